using HaiDang.Kernel.Data;
using HaiDang.Organisations.Ranking;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Organisations;

internal sealed class OrganisationsDb(DbContextOptions<OrganisationsDb> options) : ModuleDb(options, SchemaName)
{
    public const string SchemaName = "organisations";

    public DbSet<Body> Bodies => Set<Body>();

    public DbSet<BodyGroup> Groups => Set<BodyGroup>();

    public DbSet<Succession> Successions => Set<Succession>();

    public DbSet<ProtocolList> ProtocolLists => Set<ProtocolList>();

    protected override void Describe(ModelBuilder model)
    {
        model.Entity<Body>(body =>
        {
            body.ToTable("body");
            body.HasIndex(b => b.Name).IsUnique();
            body.Property(b => b.Version).IsRowVersion();
            body.Ignore(b => b.ShortForms);
            body.OwnsMany(b => b.Names, names =>
            {
                names.ToTable("body_name");
                names.WithOwner().HasForeignKey("BodyId");
                names.HasKey("BodyId", nameof(BodyName.Key));
                // Every assignment of every imported plan asks for a body by key.
                names.HasIndex(n => n.Key);
            });
        });
        model.Entity<BodyGroup>(group =>
        {
            group.ToTable("body_group");
            group.HasIndex(g => g.StandsFor).IsUnique();
            group.Property(g => g.Version).IsRowVersion();
            group.OwnsMany(g => g.Phrases, phrases =>
            {
                phrases.ToTable("group_phrase");
                phrases.HasKey(p => p.Key);
                phrases.Property(p => p.Key).ValueGeneratedNever();
            });
            group.OwnsMany(g => g.Members, members =>
            {
                members.ToTable("membership");
                members.HasKey(m => m.Key);
                members.Property(m => m.Key).ValueGeneratedNever();
                members.HasOne<Body>().WithMany().HasForeignKey(m => m.Body);
            });
            group.OwnsMany(g => g.Parts, parts => parts.ToJson("parts"));
        });
        model.Entity<ProtocolList>(list =>
        {
            list.ToTable("protocol_list").HasKey(l => l.Number);
            // Given by who keeps it: of two who replace the same issue, the second is told.
            list.Property(l => l.Number).ValueGeneratedNever();
        });
        model.Entity<Succession>(succession =>
        {
            succession.ToTable("succession");
            succession.Property(s => s.Kind).HasConversion<string>();
            succession.HasOne<Body>().WithMany().HasForeignKey(s => s.From);
            succession.OwnsMany(s => s.Heirs, heirs => heirs.ToJson("heirs"));
        });
    }
}

internal sealed class OrganisationsDbDesign() : ModuleDbDesign<OrganisationsDb>(OrganisationsDb.SchemaName, options => new(options));
