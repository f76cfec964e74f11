namespace HaiDang.Documents.Inspecting;

/// <summary>Collects breaches; the same breach in many paragraphs is one with many places.</summary>
internal sealed class Breaches(FormRules rules)
{
    private const int LongestText = 70;

    private readonly Dictionary<(string Rule, string Is), (Breach Breach, SortedSet<int> Paragraphs)> all = [];

    public void Add(string rule, string article, string element, Line? line, string found, string shouldBe)
    {
        if (!all.TryGetValue((rule, found), out var known))
        {
            var breach = new Breach(rule, article, element, [], line is null ? "" : Shortened(line.Text), found, shouldBe);
            all[(rule, found)] = known = (breach, []);
        }

        if (line is not null) { known.Paragraphs.Add(line.Paragraph); }
    }

    public void Add(ElementRule rule, string property, Line? line, string found, string shouldBe) =>
        Add($"{Slug(rule.Element)}.{property}", rule.Article, rule.Name, line, found, shouldBe);

    public void AddFor(Element element, string property, string item, string name, Line? line, string found, string shouldBe) =>
        Add($"{Slug(element)}.{property}", rules.Article(item), name, line, found, shouldBe);

    public List<Breach> ToList() =>
        [.. all.Values.Select(b => b.Breach with { Paragraphs = [.. b.Paragraphs] }).OrderBy(b => b.Paragraphs.Count > 0 ? b.Paragraphs[0] : 0)];

    public static string Shortened(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";

    // NationalTitle becomes national-title.
    public static string Slug(Element element) =>
        string.Concat(element.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
