using HaiDang.Kernel.Data;
using HaiDang.Registers.Api;
using HaiDang.Registers.Attaching;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Handing;
using HaiDang.Registers.Hooks;
using HaiDang.Registers.Importing;
using HaiDang.Registers.LinkChecking;
using HaiDang.Registers.Linking;
using HaiDang.Registers.Moderating;
using HaiDang.Registers.Noting;
using HaiDang.Registers.Preparing;
using HaiDang.Registers.Reading;
using HaiDang.Registers.Receiving;
using HaiDang.Registers.Viewing;
using HaiDang.Registers.Watching;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers;

/// <summary>Comments and watchers, and the tables of all registers of the product.</summary>
internal sealed class RegistersDb(DbContextOptions<RegistersDb> options, RegisterBook book, TimeProvider time) : ModuleDb(options, SchemaName)
{
    public const string SchemaName = "registers";

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<Sending> Sendings => Set<Sending>();

    public DbSet<Hiding> Hidings => Set<Hiding>();

    public DbSet<SavedView> Views => Set<SavedView>();

    public DbSet<Watch> Watches => Set<Watch>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<OnceKey> OnceKeys => Set<OnceKey>();

    public DbSet<ChecklistTemplate> ChecklistTemplates => Set<ChecklistTemplate>();

    public DbSet<ChecklistItem> ChecklistItems => Set<ChecklistItem>();

    public DbSet<DiaryLine> DiaryLines => Set<DiaryLine>();

    public DbSet<PrivateLink> PrivateLinks => Set<PrivateLink>();

    public DbSet<BodyReading> BodyReadings => Set<BodyReading>();

    public DbSet<LinkCheck> LinkChecks => Set<LinkCheck>();

    public DbSet<Hook> Hooks => Set<Hook>();

    public DbSet<HookDelivery> HookDeliveries => Set<HookDelivery>();

    /// <summary>Whoever saves an entry, and however: it says when it changed, and those who asked to be told are told.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        foreach (var record in ChangeTracker.Entries<Record>().Where(e => e.State is EntityState.Added or EntityState.Modified)) { record.Entity.ChangedAt = now; }
        await this.AnnounceChangesAsync(book, now, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void Describe(ModelBuilder model)
    {
        model.Entity<Comment>(comment =>
        {
            comment.ToTable("comment");
            comment.HasIndex(c => c.Record);
        });
        model.Entity<Link>(link =>
        {
            link.ToTable("link");
            link.HasKey(l => new { l.From, l.Field });
            // What links here.
            link.HasIndex(l => new { l.To, l.Kind });
        });
        model.Entity<Import>(import =>
        {
            import.ToTable("import");
            import.Property(i => i.State).HasConversion<string>();
            import.OwnsMany(i => i.BadRows, rows => rows.ToJson("bad_rows"));
        });
        model.Entity<OnceKey>(once =>
        {
            once.ToTable("once_key");
            once.HasKey(k => new { k.Caller, k.Key });
        });
        model.Entity<Hook>(hook =>
        {
            hook.ToTable("hook");
            hook.Property(h => h.Version).IsRowVersion();
        });
        model.Entity<HookDelivery>(delivery =>
        {
            delivery.ToTable("hook_delivery");
            delivery.Property(d => d.State).HasConversion<string>();
            // The sender asks for what is due, the page for what went out last.
            delivery.HasIndex(d => d.NextAt).HasFilter("state = 'Waiting'");
            delivery.HasIndex(d => new { d.Hook, d.Id });
            delivery.HasIndex(d => new { d.Fact, d.Hook }).IsUnique();
        });
        model.Entity<Sending>(sending =>
        {
            sending.ToTable("sending");
            sending.HasIndex(s => s.Code).IsUnique();
            sending.HasIndex(s => s.Record);
        });
        model.Entity<Hiding>(hiding =>
        {
            hiding.ToTable("hiding");
            hiding.Property(h => h.Rule).HasConversion<string>();
            hiding.Property(h => h.Version).IsRowVersion();
            hiding.Ignore(h => h.State);
            hiding.HasIndex(h => h.Record);
        });
        model.Entity<SavedView>(view =>
        {
            view.ToTable("saved_view");
            view.HasIndex(v => new { v.Register, v.Owner, v.Name }).IsUnique();
        });
        model.Entity<Watch>(watch =>
        {
            watch.ToTable("watch");
            watch.HasKey(w => new { w.Record, w.Person });
            watch.HasIndex(w => w.Person);
        });
        model.Entity<Attachment>(attachment =>
        {
            attachment.ToTable("attachment");
            attachment.Property(a => a.Right).HasConversion<string>();
            attachment.Property(a => a.Consent).HasConversion<string>();
            attachment.Ignore(a => a.MayBeShown);
            new Filling.TextsValue().Map(attachment.Property(a => a.Alt));
            new Filling.TextsValue().Map(attachment.Property(a => a.Said));
            attachment.HasIndex(a => a.Record);
            // Two people who replace the same file at once: the second is told.
            attachment.HasIndex(a => a.Replaces).IsUnique().HasFilter("replaces is not null and ended_at is null");
            attachment.HasIndex(a => a.PublicName).HasFilter("public_name is not null and ended_at is null");
        });
        model.Entity<ChecklistTemplate>(template =>
        {
            template.ToTable("checklist_template");
            template.Property(t => t.Version).IsRowVersion();
            template.HasIndex(t => new { t.Register, t.Name });
        });
        model.Entity<ChecklistItem>(item =>
        {
            item.ToTable("checklist_item");
            item.Property(i => i.Version).IsRowVersion();
            item.HasIndex(i => i.Record);
            // What is still to be done, the oldest first.
            item.HasIndex(i => new { i.Register, i.Due }).HasFilter("done_at is null");
        });
        model.Entity<DiaryLine>(line =>
        {
            line.ToTable("diary_line");
            line.HasIndex(l => new { l.Record, l.Day });
        });
        model.Entity<PrivateLink>(link =>
        {
            link.ToTable("private_link");
            link.Property(l => l.Version).IsRowVersion();
            link.HasIndex(l => l.Hash).IsUnique();
            link.HasIndex(l => l.Record);
        });
        model.Entity<BodyReading>(reading =>
        {
            reading.ToTable("body_reading");
            reading.HasKey(r => new { r.Record, r.Body });
        });
        model.Entity<LinkCheck>(check =>
        {
            check.ToTable("link_check");
            check.HasKey(c => new { c.Record, c.Field });
            check.Property(c => c.Fault).HasConversion<string>();
            check.HasIndex(c => new { c.Register, c.Field });
        });
        foreach (var register in book.All) { register.Map(model); }
    }
}

internal sealed class RegistersDbDesign() : ModuleDbDesign<RegistersDb>(RegistersDb.SchemaName, options => new(options, new RegisterBook([]), TimeProvider.System));
