using HaiDang.Registers.Contracts;
using HaiDang.Registers.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HaiDang.Registers;

/// <summary>How entries of a register lie in PostgreSQL: a table of its own with a typed column per field and an index per filter.</summary>
internal static class RecordTable
{
    /// <summary>Letters in Vietnamese order: An, Ăn, Ân.</summary>
    public const string VietnameseOrder = "vi-x-icu";

    /// <summary>Says that a table is made by <see cref="RegisterTables"/>, not by a migration.</summary>
    public const string MadeAtStart = "HaiDang:Register";

    /// <summary>Says that an index is over word pieces.</summary>
    public const string Trigram = "HaiDang:Trigram";

    /// <summary>Says that entries have public addresses, and are found by the end of them.</summary>
    public const string HasAddresses = "HaiDang:Addresses";

    /// <summary>The end of an entry's number, as public addresses have it.</summary>
    public static readonly string EndOfId = $"right(id::text, {EntrySlug.EndLength})";

    private const string Live = "ended_at is null";

    /// <summary>The name of a register's table, for SQL.</summary>
    public static string NameOf(Register register) => $"\"{RegistersDb.SchemaName}\".\"{register.Words}\"";

    public static void Map<T>(Register register, EntityTypeBuilder<T> entity) where T : Record
    {
        entity.ToTable(register.Words, RegistersDb.SchemaName, table => table.ExcludeFromMigrations());
        entity.HasAnnotation(MadeAtStart, register.Key);
        if (register.Face is not null) { entity.HasAnnotation(HasAddresses, true); }
        entity.HasKey(r => r.Id);
        entity.Property(r => r.Version).IsRowVersion();
        entity.Property(r => r.Title).UseCollation(VietnameseOrder);
        foreach (var field in register.Fields) { field.Type.Map(entity.Property(field.Property.PropertyType, field.Property.Name)); }

        // Lists show live entries, narrowed by a filter or a stage, ordered by title: indexes hold just those, so that counting them reads no row.
        entity.HasIndex(r => new { r.Title, r.Id }).HasFilter(Live);
        entity.HasIndex(r => new { r.Stage, r.Title, r.Id }).HasFilter(Live);
        // Counting live entries and those of each stage reads this one alone: it holds stages and nothing else, a twentieth of the one above.
        entity.HasIndex(r => r.Stage).HasFilter(Live);
        entity.HasIndex(r => new { r.Body, r.Title, r.Id }).HasFilter(Live);
        entity.HasIndex(r => new { r.Due, r.Id }).HasFilter(Live);
        // Programs ask what changed since they last asked, ended entries included.
        entity.HasIndex(r => new { r.ChangedAt, r.Id });
        entity.HasIndex(r => r.Folded).HasAnnotation(Trigram, true).HasFilter(Live);
        foreach (var field in register.Fields.Where(f => f.IsFilter && f.Property.Name != nameof(Record.Body)))
        {
            entity.HasIndex(field.Property.Name, nameof(Record.Title), nameof(Record.Id)).HasFilter(Live);
        }

        foreach (var field in register.Fields.Where(f => f.IsUnique))
        {
            entity.HasIndex(field.Property.Name).IsUnique().HasFilter(Live);
        }
    }
}
