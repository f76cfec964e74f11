using System.Globalization;
using HaiDang.Documents.Reading;

namespace HaiDang.Tests.Documents.Reading;

/// <summary>
/// The five source plans against what a person found in them line by line. The files in Gold/ hold those findings;
/// a difference means the reader errs or the person did, so look into the plan before changing either.
/// </summary>
public sealed class GoldTests
{
    private const int Enough = 48;

    [Theory]
    [InlineData("s0-ba-ria-vung-tau-2023")]
    [InlineData("s1-ba-ria-vung-tau-93-kh-ubnd-2024")]
    [InlineData("s2-binh-dinh-2024-draft")]
    [InlineData("s3-dong-nai-160-kh-ubnd-2023")]
    [InlineData("s4-thanh-uy-vung-tau-138-kh-tu")]
    public void A_source_plan_is_read_as_a_person_reads_it(string plan)
    {
        var gold = Path.Combine(Repository.Root, "tests", "HaiDang.Tests", "Documents", "Reading", "Gold", plan[..2] + ".txt");
        var found = Render(PlanReader.Read(Repository.Plan(plan + ".txt")));
        Assert.Equal(File.ReadAllLines(gold), found);
    }

    private static List<string> Render(PlanReading reading)
    {
        var d = reading.Document;
        List<string> lines =
        [
            $"{d.Kind} | {d.Number} | {d.Symbol} | {d.Issuer} | {d.Place} | {Day(d.Date)} | {d.PeriodFrom}-{d.PeriodTo}{(d.IsDraft ? " | draft" : "")}",
            $"{Cut(d.Title)} | {d.Signer.Capacity} | {d.Signer.Name}",
        ];
        lines.Add("= bases");
        lines.AddRange(reading.Bases.Select(b => $"{b.Line} {b.Kind} {b.Citation} | {Day(b.Date)} | {b.Issuer} | {Cut(b.Subject)}"));
        lines.Add("= clauses");
        lines.AddRange(reading.Clauses.Select(c => $"{c.Line}-{c.EndLine} {c.Path} [{c.Number}] {Cut(c.Title)}"));
        lines.Add("= assignments (* a group, ? a request)");
        lines.AddRange(reading.Assignments.Select(Render));
        lines.Add("= deadlines");
        lines.AddRange(reading.Deadlines.Select(x =>
            $"{x.Line} {x.Clause} “{x.Text}” {x.Day}/{x.Month}/{x.Year} {x.Recurs} | {x.By} | {x.To}"));
        lines.Add("= messages");
        lines.AddRange(reading.Messages.Select(m => $"{m.Line} {m.Language} {m.Text}"));
        lines.Add("= audiences");
        lines.AddRange(reading.Audiences.Select(a => $"{a.Line} {Cut(a.Text)}"));
        lines.Add("= recipients");
        lines.AddRange(reading.Recipients.Select(r => $"{r.Line} {r.Name} | {r.Purpose}"));
        lines.Add("= warnings");
        lines.AddRange(reading.Warnings.Select(w => $"{w.Line} {w.Code}"));
        return [.. lines.Select(l => l.TrimEnd())];
    }

    private static string Render(Assignment a)
    {
        var marks = $"{(a.CatchAll ? "*" : "")}{(a.Manner is Manner.Request ? "?" : "")}";
        return $"{a.Line} {a.Clause} {a.Role}{marks} {a.Body}{(a.Scope is null ? "" : $" | {Cut(a.Scope)}")}";
    }

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    // The beginning tells which text is meant; the plans themselves are not copied.
    private static string? Cut(string? text) => text is { Length: > Enough } ? text[..Enough].TrimEnd() + "…" : text;
}
