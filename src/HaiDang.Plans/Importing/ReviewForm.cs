using System.Globalization;
using HaiDang.Documents.Reading;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Plans.Importing;

/// <summary>The review page's form, there and back: names of its fields, and the confirmation they add up to.</summary>
internal sealed class ReviewForm(IFormCollection form)
{
    public static string Keep(int index) => $"a{index}.Keep";

    public static string Body(int index) => $"a{index}.Body";

    public static string Role(int index) => $"a{index}.Role";

    public static string KeepDeadline(int index) => $"d{index}.Keep";

    /// <summary>What the person let stand of the reading, corrected where she corrected it.</summary>
    public Confirmation Confirm(PlanReading reading)
    {
        var assignments = reading.Assignments.Select((read, i) => (read, i))
            .Where(a => form[Keep(a.i)] == "true" && Text(Body(a.i)) is not null)
            .Select(a => new ConfirmedAssignment(a.read.Clause, RoleOf(a.i, a.read.Role), Text(Body(a.i))!, a.read.Scope, a.read.CatchAll));
        var dropped = reading.Deadlines.Where((_, i) => form[KeepDeadline(i)] != "true").Select(d => d.Line);
        return new(Header(), [.. assignments], dropped.ToHashSet());
    }

    private PlanHeader Header() => new(Text("Kind") ?? "", Text("Number"), Text("Symbol"), Text("Issuer") ?? "", Text("Place"),
        Date("Date"), Text("Title") ?? "", Year("PeriodFrom"), Year("PeriodTo"), Text("SignerName"), Text("SignerCapacity"));

    private string? Text(string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private int? Year(string name) => int.TryParse(Text(name), CultureInfo.InvariantCulture, out var year) ? year : null;

    // 05/04/2024 is the fifth of April, whatever the machine's culture says.
    private DateOnly? Date(string name) =>
        DateOnly.TryParseExact(Text(name), ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private AssignmentRole RoleOf(int index, AssignmentRole read) =>
        Enum.TryParse<AssignmentRole>(Text(Role(index)), out var chosen) ? chosen : read;
}
