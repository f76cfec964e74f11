using HaiDang.Kernel.Data;
using HaiDang.Registers.Importing;
using HaiDang.Registers.Linking;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers;

/// <summary>Comments and watchers, and the tables of all registers of the product.</summary>
internal sealed class RegistersDb(DbContextOptions<RegistersDb> options, RegisterBook book) : ModuleDb(options, SchemaName)
{
    public const string SchemaName = "registers";

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<Import> Imports => Set<Import>();

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
        foreach (var register in book.All) { register.Map(model); }
    }
}

internal sealed class RegistersDbDesign() : ModuleDbDesign<RegistersDb>(RegistersDb.SchemaName, options => new(options, new RegisterBook([])));
