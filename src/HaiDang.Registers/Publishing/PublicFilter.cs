using System.Globalization;
using HaiDang.Language;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Ui;

namespace HaiDang.Registers.Publishing;

/// <summary>What of a register is there to be chosen: the bodies that its public entries name, and the first and the last day they stand in the calendar by.</summary>
internal sealed record Offered(IReadOnlySet<Guid> Bodies, DateOnly? First, DateOnly? Last);

/// <summary>By what a visitor may narrow a public register: words she reads there, and the fields that are both public and a filter.</summary>
internal static class PublicFilter
{
    private const string Least = ".least";
    private const string Most = ".most";
    private const string InQuarter = ".quarter";

    // Two years back and one ahead: what is older is found by words.
    private const int QuartersBack = 8;
    private const int QuartersAhead = 4;

    /// <summary>The controls, in the order of the register; none without such fields.</summary>
    public static IReadOnlyList<IntakeInput> Of(Register register, Showing showing, Offered offered, DateOnly today)
    {
        var inputs = Fields(register).SelectMany(f => Inputs(f, register, showing, offered));
        return [.. Day(register) is { } day && Quarters(offered, today) is { Count: > 0 } quarters ? inputs.Append(Quarter(day, register, showing, quarters)) : inputs];
    }

    /// <summary>The fields that name a body and that a visitor may choose one in.</summary>
    public static IEnumerable<RecordField> Bodies(Register register) => Fields(register).Where(f => f.Type is BodyValue);

    /// <summary>The date that the public sees and the register stands in a calendar by.</summary>
    public static RecordField? Day(Register register) => register.Calendar is { IsPublic: true } day ? day : null;

    /// <summary>Whether an entry fits what a visitor asked. What cannot be read narrows nothing.</summary>
    public static bool Fits(Register register, Record record, Func<string, string?> asked)
    {
        if (asked("q") is { } words)
        {
            var text = VietnameseText.Fold(string.Join(' ', register.SeenOf(record).Select(f => f.Type.Plain(f.Of(record)))));
            if (VietnameseText.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => !text.Contains(w, StringComparison.Ordinal))) { return false; }
        }

        if (Day(register) is { } day && asked(day.Key + InQuarter) is { } quarter && Read(quarter) is { } wanted && (day.Of(record) is not DateOnly on || QuarterOf(on) != wanted)) { return false; }
        return Fields(register).All(f => Fits(f, record, asked));
    }

    private static bool Fits(RecordField field, Record record, Func<string, string?> asked)
    {
        var value = field.Of(record);
        if (field.Type.IsFigure)
        {
            return (Number(asked(field.Key + Least)) is not { } least || (value is not null && Number(value) >= least)) && (Number(asked(field.Key + Most)) is not { } most || (value is not null && Number(value) <= most));
        }

        if (asked(field.Key) is not { } typed) { return true; }
        if (field.Type is TextValue) { return VietnameseText.Fold(field.Type.Plain(value)).Contains(VietnameseText.Fold(typed), StringComparison.Ordinal); }
        return field.Type.Read(_ => typed, out var wanted) is not null || Equals(value, wanted);
    }

    private static IEnumerable<RecordField> Fields(Register register) => register.Fields.Where(f => f.IsPublic && f.IsFilter && f.Type is not DateValue);

    private static IEnumerable<IntakeInput> Inputs(RecordField field, Register register, Showing showing, Offered offered)
    {
        var label = showing.Words[$"{register.Words}.{field.Key}"];
        if (!field.Type.IsFigure)
        {
            if (field.Type is BodyValue)
            {
                List<Choice> bodies = [.. field.Type.Choices(field, showing).Where(c => offered.Bodies.Contains(Guid.Parse(c.Value))).Select(c => c with { Text = PublicFacts.NameOf(new(Guid.Parse(c.Value)), showing) })];
                return bodies.Count > 0 ? [new(field.Key, FieldKind.Select, label, bodies)] : [];
            }

            var choices = field.Type.Choices(field, showing);
            return [new(field.Key, choices.Count > 0 ? FieldKind.Select : FieldKind.Text, label, choices)];
        }

        return [new(field.Key + Least, FieldKind.Text, showing.Words["registers.filter.least", label], []), new(field.Key + Most, FieldKind.Text, showing.Words["registers.filter.most", label], [])];
    }

    private static IntakeInput Quarter(RecordField day, Register register, Showing showing, IEnumerable<(int Year, int Number)> quarters) =>
        new(day.Key + InQuarter, FieldKind.Select, showing.Words["registers.filter.quarter", showing.Words[$"{register.Words}.{day.Key}"]],
            [.. quarters.Select(q => new Choice($"{q.Year}-Q{q.Number}", showing.Words["registers.filter.quarter_of", q.Number, $"{q.Year}"]))]);

    // From the first day to the last, the latest first.
    private static List<(int Year, int Number)> Quarters(Offered offered, DateOnly today) => offered is not { First: { } first, Last: { } last } ? []
        : [.. Enumerable.Range(-QuartersAhead, QuartersAhead + QuartersBack + 1).Select(back => QuarterOf(today.AddMonths(-3 * back))).Where(q => q.CompareTo(QuarterOf(first)) >= 0 && q.CompareTo(QuarterOf(last)) <= 0)];

    private static (int Year, int Number) QuarterOf(DateOnly day) => (day.Year, ((day.Month - 1) / 3) + 1);

    private static (int Year, int Number)? Read(string typed) =>
        typed.Split("-Q") is [var year, var number] && int.TryParse(year, CultureInfo.InvariantCulture, out var y) && int.TryParse(number, CultureInfo.InvariantCulture, out var n) ? (y, n) : null;

    private static decimal? Number(string? typed) => typed is not null && VietnameseNumber.TryParse(typed, out var number) ? number : null;

    private static decimal Number(object value) => value is decimal amount ? amount : (int)value;
}
