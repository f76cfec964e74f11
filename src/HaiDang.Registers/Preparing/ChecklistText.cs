using System.Globalization;
using System.Text.RegularExpressions;
using HaiDang.Kernel;
using HaiDang.Language;

namespace HaiDang.Registers.Preparing;

/// <summary>One line of a template: how many working days before (-) or after the day, and what is to be done.</summary>
internal sealed record ChecklistLine(int Days, string Text);

/// <summary>Reads the lines of a template.</summary>
internal static partial class ChecklistText
{
    public const int Most = 60;
    public const int LongestItem = 300;
    public const int Furthest = 250;

    /// <summary>The items of a text, or which line cannot be read.</summary>
    public static Outcome<IReadOnlyList<ChecklistLine>> Read(string? text)
    {
        var lines = new List<ChecklistLine>();
        foreach (var typed in (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (Line().Match(typed) is not { Success: true } match || !int.TryParse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture, out var days) || days > Furthest || match.Groups[3].Length > LongestItem)
            {
                return new Refusal("registers.refusal.checklist_line", typed.Length > 60 ? typed[..60] + "…" : typed) { Field = "Lines" };
            }

            lines.Add(new(match.Groups[1].ValueSpan is "" or "+" ? days : -days, VietnameseText.Normalize(match.Groups[3].Value)));
        }

        return lines.Count is 0 or > Most ? new Refusal("registers.refusal.checklist_length", Most) { Field = "Lines" } : lines;
    }

    /// <summary>The working day that many working days before or after a day; on the day itself for 0.</summary>
    public static DateOnly Due(DateOnly day, int days)
    {
        if (days >= 0) { return days == 0 ? day : WorkingDays.After(day, days); }

        var off = WorkingDays.PublicHolidays(day.Year - 2, day.Year);
        for (var left = -days; left > 0; left--) { day = WorkingDays.OnOrBefore(day.AddDays(-1), off); }
        return day;
    }

    // Minus is typed as a hyphen, or pasted as a dash.
    [GeneratedRegex(@"^([-+−–]?)\s*(\d{1,3})\s*[:.)]?\s+(\S.*)$")]
    private static partial Regex Line();
}
