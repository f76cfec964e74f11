using HaiDang.Documents.Writing;
using HaiDang.Language;

namespace HaiDang.Plans.Urging;

/// <summary>A late task with what the letter says of it.</summary>
internal sealed record LateTask(PlanTask Task, string ClausePath, Plan Plan);

/// <summary>The letter to one body about all its late tasks, in the prescribed layout.</summary>
internal static class LetterText
{
    private const int LongestTitle = 200;

    // The officer fills it in before signing.
    private const string ToSign = "………………………………";

    public static AdministrativeDocument Write(LetterForm form, string body, IReadOnlyList<LateTask> tasks, DateOnly today)
    {
        var plans = tasks.Select(t => t.Plan).DistinctBy(p => p.Id).OrderBy(p => p.Header.Date).ToList();
        var frame = new LetterFrame
        {
            ParentBody = form.ParentBody is { } parent ? OnTwoLines(parent) : null,
            IssuingBody = OnTwoLines(form.IssuingBody),
            Number = form.Number,
            Symbol = form.Symbol,
            Place = form.Place,
            Date = form.Date,
            Year = today.Year,
            Signer = new Signer(form.SignerCapacity?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [ToSign], form.SignerName ?? ToSign),
            Recipients = [.. form.ParentBody is { } above ? new[] { $"{above} (để báo cáo)" } : [], "Lưu: VT"],
        };
        return OfficialLetter.Urge(frame, new(
            plans is [var only] ? Named(only) : "nhiệm vụ theo các kế hoạch đã ban hành", string.Join("; ", plans.Select(Cited)), today, [body],
            [.. tasks.OrderBy(t => t.Task.Due).ThenBy(t => t.ClausePath, StringComparer.Ordinal).Select(t => Row(t, body, plans.Count > 1, today))],
            form.AnswerBy!.Value, form.IssuingBody.Replace('\n', ' ')));
    }

    private static UrgedTask Row(LateTask late, string body, bool namesPlan, DateOnly today)
    {
        var task = late.Task;
        var text = $"{late.ClausePath}. {Excerpt.Of(task.Title.TrimEnd('.', ';', ' '), LongestTitle)}"
            + (task.Scope is { Length: > 0 } scope ? $"\nPhần việc: {scope}" : "") + (namesPlan ? $"\n({Named(late.Plan)})" : "");
        return new(text, body, task.Due, $"Quá hạn {today.DayNumber - task.Due!.Value.DayNumber} ngày; đạt {task.Percent}%");
    }

    private static string Named(Plan plan) => $"{Capitalised(plan.Header.Kind)} số {plan.NumberAndSymbol}";

    private static string Cited(Plan plan) => Named(plan) + (plan.Header.Date is { } date ? " " + DocumentDate.Format(date) : "")
        + $" của {plan.Header.Issuer} về {plan.Header.Title}";

    private static string Capitalised(string kind) => kind.Length == 0 ? "Kế hoạch" : char.ToUpperInvariant(kind[0]) + kind[1..].ToLowerInvariant();

    // "ỦY BAN NHÂN DÂN / TỈNH BIỂN BẠC": the name of the place stands on a line of its own.
    private static string OnTwoLines(string body) => body.Replace("Ủy ban nhân dân ", "Ủy ban nhân dân\n", StringComparison.Ordinal);
}
