using HaiDang.Documents.Reading;

namespace HaiDang.Tests.Documents.Reading;

/// <summary>What holds for every reading of every text: lines lie in it, clauses have addresses of their own, findings point to one of them.</summary>
internal static class Soundness
{
    /// <summary>What is wrong with the reading; null when nothing is.</summary>
    public static string? Fault(string text, PlanReading reading)
    {
        var lines = text.Count(c => c is '\n' or '\r') + 1;
        var paths = reading.Clauses.Select(c => c.Path).ToHashSet();
        bool Lies(int line) => line >= 1 && line <= lines;
        bool Known(string? clause) => clause is null || paths.Contains(clause);

        return paths.Count != reading.Clauses.Count ? "two clauses of one path"
            : !reading.Clauses.All(c => Lies(c.Line) && Lies(c.EndLine) && c.Line <= c.EndLine) ? "a clause outside the text"
            : !reading.Assignments.All(a => Lies(a.Line) && a.Body.Length > 0 && Known(a.Clause)) ? "an assignment to nothing"
            : !reading.Deadlines.All(d => Lies(d.Line) && Known(d.Clause) && d.Day is null or (>= 1 and <= 31) && d.Month is null or (>= 1 and <= 12)) ? "a deadline out of the calendar"
            : !reading.Bases.All(b => Lies(b.Line)) ? "a basis outside the text"
            : !reading.Recipients.All(r => Lies(r.Line) && r.Name.Length > 0) ? "a recipient without name"
            : !reading.Warnings.All(w => Lies(w.Line)) ? "a warning outside the text"
            : PlanJson.Write(reading).Length == 0 ? "no JSON"
            : null;
    }
}
