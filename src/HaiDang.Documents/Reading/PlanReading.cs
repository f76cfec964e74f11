using System.Text.Json.Serialization;

namespace HaiDang.Documents.Reading;

/// <summary>All that was recognised in the text of a plan. Lines count from 1 in that text.</summary>
public sealed record PlanReading(
    DocumentHeader Document,
    IReadOnlyList<LegalBasis> Bases,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<Assignment> Assignments,
    IReadOnlyList<Deadline> Deadlines,
    IReadOnlyList<Message> Messages,
    IReadOnlyList<Audience> Audiences,
    IReadOnlyList<Recipient> Recipients,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>What is to be reached, in numbers.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>Amounts, and where money comes from.</summary>
    public IReadOnlyList<MoneyMention> Money { get; init; } = [];

    /// <summary>Rhythms and spans of time.</summary>
    public IReadOnlyList<Timing> Timings { get; init; } = [];

    /// <summary>Ways to the public.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>The paragraphs between the title and the first clause, those that cite bases included.</summary>
    public IReadOnlyList<Passage> Preamble { get; init; } = [];

    /// <summary>The paragraphs behind the last clause that belong to none: "Trên đây là Kế hoạch …".</summary>
    public IReadOnlyList<Passage> Closing { get; init; } = [];
}

/// <summary>What identifies the document; null where the text does not say.</summary>
public sealed record DocumentHeader(
    string? Kind,
    string? Number,
    string? Symbol,
    string? Issuer,
    string? Place,
    DateOnly? Date,
    string? Title,
    int? PeriodFrom,
    int? PeriodTo,
    Signer Signer,
    bool IsDraft);

/// <summary>Who signed and in what capacity, both as printed.</summary>
public sealed record Signer(string? Name, string? Capacity);

/// <summary>One document the plan rests on, as cited before its first clause.</summary>
public sealed record LegalBasis(
    int Line, string Kind, string? Citation, DateOnly? Date, string? Issuer, string? Subject);

/// <summary>One numbered part. The text leaves out child clauses and the lines that only name bodies or times.</summary>
public sealed record Clause(int Line, int EndLine, string Path, string Number, string Title, string Text);

/// <summary>One body named for one clause.</summary>
public sealed record Assignment(
    int Line, string? Clause, AssignmentRole Role, string Body, string? Scope, bool CatchAll, Manner Manner);

/// <summary>What a body is named for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssignmentRole>))]
public enum AssignmentRole
{
    /// <summary>Chủ trì: answers for the clause.</summary>
    [JsonStringEnumMemberName("lead")] Lead,
    /// <summary>Phối hợp: helps the lead.</summary>
    [JsonStringEnumMemberName("coordinate")] Coordinate,
    /// <summary>Named as doing something in the part on carrying out the plan.</summary>
    [JsonStringEnumMemberName("duty")] Duty,
}

/// <summary>Whether the issuer may give the body orders.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Manner>))]
public enum Manner
{
    /// <summary>An order.</summary>
    [JsonStringEnumMemberName("order")] Order,
    /// <summary>"Đề nghị": a request to a body outside the issuer's authority.</summary>
    [JsonStringEnumMemberName("request")] Request,
}

/// <summary>A time by which something is due; null where the text leaves a part open.</summary>
public sealed record Deadline(
    int Line, string? Clause, string Text, int? Day, int? Month, int? Year, Recurrence? Recurs, string? By, string? To)
{
    /// <summary>"Quý II/2024": which quarter; null otherwise.</summary>
    public int? Quarter { get; init; }

    /// <summary>What is owed: "báo cáo kết quả thực hiện"; null where the sentence does not name it.</summary>
    public string? What { get; init; }

    /// <summary>The last day on which it is kept, "2024-11-14" or "--11-14": before the 15th is the 14th.</summary>
    public string? LastDay => Reading.LastDay.Of(this);
}

/// <summary>How often a deadline comes back.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Recurrence>))]
public enum Recurrence
{
    /// <summary>Every year.</summary>
    [JsonStringEnumMemberName("yearly")] Yearly,
    /// <summary>Every six months.</summary>
    [JsonStringEnumMemberName("half-yearly")] HalfYearly,
    /// <summary>Every three months.</summary>
    [JsonStringEnumMemberName("quarterly")] Quarterly,
    /// <summary>Every month.</summary>
    [JsonStringEnumMemberName("monthly")] Monthly,
}

/// <summary>A paragraph as it is printed.</summary>
public sealed record Passage(int Line, int EndLine, string Text);

/// <summary>A message the plan wants told, in one language (vi, en).</summary>
public sealed record Message(int Line, string Language, string Text);

/// <summary>One group the plan addresses.</summary>
public sealed record Audience(int Line, string Text);

/// <summary>One entry of "Nơi nhận" with what it is sent for ("b/c"), as printed.</summary>
public sealed record Recipient(int Line, string Name, string? Purpose);

/// <summary>A drafting slip or a gap. It informs and never blocks.</summary>
public sealed record Warning(int Line, string Code, string Text);
