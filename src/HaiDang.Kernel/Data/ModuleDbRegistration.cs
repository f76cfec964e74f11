using HaiDang.Kernel.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HaiDang.Kernel.Data;

/// <summary>How a module registers its DbContext.</summary>
public static class ModuleDbRegistration
{
    /// <summary>Registers the context on the one data source, with audit on save and its migration history in its own schema.</summary>
    public static IServiceCollection AddModuleDb<TDb>(this IServiceCollection services, string schema) where TDb : DbContext =>
        services.AddDbContext<TDb>((sp, options) => Use(options, schema, sp.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(sp.GetRequiredService<AuditOnSave>()));

    internal static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string schema, NpgsqlDataSource? source)
    {
        void History(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder npgsql) =>
            npgsql.MigrationsHistoryTable("migration", schema);
        return source is null
            ? options.UseNpgsql("Host=design-time-only", History)
            : options.UseNpgsql(source, History);
    }
}

/// <summary>Lets the migration tool make a context without starting the product.</summary>
public abstract class ModuleDbDesign<TDb>(string schema, Func<DbContextOptions<TDb>, TDb> make)
    : IDesignTimeDbContextFactory<TDb> where TDb : DbContext
{
    /// <inheritdoc />
    public TDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TDb>();
        ModuleDbRegistration.Use(options, schema, null);
        return make(options.Options);
    }
}

internal sealed class KernelDbDesign() : ModuleDbDesign<KernelDb>(KernelDb.SchemaName, options => new(options));
