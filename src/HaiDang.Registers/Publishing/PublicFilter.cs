using System.Globalization;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Ui;

namespace HaiDang.Registers.Publishing;

/// <summary>What of a register is there to be chosen: the bodies that its public entries name, and the days they stand in the calendar by, from the first to the last month of each.</summary>
internal sealed record Offered(IReadOnlySet<Guid> Bodies, IReadOnlyList<(DateOnly First, DateOnly Last)> Months);

/// <summary>By what a visitor may narrow a public register: words she reads there, and the fields that are both public and a filter.</summary>
internal static class PublicFilter
{
    private const string Least = ".least";
    private const string Most = ".most";
    private const string InQuarter = ".quarter";
    private const string InMonth = ".month";
    private const string MonthFormat = "yyyy-MM";

    // What is older is found by words.
    private const int MonthsBack = 24;
    private const int MonthsAhead = 12;

    /// <summary>The controls, in the order of the register; none without such fields.</summary>
    public static IReadOnlyList<IntakeInput> Of(Register register, Showing showing, Offered offered, DateOnly today)
    {
        var inputs = Fields(register).SelectMany(f => Inputs(f, register, showing, offered));
        // One alone is no choice.
        return [.. Day(register) is { } day && Times(register, offered, today) is { Count: > 1 } times ? inputs.Append(Time(day, register, showing, times)) : inputs];
    }

    /// <summary>The fields that name a body and that a visitor may choose one in.</summary>
    public static IEnumerable<RecordField> Bodies(Register register) => Fields(register).Where(f => f.Type is BodyValue);

    /// <summary>The date that the public sees and the register stands in a calendar by.</summary>
    public static RecordField? Day(Register register) => register.Calendar is { IsPublic: true } day ? day : null;

    /// <summary>The day until which an entry lasts. Who looks for what lasts, a festival, a change of sailings, looks for it by the month; what only has a date, by the quarter.</summary>
    public static RecordField? Until(Register register) => register.CalendarUntil is { IsPublic: true } until ? until : null;

    /// <summary>Whether an entry fits what a visitor asked. What cannot be read narrows nothing.</summary>
    public static bool Fits(Register register, Record record, Func<string, string?> asked)
    {
        if (asked("q") is { } words)
        {
            var text = VietnameseText.Fold(string.Join(' ', register.SeenOf(record).Select(f => f.Type.Plain(f.Of(record)))));
            if (VietnameseText.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => !text.Contains(w, StringComparison.Ordinal))) { return false; }
        }

        if (Day(register) is { } day && Wanted(register, day, asked) is { } wanted && !(day.Of(record) is DateOnly on && on <= wanted.Last && Max(Until(register)?.Of(record) as DateOnly?, on) >= wanted.First)) { return false; }
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

    private static IntakeInput Time(RecordField day, Register register, Showing showing, IEnumerable<DateOnly> times)
    {
        var (words, label) = (showing.Words, showing.Words[$"{register.Words}.{day.Key}"]);
        return Until(register) is null
            ? new(day.Key + InQuarter, FieldKind.Select, words["registers.filter.quarter", label], [.. times.Select(q => new Choice($"{q.Year}-Q{QuarterOf(q)}", words["registers.filter.quarter_of", QuarterOf(q), $"{q.Year}"]))])
            : new(day.Key + InMonth, FieldKind.Select, words["registers.filter.month"], [.. times.Select(m => new Choice(m.ToString(MonthFormat, CultureInfo.InvariantCulture), words["registers.filter.month_of", PublicLanguages.Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).ShowMonth(m), $"{m.Year}"]))]);
    }

    // The months that something stands in, in their order, or the first months of such quarters, the latest first.
    private static List<DateOnly> Times(Register register, Offered offered, DateOnly today)
    {
        var (from, to, isByMonth) = (FirstOf(today.AddMonths(-MonthsBack)), FirstOf(today.AddMonths(MonthsAhead)), Until(register) is not null);
        var months = Enumerable.Range(0, MonthsBack + MonthsAhead + 1).Select(from.AddMonths).Where(m => offered.Months.Any(o => o.First <= m && m <= Max(o.Last, o.First)));
        return isByMonth ? [.. months] : [.. months.Select(m => m.AddMonths(-((m.Month - 1) % 3))).Distinct().OrderDescending()];
    }

    // What cannot be read is not asked.
    private static (DateOnly First, DateOnly Last)? Wanted(Register register, RecordField day, Func<string, string?> asked)
    {
        if (Until(register) is not null)
        {
            return DateOnly.TryParseExact(asked(day.Key + InMonth), MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? (month, month.AddMonths(1).AddDays(-1)) : null;
        }

        return asked(day.Key + InQuarter)?.Split("-Q") is [var year, ['1' or '2' or '3' or '4'] number] && DateOnly.TryParseExact($"{year}-01", MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? (first.AddMonths((number[0] - '1') * 3), first.AddMonths((number[0] - '0') * 3).AddDays(-1)) : null;
    }

    private static int QuarterOf(DateOnly day) => ((day.Month - 1) / 3) + 1;

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly Max(DateOnly? until, DateOnly day) => until > day ? until.Value : day;

    private static decimal? Number(string? typed) => typed is not null && VietnameseNumber.TryParse(typed, out var number) ? number : null;

    private static decimal Number(object value) => value is decimal amount ? amount : (int)value;
}
