using HaiDang.Documents.Reading;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>How far a plan is on its way: until it is issued it circulates as a draft, from then on it is read-only.</summary>
internal enum PlanState
{
    Draft,
    Submitted,
    Signed,
    Numbered,
    Issued,
}

/// <summary>A communication plan as signed: header, legal bases, clauses, deadlines. Its names stay as printed.</summary>
internal sealed class Plan
{
    public PlanId Id { get; private init; } = new(Guid.CreateVersion7());

    /// <summary>The reading it was confirmed from; unique, so that two clicks make one plan. None for a plan written here.</summary>
    public ReadingId? Reading { get; init; }

    public required PlanHeader Header { get; set; }

    /// <summary>Who wrote on the draft last, and when; none while it is as it came in.</summary>
    public string? EditedByName { get; private set; }

    public DateTimeOffset? EditedAt { get; private set; }

    public PlanState State { get; private set; } = PlanState.Draft;

    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>The body that brought it in; while it is a draft, only that body finds it.</summary>
    public Guid? BroughtInBy { get; init; }

    public List<Clause> Clauses { get; private init; } = [];

    public List<LegalBasis> Bases { get; private init; } = [];

    public List<Deadline> Deadlines { get; private init; } = [];

    public List<Message> Messages { get; private init; } = [];

    public List<Audience> Audiences { get; private init; } = [];

    public List<Recipient> Recipients { get; private init; } = [];

    /// <summary>What each catch-all phrase stood for when the plan was confirmed; never changed afterwards.</summary>
    public List<Expansion> Expansions { get; private init; } = [];

    /// <summary>Who did what on its way to issue, in the order in which it was done.</summary>
    public List<TrailStep> Trail { get; private init; } = [];

    /// <summary>Which version of its text is in force: 1 as issued, one more with each adjustment.</summary>
    public int TextVersion { get; private set; } = 1;

    /// <summary>The year in which it was numbered here; none for a plan that came in with its number. An issuer gives a number once a year.</summary>
    public int? NumberYear { get; private set; }

    public uint Version { get; private set; }

    public bool IsIssued => State is PlanState.Issued;

    /// <summary>"93/KH-UBND", "138-KH/TU"; empty while the number is.</summary>
    public string NumberAndSymbol => Header.NumberAndSymbol;

    /// <summary>What an issued plan has and this one has not: number, date, signer.</summary>
    public IEnumerable<Refusal> Lacks()
    {
        if (string.IsNullOrWhiteSpace(Header.Number)) { yield return new Refusal("plans.issue.no_number") { Field = "Number" }; }
        if (Header.Date is null) { yield return new Refusal("plans.issue.no_date") { Field = "Date" }; }
        if (string.IsNullOrWhiteSpace(Header.SignerName)) { yield return new Refusal("plans.issue.no_signer") { Field = "SignerName" }; }
    }

    /// <summary>What it lacks besides: a signature of somebody here.</summary>
    public IEnumerable<Refusal> LacksYet() => State is PlanState.Draft or PlanState.Submitted
        ? Lacks().Where(l => l.Field is not "SignerName").Append(new Refusal("plans.issue.not_signed")) : Lacks();

    /// <summary>A plan that was signed on paper comes in as issued; one with a blank stays a draft.</summary>
    public void ComeInAsSigned()
    {
        if (!Lacks().Any()) { State = PlanState.Issued; }
    }

    /// <summary>A person says what was missing of a basis; what was read of it stays.</summary>
    public Refusal? CompleteBasis(int at, LegalBasis given)
    {
        if (at < 0 || at >= Bases.Count) { return Refusal.NotFound; }
        if (!Bases[at].IsIncomplete) { return new Refusal("plans.bases.complete"); }

        var read = Bases[at];
        var whole = read with
        {
            Citation = string.IsNullOrEmpty(read.Citation) ? given.Citation : read.Citation,
            Date = read.Date ?? given.Date,
            Issuer = read.Issuer ?? given.Issuer,
            Subject = read.Subject ?? given.Subject,
        };
        if (whole.Lacks() is { } missing) { return missing; }
        // The list of an owned noun is written anew as a whole.
        Bases[at] = whole;
        return null;
    }

    /// <summary>A draft rests on one more document.</summary>
    public Refusal? AddBasis(LegalBasis given)
    {
        if (IsIssued) { return new Refusal("plans.issue.already"); }
        if (given.Lacks() is { } missing) { return missing; }
        if (Bases.Exists(b => b.DocumentKey == given.DocumentKey)) { return new Refusal("plans.bases.known", given.Citation) { Field = "Citation" }; }

        Bases.Add(given);
        return null;
    }

    /// <summary>Somebody saves what she wrote on the draft.</summary>
    public Refusal? Write(PlanHeader header, string byName, DateTimeOffset at)
    {
        if (State is not PlanState.Draft) { return NotFrom(PlanState.Draft); }
        if (string.IsNullOrWhiteSpace(header.Title)) { return new Refusal("plans.confirm.no_title") { Field = "Title" }; }

        (Header, EditedByName, EditedAt) = (header, byName, at);
        return null;
    }

    /// <summary>The proposing body hands it up for signature, with its submission (Tờ trình).</summary>
    public Refusal? Submit(TrailStep submission)
    {
        if (State is not PlanState.Draft) { return NotFrom(PlanState.Draft); }
        if (string.IsNullOrWhiteSpace(submission.Body)) { return new Refusal("plans.submit.no_body") { Field = "Body" }; }
        if (string.IsNullOrWhiteSpace(submission.Number)) { return new Refusal("plans.submit.no_number") { Field = "SubmissionNumber" }; }
        if (submission.Date is null) { return new Refusal("plans.submit.no_date") { Field = "SubmissionDate" }; }

        // The preamble of the plan names the submission.
        if (Bases.All(b => b.Citation != submission.Number)) { Bases.Add(new("Tờ trình", submission.Number, submission.Date, submission.Body, null)); }
        State = PlanState.Submitted;
        Trail.Add(submission);
        return null;
    }

    /// <summary>A body gives its opinion on the draft (thẩm định, góp ý).</summary>
    public Refusal? Appraise(TrailStep opinion)
    {
        if (State is not (PlanState.Draft or PlanState.Submitted)) { return NotFrom(PlanState.Submitted); }
        if (string.IsNullOrWhiteSpace(opinion.Body)) { return new Refusal("plans.appraise.no_body") { Field = "Body" }; }
        if (string.IsNullOrWhiteSpace(opinion.Text) && opinion.File is null) { return new Refusal("plans.appraise.empty") { Field = "Opinion" }; }

        Trail.Add(opinion);
        return null;
    }

    /// <summary>The leader gives it back to be worked on.</summary>
    public Refusal? GiveBack(TrailStep reason)
    {
        if (State is not PlanState.Submitted) { return NotFrom(PlanState.Submitted); }
        if (string.IsNullOrWhiteSpace(reason.Text)) { return new Refusal("plans.return.no_reason") { Field = "Reason" }; }

        State = PlanState.Draft;
        Trail.Add(reason);
        return null;
    }

    /// <summary>The leader signs; who signs stands under the text from then on.</summary>
    public Refusal? Sign(string signer, string? capacity, TrailStep signature)
    {
        if (State is not PlanState.Submitted) { return NotFrom(PlanState.Submitted); }
        if (string.IsNullOrWhiteSpace(signer)) { return new Refusal("plans.issue.no_signer") { Field = "SignerName" }; }

        Header = Header with { SignerName = signer, SignerCapacity = capacity };
        State = PlanState.Signed;
        Trail.Add(signature);
        return null;
    }

    /// <summary>The records clerk gives a signed plan its number and date; until it is issued they can be put right.</summary>
    public Refusal? GiveNumber(string? number, DateOnly? date, TrailStep step)
    {
        if (State is not (PlanState.Signed or PlanState.Numbered)) { return NotFrom(PlanState.Signed); }
        if (string.IsNullOrWhiteSpace(number)) { return new Refusal("plans.issue.no_number") { Field = "Number" }; }
        if (date is null) { return new Refusal("plans.issue.no_date") { Field = "Date" }; }

        Header = Header with { Number = number, Date = date };
        NumberYear = date.Value.Year;
        State = PlanState.Numbered;
        Trail.Add(step);
        return null;
    }

    /// <summary>Number, date and signer are there, and every clause has somebody: from now on it is read-only.</summary>
    public Refusal? Issue(int clausesWithoutLead, TrailStep step)
    {
        if (State is PlanState.Issued) { return new Refusal("plans.issue.already"); }
        if (Lacks().FirstOrDefault() is { } missing) { return missing; }
        if (State is not PlanState.Numbered) { return new Refusal("plans.issue.not_signed"); }
        if (clausesWithoutLead > 0) { return new Refusal("plans.issue.unassigned", clausesWithoutLead); }

        State = PlanState.Issued;
        Trail.Add(step);
        return null;
    }

    /// <summary>An adjustment was approved: its text is the next version.</summary>
    public Refusal? BeginVersion()
    {
        if (!IsIssued) { return new Refusal("plans.adjust.not_issued"); }
        TextVersion++;
        return null;
    }

    private Refusal NotFrom(PlanState needed) => State is PlanState.Issued ? new Refusal("plans.issue.already") : new Refusal("plans.trail.not_yet." + needed);

    /// <summary>The year its deadlines fall into unless they name one.</summary>
    public int LastYear => Header.PeriodTo ?? Header.Date?.Year ?? EnteredAt.Year;

    /// <summary>The last allowed day of a clause: its own deadline, or that of a clause around it.</summary>
    public DateOnly? LastDayOf(string path)
    {
        return Deadlines.Where(d => d.ClausePath is { } at && (path == at || path.StartsWith(at + ".", StringComparison.Ordinal)))
            .Select(d => d.LastDay(LastYear)).FirstOrDefault(d => d is not null);
    }

    /// <summary>Issued, and its time is not over.</summary>
    public bool IsLive(DateOnly today) => IsIssued && LastYear >= today.Year;

    /// <summary>Whether its period holds a year; a plan without a period is of the year it was signed in.</summary>
    public bool IsInForce(int year) => Header.IsInForce(year);

    public PlanSummary Summary() => new(Id, NumberAndSymbol, Header.Title, Header.Issuer, Header.Date, Header.PeriodFrom,
        Header.PeriodTo, !IsIssued, TextVersion);
}

/// <summary>What stands above and below the text of a plan.</summary>
internal sealed record PlanHeader(string Kind, string? Number, string? Symbol, string Issuer, string? Place, DateOnly? Date,
    string Title, int? PeriodFrom, int? PeriodTo, string? SignerName, string? SignerCapacity)
{
    /// <summary>The header as read and confirmed.</summary>
    public static PlanHeader Of(DocumentHeader d) => new(d.Kind ?? "", d.Number, d.Symbol, d.Issuer ?? "", d.Place, d.Date, d.Title ?? "",
        d.PeriodFrom, d.PeriodTo, d.Signer.Name, d.Signer.Capacity);

    /// <summary>"93/KH-UBND", "138-KH/TU"; empty while the number is.</summary>
    public string NumberAndSymbol => Language.DocumentNumber.Print(Number, Symbol);

    /// <summary>Whether the period holds a year; without a period it is that of the signature.</summary>
    public bool IsInForce(int year) => (PeriodFrom ?? Date?.Year) is { } from && from <= year && year <= (PeriodTo ?? PeriodFrom ?? Date!.Value.Year);
}

/// <summary>A document the plan rests on.</summary>
internal sealed record LegalBasis(string Kind, string? Citation, DateOnly? Date, string? Issuer, string? Subject)
{
    /// <summary>A basis without number or date is flagged before issue.</summary>
    public bool IsIncomplete => string.IsNullOrEmpty(Citation) || Date is null;

    /// <summary>What a person still has to say of it.</summary>
    public Refusal? Lacks() => LegalDocument.KeyOf(Citation, Date) is null ? new("plans.bases.no_number") { Field = "Citation" } : Date is null ? new("plans.bases.no_date") { Field = "Date" } : null;

    /// <summary>Which record of a legal document it means; see <see cref="LegalDocument.KeyOf"/>.</summary>
    public string? DocumentKey => LegalDocument.KeyOf(Citation, Date);

    /// <summary>Whether it can mean one document only.</summary>
    public bool IsClear => DocumentKey is { } key && (Date is not null || LegalDocument.HasYear(key));
}

/// <summary>A deadline as printed, and what it means: day and month of the last allowed day when the text says "trước".</summary>
internal sealed record Deadline(string? ClausePath, string Text, int? Day, int? Month, int? Year, string? Recurs, string? By, string? To)
{
    /// <summary>Whether the report goes to the province or a ministry, and so is made from the reports of others.</summary>
    public bool GoesUp
    {
        get
        {
            var to = Language.VietnameseText.Fold(To ?? "");
            return to.Contains("uy ban nhan dan tinh", StringComparison.Ordinal) || to.Contains("uy ban nhan dan thanh pho", StringComparison.Ordinal)
                || to.Contains("ubnd tinh", StringComparison.Ordinal) || to.StartsWith("bo ", StringComparison.Ordinal) || to.Contains(" bo ", StringComparison.Ordinal);
        }
    }

    /// <summary>"Trước ngày 15/11" is due at the end of 14/11; "chậm nhất 15/11" and "ngày 15/11" on 15/11.</summary>
    public DateOnly? LastDay(int year)
    {
        if (Day is not { } day || Month is not { } month || day < 1 || month is < 1 or > 12 || day > DateTime.DaysInMonth(Year ?? year, month))
        {
            return null;
        }

        var named = new DateOnly(Year ?? year, month, day);
        return Language.VietnameseText.Fold(Text).StartsWith("truoc", StringComparison.Ordinal) ? named.AddDays(-1) : named;
    }
}

/// <summary>A message (thông điệp) the plan wants told, in one language.</summary>
internal sealed record Message(string Language, string Text);

/// <summary>A group the plan addresses.</summary>
internal sealed record Audience(string Text);

/// <summary>A catch-all phrase as it was resolved for this plan: on which day, by which named groups (none: by kind and level), to whom.</summary>
internal sealed record Expansion(string Phrase, DateOnly On, List<string> Groups, bool IsOpen)
{
    public List<ExpandedBody> Members { get; private init; } = [];

    /// <summary>Members that the person who confirmed the plan left out.</summary>
    public List<ExpandedBody> LeftOut { get; private init; } = [];
}

/// <summary>A body with the name it had then.</summary>
internal sealed record ExpandedBody(BodyId Body, string Name);

/// <summary>A line of "Nơi nhận".</summary>
internal sealed record Recipient(string Name, string? Purpose);
