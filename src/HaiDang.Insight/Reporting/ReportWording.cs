using System.Globalization;
using HaiDang.Documents.Writing;
using HaiDang.Insight.Counting;
using HaiDang.Language;

namespace HaiDang.Insight.Reporting;

/// <summary>How reports put things: Vietnamese whatever language the officer works in.</summary>
internal static class ReportWording
{
    public const string NoFigures = "Chưa có số liệu";

    /// <summary>The officer fills it in before signing.</summary>
    public const string ToFillIn = "……………………………………………………………………………";

    public const string ToSign = "………………………………";

    public static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>"Kế hoạch số 45/KH-UBND ngày 05 tháng 02 năm 2026 của …".</summary>
    public static string FullName(this PlanFigure plan) =>
        $"{plan.ShortName()}{(plan.Date is { } date ? " " + OfficeDate.Long(date) : "")} của {plan.Issuer}";

    /// <summary>"Kế hoạch số 45/KH-UBND".</summary>
    public static string ShortName(this PlanFigure plan) => $"{Capitalised(plan.Kind)} số {plan.Number}";

    public static PlanFigure Figure(this PlanRow plan) => new(plan.PlanId.Value, plan.Number, plan.Kind, plan.Title, plan.Issuer, plan.Place, plan.Date,
        plan.PeriodFrom == plan.PeriodTo, plan.TextVersion);

    public static string Two(int number) => number.ToString("00", Vietnamese);

    public static string Many(long number) => number.ToString("#,##0", Vietnamese);

    public static string Share(int part, int whole) => ((double)part / whole).ToString("0.#%", Vietnamese);

    public static string[] Row(params object[] cells) => [.. cells.Select(c => Convert.ToString(c, Vietnamese)!)];

    public static string Shortened(string title) => Excerpt.Of(title.TrimEnd('.', ';', ' '), 120);

    public static string State(Progress progress) => progress switch
    {
        Progress.Done => "Hoàn thành",
        Progress.InProgress => "Đang thực hiện",
        _ => "Chưa bắt đầu",
    };

    public static string Evidence(IReadOnlyList<string> evidence)
    {
        const int shown = 3;
        var titles = evidence.Distinct().ToList();
        var lines = titles.Take(shown).Select(title => "- " + Shortened(title));
        return titles.Count switch
        {
            0 => "Chưa có",
            <= shown => string.Join('\n', lines),
            var all => string.Join('\n', lines) + $"\nvà {Two(all - shown)} minh chứng khác",
        };
    }

    public static IEnumerable<Block> Listed(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [new Paragraph("Không có.")] : all.Select((line, i) => new Bullet(line + (i == all.Count - 1 ? "." : ";")));
    }

    /// <summary>What somebody wrote, line by line.</summary>
    public static IEnumerable<Block> Written(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(line));

    /// <summary>"ỦY BAN NHÂN DÂN / TỈNH BIỂN BẠC": the name of the place stands on a line of its own.</summary>
    public static string OnTwoLines(string body) => body.Replace("Ủy ban nhân dân ", "Ủy ban nhân dân\n", StringComparison.Ordinal);

    /// <summary>"Thông tin đối ngoại …" within a sentence; "Biển Bạc …" is a name and keeps its capitals.</summary>
    public static string InSentence(string title) =>
        title.Split(' ') is [{ Length: > 1 } first, { Length: > 0 } second, ..] && char.IsLower(first[1]) && char.IsLower(second[0])
            ? char.ToLower(title[0], Vietnamese) + title[1..] : title;

    /// <summary>"Sở VHTTDL" gives "SVHTTDL": the capitals, as in document codes.</summary>
    public static string Initials(string name) => string.Concat(name.Where(char.IsUpper));

    private static string Capitalised(string kind) => kind.Length == 0 ? "Kế hoạch" : char.ToUpper(kind[0], Vietnamese) + kind[1..].ToLower(Vietnamese);
}
