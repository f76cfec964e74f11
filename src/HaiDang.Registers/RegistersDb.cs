using HaiDang.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers;

/// <summary>Comments and watchers, and the tables of all registers of the product.</summary>
internal sealed class RegistersDb(DbContextOptions<RegistersDb> options, RegisterBook book) : ModuleDb(options, SchemaName)
{
    public const string SchemaName = "registers";

    public DbSet<Comment> Comments => Set<Comment>();

    protected override void Describe(ModelBuilder model)
    {
        model.Entity<Comment>(comment =>
        {
            comment.ToTable("comment");
            comment.HasIndex(c => c.Record);
        });
        foreach (var register in book.All) { register.Map(model); }
    }
}

internal sealed class RegistersDbDesign() : ModuleDbDesign<RegistersDb>(RegistersDb.SchemaName, options => new(options, new RegisterBook([])));
