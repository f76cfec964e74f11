using System.Text;
using System.Text.RegularExpressions;
using HaiDang.Documents.Reading;
using HaiDang.Language;

namespace HaiDang.Documents.Writing;

/// <summary>Writes a plan that was read: the same header, bases, clauses, bodies, times and receivers, in the prescribed layout.</summary>
public static partial class PlanDocument
{
    private const string TaskTable = "PL";

    /// <summary>The document of a reading. What the text did not say stays blank.</summary>
    public static AdministrativeDocument Of(PlanReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var header = reading.Document;
        var prose = PlanReader.Read(PlainText(reading)).Assignments.Select(Key).ToHashSet();
        var form = FormOf(header.Symbol);
        var tasks = reading.Clauses.Where(IsTask).ToList();
        var preamble = reading.Preamble.SelectMany(Sentences).ToList();
        return new AdministrativeDocument
        {
            Form = form,
            IssuingBody = header.Issuer ?? "",
            Number = header.Number,
            Symbol = header.Symbol ?? "",
            Place = header.Place ?? "",
            Date = header.Date,
            Year = header.PeriodFrom ?? header.PeriodTo,
            Kind = header.Kind ?? "Kế hoạch",
            Title = header.Title ?? "",
            Addressees = [.. preamble.Where(IsAddress).Select(p => p["Kính gửi".Length..].TrimStart(':', ' '))],
            Bases = [.. preamble.Count == 0 ? reading.Bases.Select(Cited) : preamble.Where(IsBasis)],
            Blocks =
            [
                .. preamble.Where(p => !IsBasis(p) && !IsAddress(p)).Select(p => new Paragraph(p)),
                .. reading.Clauses.Where(c => !IsTask(c)).SelectMany(c => Of(c, reading, prose)),
                .. reading.Closing.Select(p => new Paragraph(p.Text)),
            ],
            Signer = new Signer(CapacityLines(header.Signer.Capacity), header.Signer.Name),
            Recipients = [.. reading.Recipients.Select(r => r.Purpose is null ? r.Name : $"{r.Name} ({r.Purpose})")],
            IsDraft = header.IsDraft,
            Annexes = tasks.Count == 0 ? [] : [new Annex("Danh mục nhiệm vụ", [TableOf(tasks, reading)]) { IsLandscape = true }],
        };
    }

    /// <summary>Whose form a document has: symbols of the Party have a stroke of their own, KH/TU.</summary>
    public static DocumentForm FormOf(string? symbol) =>
        symbol?.Contains('/', StringComparison.Ordinal) is true ? DocumentForm.Party : DocumentForm.State;

    /// <summary>"TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH" on the lines it is printed on.</summary>
    public static IReadOnlyList<string> CapacityLines(string? capacity) =>
        [.. CapacityBreak().Split((capacity ?? "").Replace('\n', ' ').Trim()).Where(line => line.Length > 0)];

    /// <summary>A basis in full, as the first mention of a document must be (Phụ lục I, Phần I, II.6.a and b).</summary>
    public static string Cited(LegalBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        var number = basis.Citation is null ? "" : $" số {basis.Citation}";
        var day = basis.Date is { } date ? " " + DocumentDate.Format(date) : "";
        // Laws are cited by their name, which stands behind the kind: "Luật Báo chí ngày …".
        if (basis.Citation is null && basis.Issuer is null) { return $"Căn cứ {basis.Kind} {basis.Subject}{day}".Trim(); }
        // A proposal is cited with who proposes.
        if (basis.Kind == "Tờ trình" && basis.Issuer is { } proposer) { return $"Theo đề nghị của {proposer} tại {basis.Kind}{number}{day}"; }
        var issuer = basis.Issuer is null ? "" : $" của {basis.Issuer}";
        var subject = basis.Subject is not { Length: > 0 } about ? "" : StartsAbout().IsMatch(about) ? $" {about}" : $" về {about}";
        return $"Căn cứ {basis.Kind}{number}{day}{issuer}{subject}";
    }

    /// <summary>A clause as it was read: its heading, then its text without what the heading says already.</summary>
    public static IEnumerable<Block> ClauseText(int level, string number, string title, string text)
    {
        ArgumentNullException.ThrowIfNull(number);
        var (heading, lines) = Said(title, text);
        yield return new Heading(level, Numbered(number), heading) { Lead = LeadOf(title.Trim(), heading) };
        foreach (var line in lines)
        {
            // Bullets other than the dash keep their mark: they are a level of their own.
            yield return line is ['-', ' ', ..] ? new Bullet(line[1..].Trim()) : new Paragraph(line);
        }
    }

    // A title that the words alone do not tell from the text is told by its weight.
    private static string? LeadOf(string title, string text) =>
        title.Length <= 3 || !text.StartsWith(title, StringComparison.Ordinal) ? null
        : Titles.Of(text, 0, false) != title ? title
        : title.Length < text.TrimEnd('.', ';', ':', '/').Length ? "" : null;

    // "Thực hiện Nghị quyết …, Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau:": a basis, and what is issued on it.
    private static IEnumerable<string> Sentences(Passage passage) => BasisReader.IssuingAt(passage.Text) is { } issuing && IsBasis(passage.Text)
        ? [passage.Text[..issuing], passage.Text[(issuing + 1)..].Trim()]
        : [passage.Text];

    // The decree sets "Căn cứ …" and "Theo đề nghị …" as bases; "Thực hiện …" is text.
    private static bool IsBasis(string text) =>
        text.StartsWith("Căn cứ ", StringComparison.Ordinal) || text.StartsWith("Theo đề nghị", StringComparison.Ordinal);

    private static bool IsAddress(string text) => text.StartsWith("Kính gửi", StringComparison.Ordinal);

    private static bool IsTask(Clause clause) => clause.Path.StartsWith(TaskTable + ".", StringComparison.Ordinal);

    private static IEnumerable<Block> Of(Clause clause, PlanReading reading, HashSet<string> prose)
    {
        foreach (var block in ClauseText(Depth(clause, reading), clause.Number, clause.Title, clause.Text)) { yield return block; }
        foreach (var block in Bodies(clause, reading, prose)) { yield return block; }
        foreach (var time in Times(clause, reading)) { yield return new Bullet($"Thời gian thực hiện: {time}."); }
    }

    // Lines that only name bodies are no part of a clause's text; those that the text names are there already.
    private static IEnumerable<Block> Bodies(Clause clause, PlanReading reading, HashSet<string> prose)
    {
        var here = reading.Assignments.Where(a => a.Clause == clause.Path && !prose.Contains(Key(a))).ToList();
        var leads = here.Where(a => a.Role is AssignmentRole.Lead).ToList();
        if (leads.Where(a => a.Scope is null).Select(a => a.Body).Distinct().ToList() is { Count: > 0 } whole)
        {
            yield return new Bullet($"Cơ quan chủ trì: {string.Join("; ", whole)}.");
        }

        var shares = here.Where(a => a is { Scope: not null, Role: AssignmentRole.Lead or AssignmentRole.Coordinate }).GroupBy(a => a.Scope!).ToList();
        if (shares.Count > 0)
        {
            yield return new Bullet("Cơ quan chủ trì:");
            foreach (var share in shares) { yield return new Paragraph($"+ {share.Key}: {Shared(share)}."); }
        }

        var helpers = here.Where(a => a is { Scope: null, Role: AssignmentRole.Coordinate }).Select(a => a.Body).Distinct().ToList();
        if (helpers.Count > 0) { yield return new Bullet($"Cơ quan phối hợp: {string.Join("; ", helpers)}."); }
    }

    private static string Shared(IEnumerable<Assignment> share)
    {
        var bodies = share.ToLookup(a => a.Role, a => a.Body);
        var leads = string.Join("; ", bodies[AssignmentRole.Lead].Distinct());
        var helpers = string.Join("; ", bodies[AssignmentRole.Coordinate].Distinct());
        return (leads.Length, helpers.Length) switch
        {
            (_, 0) => leads,
            (0, _) => $"phối hợp với {helpers}",
            _ => $"{leads} chủ trì, phối hợp với {helpers}",
        };
    }

    // What the clauses say in their own words, without the lines that only name bodies: what is read there needs no line of its own.
    private static string PlainText(PlanReading reading)
    {
        var text = new StringBuilder("KẾ HOẠCH\n\n");
        foreach (var clause in reading.Clauses.Where(c => !IsTask(c)))
        {
            var (title, lines) = Said(clause.Title, clause.Text);
            text.Append(Wording.HeadingText(new Heading(Depth(clause, reading), Numbered(clause.Number), title))).Append("\n\n");
            foreach (var line in lines) { text.Append(line).Append("\n\n"); }
        }

        return text.ToString();
    }

    private static string Key(Assignment a) => $"{a.Clause}|{a.Role}|{a.Body}|{a.Scope}|{a.Manner}";

    // The text of a clause without a title of its own begins with what the reader took for the title.
    private static (string Title, List<string> Lines) Said(string printed, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var title = printed.Trim();
        if (lines.Count == 0 || title.Length == 0 || !lines[0].StartsWith(title.TrimEnd('.', '…'), StringComparison.Ordinal)) { return (title, lines); }
        return (lines[0], lines[1..]);
    }

    private static IEnumerable<string> Times(Clause clause, PlanReading reading) =>
        reading.Deadlines.Where(d => d.Clause == clause.Path && !Says(clause.Title + "\n" + clause.Text, d.Text)).Select(d => d.Text).Distinct();

    private static Table TableOf(IReadOnlyList<Clause> tasks, PlanReading reading) => new(
        ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"],
        [
            .. tasks.SelectMany((task, i) => Section(task) is { } section && (i == 0 || Section(tasks[i - 1]) != section)
                ? new List<IReadOnlyList<string>> { new[] { section, "", "", "", "" }, Row(task, reading) }
                : [Row(task, reading)]),
        ],
        [0.6, 4, 2.4, 2.8, 1.6]);

    private static string? Section(Clause task) => task.Path.Split('.') is [_, var section, _, ..] ? section : null;

    private static string[] Row(Clause task, PlanReading reading)
    {
        string Named(AssignmentRole role) => string.Join("; ", reading.Assignments.Where(a => a.Clause == task.Path && a.Role == role).Select(a => a.Body));
        return
        [
            task.Number, task.Title, Named(AssignmentRole.Lead), Named(AssignmentRole.Coordinate),
            string.Join("; ", reading.Deadlines.Where(d => d.Clause == task.Path).Select(d => d.Text)),
        ];
    }

    private static bool Says(string text, string words) => VietnameseText.Fold(text).Contains(VietnameseText.Fold(words), StringComparison.Ordinal);

    // A clause stands below the nearest one before it whose path its own begins with.
    private static int Depth(Clause clause, PlanReading reading) =>
        Math.Min(4, 1 + reading.Clauses.Count(c => c != clause && clause.Path.StartsWith(c.Path + ".", StringComparison.Ordinal)));

    private static string Numbered(string number) => number switch
    {
        "" => "",
        [var letter] when char.IsLower(letter) => number + ")",
        _ when number.StartsWith('(') => number,
        _ => number + ".",
    };

    [GeneratedRegex(@"\s+(?=(?:KT|Q|TL|TUQ)\.|(?:K/T|T/L)\b|(?<!(?:KT|Q|TL|TUQ)\.\s+|(?:K/T|T/L)\s+|PHÓ\s+|CHỦ\s+)PHÓ\s|(?<=TM\..*|T/M.*)(?<!(?:KT|Q|TL|TUQ)\.\s+|(?:K/T|T/L)\s+|PHÓ\s+)(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG BAN|BỘ TRƯỞNG|THỦ TƯỚNG)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex CapacityBreak();

    [GeneratedRegex(@"^(?:về|phê duyệt|ban hành|triển khai|quy định|hướng dẫn|thực hiện|sửa đổi)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StartsAbout();
}
