using System.Globalization;
using System.Text.RegularExpressions;

namespace HaiDang.Tests.Documents.Reading;

/// <summary>A fact a person found in a plan. <see cref="Kinds"/> and <see cref="Keys"/> list the answers that are right, the usual one first.</summary>
internal sealed record GoldFact(string[] Kinds, int From, int To, string[] Keys, bool IsDebatable, string Marks)
{
    public string Kind => Kinds[0];

    public override string ToString() => $"{(From == 0 ? "any" : From)} {string.Join('/', Kinds)} {string.Join(" || ", Keys)}";
}

/// <summary>One file of Gold/, whose form README.md there describes.</summary>
internal sealed partial class GoldPlan
{
    private const string Any = "any";
    private static readonly string[] Recurrences = ["yearly", "half-yearly", "quarterly", "monthly"];

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "HaiDang.Tests", "Documents", "Reading", "Gold");

    public int LastLine { get; private set; } = int.MaxValue;
    public List<GoldFact> Facts { get; } = [];

    public static GoldPlan Load(string plan)
    {
        var gold = new GoldPlan();
        var section = "";
        foreach (var raw in File.ReadLines(Path.Combine(Folder, plan + ".txt")))
        {
            var line = raw.Split(" #", 2)[0].Trim();
            if (line.Length == 0 || line[0] == '#') { continue; }
            if (line[0] == '[') { section = line.Trim('[', ']'); }
            else if (line.StartsWith("covers", StringComparison.Ordinal)) { gold.LastLine = Lines(line.Split('=')[1].Trim()).To; }
            else { gold.Facts.Add(Parse(section, line)); }
        }
        return gold;
    }

    private static GoldFact Parse(string section, string line)
    {
        var debatable = line.StartsWith("? ", StringComparison.Ordinal);
        if (debatable) { line = line[2..]; }
        if (section == "header")
        {
            var field = line.Split(" = ", 2);
            return new(["header"], 0, int.MaxValue, [.. Answers(field[1]).Select(a => $"{field[0]} = {a}")], debatable, "");
        }

        var (place, rest) = Halves(line, ' ');
        var (from, to) = Lines(place);
        var (first, second) = Halves(rest, section == "money" ? " " : " | ");
        return section switch
        {
            "bases" => new([section], from, to, [.. Answers(first).Select(k => $"{k} | {second}")], debatable, ""),
            "clauses" => new([section], from, to, [.. Answers(first).Select(p => $"{p} | {(second.Length > 0 ? second : p.Split('.')[^1])}")], debatable, ""),
            "assignments" => Assignment(first, second, from, to, debatable),
            "deadlines" => new([section], from, to, [.. Answers(rest).Select(Deadline)], debatable, ""),
            "messages" or "audiences" or "recipients" or "slips" or "targets" => new([section], from, to, Answers(rest), debatable, ""),
            "money" => new([section], from, to, [.. Answers(first == "source" ? second : rest).Select(a => first == "source" ? $"source {a}" : a)], debatable, ""),
            _ => throw new FormatException($"Unknown section: {section}"),
        };
    }

    private static GoldFact Assignment(string rest, string scope, int from, int to, bool debatable)
    {
        var (role, body) = Halves(rest, ' ');
        var marks = string.Concat(role.Where(c => c is '*' or '~' or '!'));
        return new(role.TrimEnd('*', '~', '!').Split('/'), from, to, Answers(body), debatable, $"{marks}|{scope}");
    }

    /// <summary>"15/12 yearly" as day.month.year.recurrence.quarter.</summary>
    private static string Deadline(string text)
    {
        var words = text.Split(' ');
        var recurs = words.FirstOrDefault(Recurrences.Contains) ?? "";
        var date = words[0] == recurs ? [] : words[0].Split('/');
        var (day, month, year) = date.Length switch
        {
            0 => ("", "", ""),
            1 => ("", "", date[0]),
            2 when date[0][0] == 'Q' => ("", "", date[1]),
            2 => (date[0], date[1], ""),
            _ => (date[0], date[1], date[2]),
        };
        var quarter = date.Length == 2 && date[0][0] == 'Q' ? date[0][1..] : "";
        return $"{day}.{month}.{year}.{recurs}.{quarter}".Replace("-.", ".", StringComparison.Ordinal);
    }

    private static string[] Answers(string text) => text.Split(" || ");

    private static (int From, int To) Lines(string place)
    {
        if (place == Any) { return (0, int.MaxValue); }
        var match = LinesPattern().Match(place);
        if (!match.Success) { throw new FormatException($"No line: {place}"); }
        var from = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return (from, match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : from);
    }

    private static (string, string) Halves(string text, char separator) => Halves(text, separator.ToString());

    private static (string, string) Halves(string text, string separator)
    {
        var parts = text.Split(separator, 2);
        return (parts[0].Trim(), parts.Length == 2 ? parts[1].Trim() : "");
    }

    [GeneratedRegex(@"^(\d+)(?:-(\d+))?$")]
    private static partial Regex LinesPattern();
}
