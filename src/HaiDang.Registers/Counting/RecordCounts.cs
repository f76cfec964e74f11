using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Counting;

/// <summary>
/// How many live entries have a value in a month (1…12; null without a calendar). <c>Sums</c>: of each figure that is summed up, in the order
/// of the register; zero where none of them says it.
/// </summary>
internal sealed record ValueCount(string? Value, int? Month, int Count, decimal[] Sums);

/// <summary>What figures count by: a date, and the stage that alone is counted.</summary>
internal sealed record Counted(RecordField Day, string Stage);

/// <summary>What the yearly report tells entries apart by (keys of filter fields, or "stage"), and the stage that alone is reported.</summary>
internal sealed record Reported(IReadOnlyList<string> By, string? Stage);

/// <summary>Counts a register's entries for the report.</summary>
internal static class RecordCounts
{
    /// <summary>The date that figures of a register count by; null when it has none.</summary>
    public static RecordField? DayOf(Register register) => register.Counted?.Day ?? register.Calendar;

    /// <summary>The figures that are summed up.</summary>
    public static IEnumerable<RecordField> SummedOf(Register register) => register.Fields.Where(f => f.IsSummed);

    /// <summary>The counts of a figure, by value and month.</summary>
    public static Task<List<ValueCount>> ByAsync(RegistersDb db, CountedBy counted, CancellationToken ct)
    {
        // Names come from the register's class: a column is one of its own fields or the stage.
        var register = counted.Register;
        var column = register.Fields.Any(f => f.IsFilter && f.Key == counted.By) ? counted.By : CountedBy.Stage;
        var day = DayOf(register)?.Key;
        var (month, span) = counted.Year is null ? ("null::int", "") : ($"extract(month from \"{day}\")::int", $"and \"{day}\" >= {{0}} and \"{day}\" < {{1}}");
        if (counted.Only is { } only) { span += $" and stage = '{only}'"; }
        var sums = string.Join(", ", SummedOf(register).Select(f => $"coalesce(sum(\"{f.Key}\"), 0)"));
        object[] bounds = counted.Year is { } of ? [new DateOnly(of, 1, 1), new DateOnly(of + 1, 1, 1)] : [];
#pragma warning disable EF1002 // See above.
        return db.Database.SqlQueryRaw<ValueCount>(
            $"select nullif(\"{column}\"::text, '') as \"Value\", {month} as \"Month\", count(*)::int as \"Count\", array[{sums}]::numeric[] as \"Sums\" from \"{RegistersDb.SchemaName}\".\"{register.Words}\" where ended_at is null {span} group by 1, 2", bounds)
            .ToListAsync(ct);
#pragma warning restore EF1002
    }
}
