using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace HaiDang.Registers;

/// <summary>
/// Makes and widens the tables of the registers when the product starts: what is missing is added, nothing is ever dropped. A
/// property whose type changed is refused with both types, for no program can know what its values should become.
/// </summary>
internal static class RegisterTables
{
    /// <summary>Brings all tables up to date; several nodes may start at once.</summary>
    /// <exception cref="InvalidOperationException">A column has another type than its property.</exception>
    public static async Task MakeAsync(RegistersDb db, CancellationToken ct)
    {
        var tables = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(e => e.FindAnnotation(RecordTable.MadeAtStart) is not null).ToList();
        if (tables.Count == 0) { return; }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(hashtextextended('registers', 0))", ct);
        var there = await db.Database.SqlQuery<ThereColumn>(
            $"select table_name as \"Table\", column_name as \"Column\", format_type(a.atttypid, a.atttypmod) as \"Type\" from information_schema.columns c join pg_attribute a on a.attrelid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass and a.attname = c.column_name where table_schema = {RegistersDb.SchemaName}")
            .ToListAsync(ct);
        var columns = there.ToLookup(c => c.Table);
        var sql = new List<string>();
        var wrong = new List<string>();
        foreach (var table in tables) { Widen(table, columns[table.GetTableName()!].ToDictionary(c => c.Column, c => c.Type), sql, wrong); }
        if (wrong.Count > 0) { throw new InvalidOperationException("Columns of registers have another type than their properties: " + string.Join("; ", wrong)); }

#pragma warning disable EF1002 // Names come from the registers' classes.
        await db.Database.ExecuteSqlRawAsync(string.Join('\n', sql).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), ct);
#pragma warning restore EF1002
        await transaction.CommitAsync(ct);
    }

    private static void Widen(IEntityType table, Dictionary<string, string> there, List<string> sql, List<string> wrong)
    {
        var name = $"\"{RegistersDb.SchemaName}\".\"{table.GetTableName()}\"";
        var properties = table.GetProperties().Where(p => p.GetColumnName() != "xmin").ToList();
        if (there.Count == 0)
        {
            sql.Add($"create table {name} ({string.Join(", ", properties.Select(Column))}, primary key (id));");
        }
        else
        {
            foreach (var property in properties)
            {
                if (!there.TryGetValue(property.GetColumnName(), out var type)) { sql.Add($"alter table {name} add column {Column(property)};"); }
                else if (type != property.GetColumnType()) { wrong.Add($"{table.GetTableName()}.{property.GetColumnName()} is {type}, should be {property.GetColumnType()}"); }
            }
        }

        if (table.FindAnnotation(RecordTable.HasAddresses) is not null) { sql.Add($"create index if not exists \"ix_{table.GetTableName()}_end\" on {name} ({RecordTable.EndOfId}) where ended_at is null;"); }
        foreach (var index in table.GetIndexes())
        {
            var keys = index.FindAnnotation(RecordTable.Trigram) is null
                ? $"({string.Join(", ", index.Properties.Select(p => $"\"{p.GetColumnName()}\""))})"
                : $"using gin (\"{index.Properties[0].GetColumnName()}\" gin_trgm_ops)";
            sql.Add($"create {(index.IsUnique ? "unique " : "")}index if not exists \"{index.GetDatabaseName()}\" on {name} {keys}{(index.GetFilter() is { } filter ? " where " + filter : "")};");
        }
    }

    private static string Column(IProperty property)
    {
        var type = property.GetColumnType();
        var collation = property.GetCollation() is { } order ? $" collate \"{order}\"" : "";
        return $"\"{property.GetColumnName()}\" {type}{collation}{(property.IsNullable ? "" : $" not null default {Default(property, type)}")}";
    }

    // What entries of before have in a column that came later.
    private static string Default(IProperty property, string type) => property.ClrType.IsEnum ? $"'{Enum.GetNames(property.ClrType)[0]}'" : type switch
    {
        "text" => "''",
        "jsonb" => "'{}'",
        "boolean" => "false",
        "date" => "'0001-01-01'",
        "uuid[]" => "'{}'",
        "uuid" => "'00000000-0000-0000-0000-000000000000'",
        _ when type.StartsWith("timestamp", StringComparison.Ordinal) => "'-infinity'",
        _ => "0",
    };

    private sealed record ThereColumn(string Table, string Column, string Type);
}
