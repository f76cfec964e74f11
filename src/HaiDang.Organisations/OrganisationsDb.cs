using HaiDang.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Organisations;

internal sealed class OrganisationsDb(DbContextOptions<OrganisationsDb> options) : ModuleDb(options, SchemaName)
{
    public const string SchemaName = "organisations";

    public DbSet<Body> Bodies => Set<Body>();

    protected override void Describe(ModelBuilder model) => model.Entity<Body>(body =>
    {
        body.ToTable("body");
        body.HasIndex(b => b.Name).IsUnique();
        body.Property(b => b.Version).IsRowVersion();
        body.OwnsMany(b => b.Names, names =>
        {
            names.ToTable("body_name");
            names.WithOwner().HasForeignKey("BodyId");
            names.HasKey("BodyId", nameof(BodyName.Key));
            // Every assignment of every imported plan asks for a body by key.
            names.HasIndex(n => n.Key);
        });
    });
}

internal sealed class OrganisationsDbDesign() : ModuleDbDesign<OrganisationsDb>(OrganisationsDb.SchemaName, options => new(options));
