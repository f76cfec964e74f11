using System.Globalization;
using HaiDang.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace HaiDang.Insight.Counting;

/// <summary>Addresses of the lists behind the figures.</summary>
internal static class Lists
{
    public static string Tasks(int year, Guid? body = null, string? state = null) => Address("/reports/tasks", year, ("body", body?.ToString()), ("state", state));

    public static string Items(int year, int? month = null, string? language = null) =>
        Address("/reports/items", year, ("month", month?.ToString(CultureInfo.InvariantCulture)), ("language", language));

    public static Tone ToneOf(Progress progress) => progress switch { Progress.Done => Tone.Done, Progress.InProgress => Tone.Ok, _ => Tone.Neutral };

    private static string Address(string path, int year, params (string Name, string? Value)[] more) => QueryHelpers.AddQueryString(path,
        more.Prepend(("year", year.ToString(CultureInfo.InvariantCulture))).Where(v => v.Item2 is not null).ToDictionary(v => v.Item1, v => v.Item2));
}
