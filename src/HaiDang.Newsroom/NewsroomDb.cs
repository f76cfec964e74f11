using HaiDang.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom;

internal sealed class NewsroomDb(DbContextOptions<NewsroomDb> options) : ModuleDb(options, SchemaName)
{
    public const string SchemaName = "newsroom";

    public DbSet<Item> Items => Set<Item>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Release> Releases => Set<Release>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<Stream> Streams => Set<Stream>();

    protected override void Describe(ModelBuilder model)
    {
        model.Entity<Stream>(stream =>
        {
            stream.ToTable("stream").HasKey(s => s.Key);
            stream.Property(s => s.Earlier).HasDefaultValueSql("'{}'");
            stream.Property(s => s.Further).AsJson();
            stream.Property(s => s.Door).HasConversion<string>();
            stream.HasIndex(s => s.SlugVi).IsUnique();
            stream.HasIndex(s => s.SlugEn).IsUnique();
        });
        model.Entity<Item>(item =>
        {
            item.ToTable("item");
            item.Property(i => i.Sources).AsJson();
            item.Property(i => i.Picture).AsJson();
            item.Ignore(i => i.Labels);
            item.HasIndex(i => i.ArchiveKey).IsUnique();
            item.HasIndex(i => i.Body);
            // The public pages of an audience that few items are for.
            item.HasIndex(i => i.Audiences).HasMethod("gin");
            item.HasOne<Stream>().WithMany().HasForeignKey(i => i.Stream).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Edition>(edition =>
        {
            edition.ToTable("edition").HasKey(e => new { e.Item, e.Language });
            edition.Property(e => e.Blocks).AsJson();
            edition.Property(e => e.Persons).AsJson().HasDefaultValueSql("'[]'");
            edition.Property(e => e.Written).AsJson();
            edition.Property(e => e.Edited).AsJson();
            edition.Property(e => e.Submitted).AsJson();
            edition.Property(e => e.Approved).AsJson();
            edition.Property(e => e.Version).IsRowVersion();
            edition.HasOne<Item>().WithMany().HasForeignKey(e => e.Item).OnDelete(DeleteBehavior.Restrict);
            // The approval queue asks for nothing else; submitted texts are few among all.
            edition.HasIndex(e => e.State).HasFilter("state = 1");
        });
        model.Entity<Revision>(revision =>
        {
            revision.ToTable("revision").HasKey(r => new { r.Item, r.Language, r.Number });
            revision.Ignore(r => r.Text);
            revision.Property(r => r.Blocks).AsJson();
            revision.Property(r => r.Persons).AsJson().HasDefaultValueSql("'[]'");
            revision.Property(r => r.Saved).AsJson();
        });
        model.Entity<Note>(note =>
        {
            note.ToTable("note").HasKey(n => n.Id);
            note.HasOne<Item>().WithMany().HasForeignKey(n => n.Item).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Release>(release =>
        {
            release.ToTable("release").HasKey(r => new { r.Item, r.Language });
            release.Ignore(r => r.Text);
            release.Property(r => r.Blocks).AsJson();
            release.Property(r => r.Persons).AsJson().HasDefaultValueSql("'[]'");
            release.Property(r => r.Sources).AsJson();
            release.Property(r => r.Picture).AsJson();
            release.Property(r => r.Withdrawn).AsJson();
            release.HasOne<Item>().WithMany().HasForeignKey(r => r.Item).OnDelete(DeleteBehavior.Restrict);
            // An address leads to one text only.
            release.HasIndex(r => new { r.Language, r.Slug }).IsUnique();
            // A new address looks for those that begin like it.
            release.HasIndex(r => new { r.Language, r.Slug }, "ix_release_slug_begins").HasOperators("text_ops", "text_pattern_ops");
            release.Property(r => r.Month).HasComputedColumnSql("(date_trunc('month', published_at at time zone 'Asia/Ho_Chi_Minh'))::date", stored: true);
            // Lists, feeds and counts: the newest of a language, of a stream; the months there are, and when each changed last.
            release.HasIndex(r => new { r.Language, r.PublishedAt, r.Slug }).IsDescending(false, true, false).HasFilter("withdrawn is null");
            release.HasIndex(r => new { r.Language, r.Stream, r.PublishedAt, r.Slug }).IsDescending(false, false, true, false).HasFilter("withdrawn is null");
            release.HasIndex(r => new { r.Language, r.Stream, r.Month, r.UpdatedAt }).HasFilter("withdrawn is null");
        });
    }
}

internal sealed class NewsroomDbDesign() : ModuleDbDesign<NewsroomDb>(NewsroomDb.SchemaName, options => new(options));
