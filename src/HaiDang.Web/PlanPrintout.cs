using System.Globalization;
using HaiDang.Documents.Reading;
using HaiDang.Language;

namespace HaiDang.Web;

/// <summary>A reading as a person wants to see it in a terminal: each finding behind the line it stands on.</summary>
internal sealed class PlanPrintout(TextWriter output)
{
    private const int LongestText = 110;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public void Write(PlanReading reading, IEnumerable<string> notes)
    {
        WriteHeader(reading.Document);
        foreach (var note in notes) { output.WriteLine($"  (chuyển đổi / converted: {note})"); }
        Section("CĂN CỨ", reading.Bases.Select(b => (b.Line, Say(b))));
        WriteClauses(reading);
        Section("THÔNG ĐIỆP", reading.Messages.Select(m => (m.Line, $"[{m.Language}] {m.Text}")));
        Section("ĐỐI TƯỢNG", reading.Audiences.Select(a => (a.Line, a.Text)));
        Section("CHỈ TIÊU", reading.Targets.Select(t => (t.Line, t.Text)));
        Section("KINH PHÍ", reading.Money.Select(m => (m.Line, Say(m))));
        Section("NHỊP ĐỘ", reading.Timings.Select(t => (t.Line, t.Text)));
        Section("KÊNH", reading.Channels.GroupBy(c => c.Text.ToUpperInvariant()).Select(c => (c.First().Line, c.First().Text + (c.Count() > 1 ? $" (×{c.Count()})" : ""))));
        Section("NƠI NHẬN", reading.Recipients.Select(r => (r.Line, r.Purpose is null ? r.Name : $"{r.Name} ({r.Purpose})")));
        Section("CẦN XEM LẠI", reading.Warnings.Select(w => (w.Line, w.Text)));
    }

    private void WriteHeader(DocumentHeader header)
    {
        output.WriteLine($"{header.Kind ?? "Văn bản"}{(header.IsDraft ? " (dự thảo)" : "")}: {header.Title ?? "không có tên"}");
        Field("Số, ký hiệu", NumberOf(header));
        Field("Cơ quan ban hành", header.Issuer);
        Field("Nơi, ngày", Join(", ", header.Place, Date(header.Date)));
        Field("Thời kỳ", Period(header));
        Field("Người ký", Join(", ", header.Signer.Capacity, header.Signer.Name));
    }

    // Party documents write "138-KH/TU", state documents "93/KH-UBND".
    private static string? NumberOf(DocumentHeader header) =>
        header is { Number: null, Symbol: null } ? null : DocumentNumber.Print(header.Number ?? "…", header.Symbol);

    private static string? Period(DocumentHeader header) => (header.PeriodFrom, header.PeriodTo) switch
    {
        (null, null) => null,
        (null, var to) => $"đến năm {to}",
        var (from, to) when from == to => $"năm {from}",
        var (from, to) => $"{from}-{to}",
    };

    // Clause by clause, so that a task stands beside its bodies and dates.
    private void WriteClauses(PlanReading reading)
    {
        var findings = reading.Clauses.Select(c => (c.Line, Rank: 0, Text: $"{Indent(c.Path)}{c.Number}. {Excerpt.Of(c.Title, LongestText)}"))
            .Concat(reading.Assignments.Select(a => (a.Line, Rank: 1, Text: $"{Indent(a.Clause)}  {Say(a)}")))
            .Concat(reading.Deadlines.Select(d => (d.Line, Rank: 2, Text: $"{Indent(d.Clause)}  {Say(d)}")))
            .OrderBy(f => f.Line).ThenBy(f => f.Rank);
        Section("NỘI DUNG VÀ PHÂN CÔNG", findings.Select(f => (f.Line, f.Text)));
    }

    private static string Say(LegalBasis basis) =>
        Join(", ", $"{basis.Kind} {basis.Citation}".Trim(), Date(basis.Date), basis.Issuer)
        + (basis.Subject is null ? "" : $": {Excerpt.Of(basis.Subject, LongestText)}");

    private static string Say(Assignment assignment)
    {
        var role = assignment.Role switch
        {
            AssignmentRole.Lead => "chủ trì",
            AssignmentRole.Coordinate => "phối hợp",
            _ => "thực hiện",
        };
        return $"→ {role}{(assignment.Manner == Manner.Request ? " (đề nghị)" : "")}: {assignment.Body}"
            + (assignment.CatchAll ? " [nhóm]" : "")
            + (assignment.Scope is null ? "" : $" ({Excerpt.Of(assignment.Scope, LongestText)})");
    }

    private static string Say(Deadline deadline) =>
        $"◷ {deadline.Text}"
        + (deadline.Recurs is { } recurs ? $", {Every(recurs)}" : "")
        + (deadline.By is null ? "" : $": {deadline.By}")
        + (deadline.To is null ? "" : $" → {deadline.To}");

    private static string Say(MoneyMention money) =>
        money.Amount is null || money.Source is null ? money.Text : $"{money.Text} ← {money.Source}";

    private static string Every(Recurrence recurrence) => recurrence switch
    {
        Recurrence.Yearly => "hằng năm",
        Recurrence.HalfYearly => "sáu tháng một lần",
        Recurrence.Quarterly => "hằng quý",
        _ => "hằng tháng",
    };

    private void Section(string title, IEnumerable<(int Line, string Text)> findings)
    {
        var list = findings.ToList();
        output.WriteLine();
        output.WriteLine($"{title}{(list.Count == 0 ? ": không thấy" : "")}");
        foreach (var (line, text) in list) { output.WriteLine($"{line,6}  {text}"); }
    }

    private void Field(string name, string? value) => output.WriteLine($"  {name + ":",-18} {(value is { Length: > 0 } ? value : "—")}");

    private static string Indent(string? path) => new(' ', 2 * (path?.Count(c => c == '.') ?? 0));

    private static string? Date(DateOnly? date) => date?.ToString("dd/MM/yyyy", Vietnamese);

    private static string Join(string separator, params IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(p => !string.IsNullOrEmpty(p)));
}
