using System.Reflection;
using System.Text;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Posting;
using HaiDang.Kernel.Searching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HaiDang.Kernel.Data;

/// <summary>What every module's model shares, usable also by a context that must derive from a library's (Identity).</summary>
public static class ModuleModel
{
    /// <summary>Stores every <see cref="IEntityId{TSelf}"/> as uuid.</summary>
    public static void ConfigureIds(ModelConfigurationBuilder conventions, Assembly module)
    {
        var assemblies = module.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("HaiDang.", StringComparison.Ordinal))
            .Select(Assembly.Load)
            .Append(module);
        foreach (var id in assemblies.SelectMany(a => a.GetTypes()).Where(IsId))
        {
            conventions.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }
    }

    /// <summary>Adds the shared tables and gives everything snake_case names.</summary>
    public static void Finish(ModelBuilder model, string schema)
    {
        Share<Announcement>(model, "announcement", schema);
        Share<AuditEntry>(model, "audit_entry", schema);
        Share<SearchEntry>(model, "search_entry", schema);
        Share<Letter>(model, "letter", schema);
        model.Entity<Letter>().Property(l => l.State).HasConversion<string>();
        model.Entity<Letter>().Property(l => l.Version).IsRowVersion();
        model.Entity<AuditEntry>().Property(e => e.Changes).HasColumnType("jsonb");
        model.Entity<Announcement>().Property(e => e.Payload).HasColumnType("jsonb");
        model.Entity<SearchEntry>().HasKey(e => new { e.Kind, e.Key });
        foreach (var entity in model.Model.GetEntityTypes())
        {
            Name(entity);
        }
    }

    private static void Share<T>(ModelBuilder model, string table, string schema) where T : class
    {
        EntityTypeBuilder<T> entity = model.Entity<T>();
        _ = schema == KernelDb.SchemaName
            ? entity.ToTable(table, KernelDb.SchemaName)
            : entity.ToTable(table, KernelDb.SchemaName, t => t.ExcludeFromMigrations());
    }

    private static void Name(IMutableEntityType entity)
    {
        if (entity.IsMappedToJson())
        {
            return;
        }

        // A view (schema "report") already has the name its owner gave it.
        if (entity.GetTableName() is { } table) { entity.SetTableName(Snake(table)); }
        foreach (var property in entity.GetProperties())
        {
            var isRowVersion = property.IsConcurrencyToken && property.ClrType == typeof(uint);
            property.SetColumnName(isRowVersion ? "xmin" : Snake(property.GetColumnName()));
            if (property.IsPrimaryKey() && IsId(property.ClrType))
            {
                property.ValueGenerated = ValueGenerated.Never;
            }
        }

        foreach (var part in entity.GetComplexProperties().Where(c => !c.ComplexType.IsMappedToJson()))
        {
            foreach (var property in part.ComplexType.GetProperties())
            {
                property.SetColumnName(Snake(part.Name) + "_" + Snake(property.Name));
            }
        }

        foreach (var key in entity.GetKeys()) { key.SetName(Snake(key.GetName()!)); }
        foreach (var link in entity.GetForeignKeys().Where(f => f.GetConstraintName() is not null))
        {
            link.SetConstraintName(Snake(link.GetConstraintName()!));
        }

        foreach (var index in entity.GetIndexes()) { index.SetDatabaseName(Snake(index.GetDatabaseName()!)); }
    }

    private static bool IsId(Type type) => type.IsValueType && !type.IsGenericType && type.GetInterfaces()
        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

    private static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1])) { snake.Append('_'); }
            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, IEntityId<TId>
    {
        // A static abstract member cannot stand in an expression tree; a call to an ordinary method can.
        private static TId Make(Guid value) => TId.From(value);
    }
}
