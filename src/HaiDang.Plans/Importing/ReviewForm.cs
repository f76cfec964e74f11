using System.Globalization;
using HaiDang.Documents.Reading;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Plans.Importing;

/// <summary>
/// The review page's form, there and back: what its fields show, and the reading as the person let it stand. Every finding has
/// a tick "Keep"; a finding without it is dropped. Before the first post everything shows as recognised.
/// </summary>
internal sealed class ReviewForm(IFormCollection? posted)
{
    /// <summary>Kinds of findings, as they begin field names: "a3.Body" is the body of the fourth assignment.</summary>
    public const string Basis = "b", Clause = "c", Assigned = "a", Deadline = "d", Message = "m", Audience = "u", Recipient = "r";

    public static string Name(string kind, int index, string field) => $"{kind}{index}.{field}";

    /// <summary>What a field shows: as last typed, otherwise as recognised.</summary>
    public string? Shown(string name, string? recognised) => posted is null || !posted.ContainsKey(name) ? recognised : posted[name];

    public bool IsKept(string kind, int index) => posted is null || posted[Name(kind, index, "Keep")] == "true";

    /// <summary>The reading without what was dropped, and with what was corrected. A dropped clause takes its findings along.</summary>
    public PlanReading Correct(PlanReading read)
    {
        var clauses = Kept(Clause, read.Clauses, (c, at) => c with { Title = Typed(Name(Clause, at, "Title")) ?? c.Title });
        var standing = clauses.Select(c => c.Path).ToHashSet();
        return read with
        {
            Document = Header(read.Document),
            Bases = Kept(Basis, read.Bases, (b, at) => b with { Citation = Typed(Name(Basis, at, "Citation")) ?? b.Citation, Date = Date(Name(Basis, at, "Date")) ?? b.Date }),
            Clauses = clauses,
            Assignments = [.. Kept(Assigned, read.Assignments, Corrected).Where(a => a.Clause is null || standing.Contains(a.Clause))],
            Deadlines = [.. Kept(Deadline, read.Deadlines, Corrected).Where(d => d.Clause is null || standing.Contains(d.Clause))],
            Messages = Kept(Message, read.Messages, (m, at) => m with { Text = Typed(Name(Message, at, "Text")) ?? m.Text }),
            Audiences = Kept(Audience, read.Audiences, (u, at) => u with { Text = Typed(Name(Audience, at, "Text")) ?? u.Text }),
            Recipients = Kept(Recipient, read.Recipients, (r, at) => r with { Name = Typed(Name(Recipient, at, "Name")) ?? r.Name }),
        };
    }

    /// <summary>Members of catch-all phrases whose tick was taken away.</summary>
    public IReadOnlySet<LeftOut> LeftOut(IReadOnlyDictionary<string, GroupMembers> groups) => groups.Values
        .SelectMany((group, at) => group.Members.Where(m => !CountsIn(at, m.Id)).Select(m => new LeftOut(group.Phrase, m.Id))).ToHashSet();

    public static string Member(int group, BodyId body) => $"g{group}.{body.Value:N}";

    /// <summary>Whether a member of a phrase stays counted in; all are until somebody says otherwise.</summary>
    public bool CountsIn(int group, BodyId body) => posted is null || posted[Member(group, body)] == "true";

    private DocumentHeader Header(DocumentHeader read) => read with
    {
        Kind = Typed("Kind"),
        Number = Typed("Number"),
        Symbol = Typed("Symbol"),
        Issuer = Typed("Issuer"),
        Place = Typed("Place"),
        Date = Date("Date"),
        Title = Typed("Title"),
        PeriodFrom = Whole("PeriodFrom"),
        PeriodTo = Whole("PeriodTo"),
        Signer = new(Typed("SignerName"), Typed("SignerCapacity")),
    };

    private Assignment Corrected(Assignment read, int at)
    {
        var body = Typed(Name(Assigned, at, "Body")) ?? read.Body;
        return read with
        {
            Body = body,
            Role = Enum.TryParse<AssignmentRole>(Typed(Name(Assigned, at, "Role")), out var role) ? role : read.Role,
            // A phrase somebody replaced by a name stands for that name only.
            CatchAll = read.CatchAll && body == read.Body,
        };
    }

    private HaiDang.Documents.Reading.Deadline Corrected(HaiDang.Documents.Reading.Deadline read, int at) => read with
    {
        Day = Whole(Name(Deadline, at, "Day")),
        Month = Whole(Name(Deadline, at, "Month")),
        Year = Whole(Name(Deadline, at, "Year")),
    };

    private IReadOnlyList<T> Kept<T>(string kind, IReadOnlyList<T> read, Func<T, int, T> correct) =>
        [.. read.Select((finding, at) => (finding, at)).Where(f => IsKept(kind, f.at)).Select(f => correct(f.finding, f.at))];

    private string? Typed(string name) => posted?[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private int? Whole(string name) => int.TryParse(Typed(name), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The first field with a day that is none, in the header or in a basis that stands.</summary>
    public Refusal? Misread(PlanReading read) => read.Bases.Select((_, at) => at).Where(at => IsKept(Basis, at)).Select(at => Name(Basis, at, "Date")).Prepend("Date")
        .Select(field => OfficeClock.Misread(Typed(field), field)).FirstOrDefault(r => r is not null);

    private DateOnly? Date(string name) => OfficeClock.Read(Typed(name));
}
