using System.Globalization;
using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Points at drafting slips and gaps. It never judges what the plan should say.</summary>
internal sealed partial class SlipFinder(DocumentHeader document, IReadOnlyList<SourceLine> lines, DocumentParts parts, IReadOnlyList<Paragraph> preamble,
    IReadOnlyList<Block> blocks, TaskTables tables)
{
    private const int SameOpening = 60;
    private static readonly System.Buffers.SearchValues<string> Bracketed =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 10).Select(digit => $"({digit}")], StringComparison.Ordinal);
    private static readonly Finder EnglishWords = new(English(), "through", "the", "and", "with", "from", "for", "which", "that", "this", "these", "by the", "of the");
    private readonly List<Warning> found = [];

    private readonly WordRun run = new();
    private readonly SpellingSlips spelling = new();
    private readonly LostHalves lost = new();

    public List<Warning> Find(IEnumerable<Warning> numbering, IReadOnlyList<Assignment> assignments, IReadOnlyList<Deadline> deadlines)
    {
        found.AddRange(numbering);
        FindGaps();
        foreach (var block in blocks) { FindResidue(block); }
        FindBrokenLists();
        FindRepeatedBullets();
        FindLateDeadlines(deadlines);
        FindSlipsOfWords();
        FindStaleYears();
        foreach (var (line, text) in new Contradictions(blocks, assignments, deadlines).Find()) { Add(line, "contradiction", text); }
        return [.. found.OrderBy(w => w.Line)];
    }

    private void FindGaps()
    {
        var top = Math.Max(1, parts.KindLine + 1);
        if (document.Number is null) { Add(top, "number-missing", "Văn bản chưa có số."); }
        if (document.Date is null) { Add(top, "date-missing", "Văn bản chưa có đủ ngày, tháng, năm."); }
        if (document.Signer.Name is null) { Add(parts.BodyEnd, "signer-missing", "Không thấy tên người ký."); }
    }

    private void FindResidue(Block block)
    {
        if (block.Text.AsSpan().IndexOfAny('“', '”', '"') >= 0 && Residue().Match(block.Text) is { Success: true } residue)
        {
            Add(block.LineAt(residue.Index), "edit-residue", $"Còn sót lời sửa văn bản: {Around(block.Text, residue)}");
        }
        if (block.Paragraph.Bullet != default && DoubledMark().IsMatch(block.Text))
        {
            Add(block.Paragraph.StartLine, "bullet-duplicated", "Dấu đầu dòng bị lặp.");
        }
        if (OpenBracket(block.Text) is { } bracket) { Add(block.LineAt(bracket), "bracket-open", $"Thiếu dấu đóng ngoặc: “{Excerpt(block.Text, bracket)}…”."); }
        if (!VietnameseText.HasMarks(block.Text)) { return; }
        foreach (var word in EnglishWords.In(block.Text))
        {
            if (InQuotation(block.Text, word.Index)) { continue; }
            Add(block.LineAt(word.Index), "language-mixed", $"Lẫn từ tiếng Anh: {Around(block.Text, word)}");
        }
    }

    // The body by its paragraphs, so that a word broken over two lines is whole; what stands around it line by line.
    private void FindSlipsOfWords()
    {
        foreach (var line in lines.Take(parts.TitleEnd).Concat(AfterBody())) { FindSlipsOfWords(line.Text, _ => line.Number, opensTitle: IsTitle(line)); }
        foreach (var paragraph in preamble.Concat(blocks.Select(b => b.Paragraph)))
        {
            FindSlipsOfWords(paragraph.Text, paragraph.LineAt);
            if (paragraph.BrokenAt is { } at) { Add(at, "line-broken", "Câu bị ngắt giữa chừng sang dòng khác."); }
        }
        found.AddRange(lost.BorneOut([.. preamble, .. blocks.Select(b => b.Paragraph)]));
        if (document.Signer.Name is { } name && SpellingSlips.Surname(name) is { } surname)
        {
            Add(SignerLine(name), "ocr-error", $"Chữ có thể sai: “{name}” ({surname}…).");
        }
    }

    // Down to the signer, and the task tables of an annex; below them a web page may go on.
    private IEnumerable<SourceLine> AfterBody()
    {
        var signed = document.Signer.Name is { } name ? SignerLine(name) : parts.SignatureEnd;
        return lines.Take(Math.Max(signed, tables.LastLine)).Skip(parts.BodyEnd);
    }

    private bool IsTitle(SourceLine line) => document.Title is not null && line.Number == parts.TitleLine + 1;

    private void FindSlipsOfWords(string text, Func<int, int> lineAt, bool opensTitle = false)
    {
        if (!VietnameseText.HasMarks(text)) { return; }
        run.Of(text);
        var misspelt = spelling.In(run);
        foreach (var onLine in misspelt.Count == 0 ? [] : misspelt.GroupBy(m => lineAt(m.Start)))
        {
            Add(onLine.Key, "ocr-error", $"Chữ có thể sai: {string.Join("; ", onLine.Select(m => $"“{text[m.Start..m.End]}” ({m.Meant})"))}.");
        }
        lost.Look(run, lineAt, opensTitle);
        if (DoubledWords.In(run) is { } twice) { Add(lineAt(twice.Start), "word-doubled", $"Lặp từ: “{text[twice.Start..twice.End]}”."); }
    }

    private int SignerLine(string name)
    {
        for (var i = Math.Max(0, parts.BodyEnd); i < Math.Min(parts.SignatureEnd, lines.Count); i++)
        {
            if (lines[i].Text.Contains(name, StringComparison.Ordinal)) { return lines[i].Number; }
        }
        return parts.BodyEnd;
    }

    private void FindStaleYears()
    {
        if (document.PeriodFrom is not { } first) { return; }
        foreach (var block in blocks)
        {
            if (StaleYears.In(block, first) is { } stale) { Add(block.LineAt(stale.Offset), "year-stale", $"Năm trước kỳ của văn bản: “{stale.Text}”."); }
        }
    }

    // "(1) …" opens a list; its next numbers must follow one by one until the clause ends.
    private void FindBrokenLists()
    {
        ClauseNode? clause = null;
        var (last, opened) = (0, 0);
        foreach (var block in blocks)
        {
            if (block.Clause != clause) { (clause, last) = (block.Clause, 0); }
            if (!block.Text.AsSpan().ContainsAny(Bracketed)) { continue; }
            foreach (Match point in Point().Matches(block.Text))
            {
                var number = int.Parse(point.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                if (number == 1) { opened = block.LineAt(point.Index); }
                else if (last > 0 && number > last + 1)
                {
                    Add(opened, "list-broken", $"Danh sách ({Starting}) đứt quãng: sau ({last}) là ({number}).");
                }
                last = number;
            }
        }
    }

    private const int Starting = 1;

    private void FindRepeatedBullets()
    {
        var openings = new HashSet<(ClauseNode?, string)>();
        foreach (var block in blocks)
        {
            if (block.Paragraph.Bullet == default || block.Label.Kind != LabelKind.None || block.Text.Length < SameOpening) { continue; }
            // The shared opening must be a whole thought, up to a comma or a full stop: many bullets open with the same formula.
            var end = block.Text.IndexOfAny([',', ';', '.', ':'], SameOpening);
            if (end > 0 && !openings.Add((block.Clause, block.Paragraph.Folded[..end])))
            {
                Add(block.Paragraph.StartLine, "bullet-duplicated", "Gạch đầu dòng lặp lại một ý đã nêu ở trên.");
            }
        }
    }

    private void FindLateDeadlines(IReadOnlyList<Deadline> deadlines)
    {
        foreach (var due in deadlines)
        {
            if (document.Date is { } issued && due.Year is { } year && IsBefore(due, year, issued))
            {
                Add(due.Line, "deadline-order", $"Thời hạn “{due.Text}” trước ngày ban hành.");
            }
        }
        var byOwner = deadlines.Where(d => d is { By: not null, To: not null, Day: not null, Month: not null }).ToLookup(d => VietnameseText.Fold(d.By!));
        foreach (var due in deadlines.Where(d => d is { To: not null, Day: not null, Month: not null }))
        {
            foreach (var upward in byOwner[VietnameseText.Fold(due.To!)].Where(u => u.Year == due.Year && (u.Month, u.Day).CompareTo((due.Month, due.Day)) <= 0).Take(1))
            {
                Add(due.Line, "deadline-order", $"Hạn gửi {due.To} ({due.Text}) không sớm hơn hạn của chính cơ quan này ({upward.Text}).");
            }
        }
    }

    private static bool IsBefore(Deadline due, int year, DateOnly issued) =>
        year < issued.Year
        || (year == issued.Year && due.Month is { } month && (month < issued.Month || (month == issued.Month && due.Day < issued.Day)));

    private static string Around(string text, Match match)
    {
        var start = Math.Max(0, match.Index - 40);
        var end = Math.Min(text.Length, match.Index + match.Length + 40);
        return $"“…{text[start..end].Trim()}…”";
    }

    // The outermost bracket that nothing closes; "a)" closes none.
    private static int? OpenBracket(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal)) { return null; }
        var (depth, outermost) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(') { if (depth++ == 0) { outermost = i; } }
            else if (text[i] == ')' && depth > 0) { depth--; }
        }
        return depth > 0 ? outermost : null;
    }

    private static string Excerpt(string text, int at) => text[at..Math.Min(text.Length, at + 40)];

    private static bool InQuotation(string text, int at)
    {
        var open = text.LastIndexOfAny(['“', '”'], at);
        return open >= 0 && text[open] == '“';
    }

    private void Add(int line, string code, string text) => found.Add(new Warning(Math.Max(1, line), code, text));

    [GeneratedRegex(@"[”""]\s*thành\s*[“""]|\b(?:sửa|thay) (?:cụm từ|thành)\s*[“""]", RegexOptions.CultureInvariant)]
    private static partial Regex Residue();

    [GeneratedRegex(@"^[-–+•]\s", RegexOptions.CultureInvariant)]
    private static partial Regex DoubledMark();

    [GeneratedRegex(@"\G(?<![\p{L}/@.])(?:through|the|and|with|from|for|which|that|this|these|by the|of the)(?![\p{L}/@.])", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"(?:^|[;:.,]\s+|^[-+]\s*)\((\d{1,2})\)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Point();
}
