using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Listing;
using HaiDang.Ui;

namespace HaiDang.Registers.Counting;

/// <summary>
/// Which entries a figure counts: those of a register and a year (null: of all years) by a filter field or by stage, <c>Only</c> in a stage when it names one. It knows what each value is
/// called and which list holds its entries.
/// </summary>
internal sealed record CountedBy(Register Register, string By, int? Year, string? Only)
{
    public const string Stage = "stage";

    /// <summary>As a register's own page of figures counts: by stage all of its entries, by anything else those that count.</summary>
    public static CountedBy Of(Register register, string by, int? year) => new(register, by, year, by == Stage ? null : register.Counted?.Stage);

    private RecordField? Field => By == Stage ? null : Register.Fields.Single(f => f.Key == By);

    /// <summary>What it counts by, in words.</summary>
    public string Name(Words words) => By == Stage ? words["registers.stage"] : words[$"{Register.Words}.{By}"];

    /// <summary>What a value is called.</summary>
    public string NameOf(string? value, Showing showing) =>
        value is null ? showing.Words["registers.counts.without"]
        : Field is not { } field ? showing.Words[$"{Register.Words}.stage.{value}"]
        : field.Type.Read(_ => value, out var read) is null ? field.Type.Show(read ?? (field.Type is FlagValue ? false : null), field, showing) : value;

    /// <summary>The list that holds exactly the entries of a value; of a month when one is given.</summary>
    public string AddressOf(string? value, int? month = null)
    {
        var list = Links.With($"/registers/{Register.Key}", By, value ?? Address.LeftOpen);
        if (Only is not null) { list = Links.With(list, Stage, Only); }
        return RecordCounts.DayOf(Register) is not { } date || Year is null ? list : Links.With(list, date.Key, month is null ? $"{Year}" : $"{Year}-{month:00}");
    }
}

/// <summary>All entries of a value, whatever their month.</summary>
internal sealed record ValueTotal(string? Value, string Name, IReadOnlyDictionary<int, int> ByMonth, int Count, decimal[] Sums)
{
    /// <summary>The most frequent first, then as Vietnamese sorts.</summary>
    public static List<ValueTotal> Of(IEnumerable<ValueCount> counts, CountedBy by, Showing showing) =>
        [.. counts.GroupBy(c => c.Value).Select(g => new ValueTotal(g.Key, by.NameOf(g.Key, showing), g.Where(c => c.Month is not null).ToDictionary(c => c.Month!.Value, c => c.Count), g.Sum(c => c.Count), Added(g)))
            .OrderByDescending(t => t.Count).ThenBy(t => t.Name, VietnameseComparer.Instance)];

    public static decimal[] Added(IEnumerable<ValueCount> counts) => counts.Select(c => c.Sums).Aggregate((one, other) => [.. one.Zip(other, (a, b) => a + b)]);
}
