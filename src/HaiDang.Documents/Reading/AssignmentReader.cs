using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>Finds who is to do what: labels, headings that name bodies, and prose.</summary>
internal sealed partial class AssignmentReader(IReadOnlyList<Block> blocks)
{
    // "+ Tài liệu, gồm: sách, ảnh: Sở A (gồm: …)": the bodies stand behind one of the last colons.
    private const int MostColons = 4;
    private const int MostLists = 40;
    private readonly List<Assignment> found = [];
    private readonly HashSet<(int, string?, AssignmentRole, string)> seen = [];
    private AssignmentRole? pending;
    private ClauseNode? pendingClause;
    private ClauseNode? helpersListed;

    public List<Assignment> Read()
    {
        foreach (var block in blocks)
        {
            if (TryHeaded(block)) { pending = null; continue; }
            if (TryLabel(block) || TryPending(block)) { continue; }
            pending = null;
            if (block.OpensClause && TryHeading(block)) { continue; }
            if (block.Clause is null) { continue; }
            if (PlanWords.BracketedLabel(block.Text, block.TextStart) is { Kind: not LabelKind.None } label) { AddParts(block, label); pending = null; }
            if (!TryOrganising(block)) { ReadLeads(block, block.TextStart); }
        }
        // A body that leads a clause does its duty in it.
        var leads = found.Where(a => a.Role == AssignmentRole.Lead).Select(a => (a.Clause, a.Body)).ToHashSet();
        found.RemoveAll(a => a.Role == AssignmentRole.Duty && leads.Contains((a.Clause, a.Body)));
        return found;
    }

    private bool TryLabel(Block block)
    {
        var label = block.Label;
        if (label.Kind == LabelKind.None && block.OpensClause)
        {
            label = new Label(PlanWords.HeadingLabel(block.Text.AsSpan(block.TextStart)), block.Text.Length);
        }
        if (label.Kind is LabelKind.None) { return false; }

        pendingClause = block.Clause;
        AddParts(block, label);
        return true;
    }

    private void AddParts(Block block, Label label)
    {
        foreach (var part in PlanWords.Parts(block.Text, label))
        {
            pending = RoleOf(part.Kind);
            if (pending is { } role && AddAll(block, part.Start, part.End, role, null)) { pending = null; }
        }
    }

    private static AssignmentRole? RoleOf(LabelKind kind) => kind switch
    {
        LabelKind.Lead => AssignmentRole.Lead,
        LabelKind.Coordinate => AssignmentRole.Coordinate,
        _ => null,
    };

    // "- Cơ quan chủ trì:" alone: the bodies follow, one or several to a line, perhaps each with its share.
    private bool TryPending(Block block)
    {
        if (pending is not { } role || block.OpensClause || block.Clause != pendingClause) { return false; }
        if (AddAll(block, 0, block.Text.Length, role, null)) { return true; }

        var colon = block.Text.LastIndexOf(':');
        for (var tries = 0; colon > 0 && tries < MostColons; tries++, colon = block.Text.LastIndexOf(':', colon - 1))
        {
            if (AddAll(block, colon + 1, block.Text.Length, role, block.Text[..colon].Trim())) { return true; }
        }
        return block.Text.StartsWith('(');
    }

    // Each part of a line is cut out once; shift leads from an offset in it back to the line.
    private bool AddAll(Block block, int shift, int to, AssignmentRole role, string? scope)
    {
        var text = block.Text[shift..to];
        var list = BodyNames.Read(text, 0, ListEnd.AtText);
        if (list.IsEmpty) { return false; }
        if (LeadsWith().Match(text, list.End) is { Success: true } joined)
        {
            Add(block, list, role, scope, Manner.Order, shift);
            var helpers = BodyNames.Read(text, joined.Index + joined.Length, ListEnd.AtText);
            Add(block, helpers, AssignmentRole.Coordinate, scope, Manner.Order, shift);
            return true;
        }
        for (var lists = 0; !list.IsEmpty && lists < MostLists; lists++)
        {
            var said = RoleSaid().Match(text, list.End);
            Add(block, list, said.Groups["helps"].Success ? AssignmentRole.Coordinate : role, scope, Manner.Order, shift);
            list = said.Success ? BodyNames.Read(text, said.Index + said.Length, ListEnd.AtText) : BodyList.Empty;
        }
        return true;
    }

    // "2. Sở Tài chính", "2.9. Đề nghị Liên đoàn Lao động tỉnh"
    private bool TryHeading(Block block)
    {
        var (start, manner) = Address(block.Text, block.TextStart);
        var list = BodyNames.Read(block.Text, start, ListEnd.AtVerb);
        if (!BodyNames.IsWhole(block.Text, list) || DocumentParts.IsCapitals(block.Clause!.Title)) { return false; }
        if (!block.Clause.IsOrganising && list.Mentions[0].CatchAll) { return false; }

        block.Clause.NamedBodies = list.Mentions;
        block.Clause.NamedText = list.Printed(block.Text);
        block.Clause.NamedManner = manner;
        Add(block, list, AssignmentRole.Duty, null, manner);
        return true;
    }

    private bool TryHeaded(Block block)
    {
        if (HeadedLead.In(block) is not { } led)
        {
            // "b) Chủ trì, phối hợp:" alone: each helper has an item of its own below.
            if (helpersListed is null || helpersListed != block.Clause || block.Paragraph.Bullet == default) { return false; }
            Add(block, BodyNames.Read(block.Text, 0, ListEnd.AtVerb), AssignmentRole.Coordinate, null, Manner.Order);
            return true;
        }
        foreach (var body in led.Heading.NamedBodies)
        {
            Add(block, body, led.WordsStart, AssignmentRole.Lead, null, led.Heading.NamedManner);
        }
        Add(block, BodyNames.Read(block.Text, led.WordsEnd, ListEnd.AtVerb), AssignmentRole.Coordinate, null, Manner.Order);
        helpersListed = block.Text.AsSpan(led.WordsEnd).Trim(" :").IsEmpty ? block.Clause : null;
        ReadLeads(block, led.WordsEnd);
        return true;
    }

    private bool TryOrganising(Block block)
    {
        var clause = block.Clause!;
        if (clause.HeadedByBodies() is not null) { return false; }
        if (!clause.IsOrganising && !CarriesOut().IsMatch(block.Text)) { return false; }

        var (start, manner) = Address(block.Text, block.TextStart);
        var subject = Subjects.Of(block.Text, start, block.OpensClause);
        if (subject.IsEmpty) { return false; }
        if (LeadsWith().Match(block.Text, subject.End) is { Success: true } joined)
        {
            AddLead(block, subject, joined, manner);
            ReadLeads(block, joined.Index + joined.Length);
            return true;
        }
        Add(block, subject, AssignmentRole.Duty, null, manner);
        ReadLeads(block, subject.End);
        if (start > block.TextStart) { ReadFurther(block, subject.End); }
        return true;
    }

    // "Đề nghị A định hướng …; đề nghị B vận động …": only where the issuer speaks; bodies, too, ask and assign.
    private void ReadFurther(Block block, int from)
    {
        foreach (Match address in Further().Matches(block.Text, from))
        {
            var manner = address.Groups["ask"].Success ? Manner.Request : Manner.Order;
            Add(block, BodyNames.Read(block.Text, address.Index + address.Length, ListEnd.AtVerb), AssignmentRole.Duty, null, manner);
        }
    }

    // "…, Sở Tài chính chủ trì, phối hợp với các Sở, ngành xây dựng …" in any sentence.
    private void ReadLeads(Block block, int from)
    {
        for (var joined = LeadsWithAnywhere().Match(block.Text, from); joined.Success; joined = joined.NextMatch())
        {
            var (start, manner) = Address(block.Text, SentenceStart(block.Text, joined.Index, from));
            var subject = BodyNames.Read(block.Text, start, ListEnd.AtVerb);
            if (!subject.IsEmpty && block.Text.AsSpan(subject.End, Math.Max(0, joined.Index - subject.End)).Trim().IsEmpty && subject.End <= joined.Index + 1)
            {
                AddLead(block, subject, joined, manner);
            }
        }
    }

    private void AddLead(Block block, BodyList subject, Match joined, Manner manner)
    {
        Add(block, subject, AssignmentRole.Lead, null, manner);
        var helpers = BodyNames.Read(block.Text, joined.Index + joined.Length, ListEnd.AtVerb);
        Add(block, helpers, AssignmentRole.Coordinate, null, manner);
    }

    private void Add(Block block, BodyList list, AssignmentRole role, string? scope, Manner manner, int shift = 0)
    {
        foreach (var body in list.Mentions) { Add(block, body, body.Start + shift, role, scope, manner); }
    }

    private void Add(Block block, BodyMention body, int at, AssignmentRole role, string? scope, Manner manner)
    {
        var (line, path) = (block.LineAt(at), block.Clause?.Path);
        if (!seen.Add((line, path, role, body.Name))) { return; }
        found.Add(new Assignment(line, path, role, body.Name, scope, body.CatchAll, manner));
    }

    /// <summary>Steps over the words that address a body: "Giao", "Đề nghị:", "Trách nhiệm của".</summary>
    internal static (int Start, Manner Manner) Address(string text, int from)
    {
        var match = Addressing().Match(text, from);
        if (!match.Success) { return (from, Manner.Order); }
        var asks = match.Groups["ask"].Success;
        return (match.Index + match.Length, asks ? Manner.Request : Manner.Order);
    }

    private static int SentenceStart(string text, int before, int from)
    {
        var start = Math.Max(from, before - 400);
        for (var i = before - 1; i > start; i--)
        {
            if (text[i] == ' ' && text[i - 1] is '.' or ';' or ':') { return i + 1; }
        }
        return start == from ? from : before;
    }

    [GeneratedRegex(@"\G\s*(?:(?:Đồng thời|Ngoài ra)[,:]?\s*)?(?:(?<ask>[Đđ]ề nghị)|[Gg]iao|[Yy]êu cầu|[Pp]hân công|[Tt]rách nhiệm(?: của)?|[Cc]ác (?:ông|đồng chí)(?:\s*[,(]\s*bà\s*\)?)?\s*:)\s*:?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Addressing();

    // The last article of a decision: "Các ông (bà): …, Giám đốc các sở … chịu trách nhiệm thi hành Quyết định này".
    [GeneratedRegex(@"chịu trách nhiệm thi hành", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CarriesOut();

    // "Sở Du lịch chủ trì; Sở Ngoại vụ, Công an tỉnh phối hợp"
    [GeneratedRegex(@"\G\s*(?:chủ trì|(?<helps>phối hợp))(?:\s+thực hiện)?\s*[;,.]?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RoleSaid();

    [GeneratedRegex(@"[.;]\s+(?:(?<ask>[Đđ]ề nghị)|[Gg]iao|[Yy]êu cầu)\s*:?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Further();

    [GeneratedRegex(@"\G[^.;]{0,40}?chủ trì[,;]?\s*(?:và\s+)?phối hợp(?:\s+chặt chẽ)?(?:\s+cùng)?(?:\s+với)?\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LeadsWith();

    [GeneratedRegex(@"chủ trì[,;]?\s*(?:và\s+)?phối hợp(?:\s+chặt chẽ)?(?:\s+cùng)?(?:\s+với)?\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LeadsWithAnywhere();
}
