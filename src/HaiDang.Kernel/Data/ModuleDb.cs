using Microsoft.EntityFrameworkCore;

namespace HaiDang.Kernel.Data;

/// <summary>A module's own DbContext: its schema, snake_case names, typed ids, audit, announcements and search in one save.</summary>
public abstract class ModuleDb(DbContextOptions options, string schema) : DbContext(options)
{
    /// <summary>The PostgreSQL schema that belongs to the module.</summary>
    public string Schema { get; } = schema;

    /// <summary>How an act ends: one save, and a refusal when somebody else was first.</summary>
    public async Task<Refusal?> SaveOrRefuseAsync(CancellationToken ct)
    {
        try
        {
            await SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }
        catch (DbUpdateException e) when (e.IsTwin)
        {
            return Refusal.ChangedMeanwhile;
        }
    }

    /// <inheritdoc />
    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ModuleModel.ConfigureIds(configurationBuilder, GetType().Assembly);

    /// <inheritdoc />
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        Describe(modelBuilder);
        ModuleModel.Finish(modelBuilder, Schema);
    }

    /// <summary>Describes the module's nouns to EF Core.</summary>
    protected abstract void Describe(ModelBuilder model);
}
