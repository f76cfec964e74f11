using HaiDang.Documents.Reading;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>Where a task stands; follows from percentage and evidence, never set by hand.</summary>
internal enum TaskState
{
    NotStarted,
    InProgress,
    Done,
}

/// <summary>A task (nhiệm vụ): what one lead body owes under one clause, with those who help.</summary>
internal sealed class PlanTask
{
    public const int LongestNote = 4000;

    public PlanTaskId Id { get; private init; } = new(Guid.CreateVersion7());

    public required PlanId Plan { get; init; }

    public required ClauseId Clause { get; init; }

    /// <summary>Place among the tasks of its clause, as printed.</summary>
    public int Position { get; init; }

    /// <summary>Follows its clause when an adjustment words that anew.</summary>
    public required string Title { get; set; }

    /// <summary>Who leads it now; passes to an heir by <see cref="HandOver"/> only.</summary>
    public required BodyId Lead { get; set; }

    /// <summary>The lead's name as signed or as it was when the task passed to it; the register may have renamed it since.</summary>
    public required string LeadName { get; set; }

    /// <summary>What part of the clause is this lead's, when the plan splits it.</summary>
    public string? Scope { get; set; }

    /// <summary>Those who led it before, earliest first.</summary>
    public List<Handover> Handovers { get; private init; } = [];

    /// <summary>Its lead is gone and the law names several heirs or none: a person must say who takes it.</summary>
    public HeirQuestion? AwaitsHeir { get; private set; }

    /// <summary>An order, or a request ("đề nghị") to a body that the issuer cannot order; a request is never late.</summary>
    public Manner Manner { get; init; } = Manner.Order;

    /// <summary>Last allowed day, when the plan sets one.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>The task of another plan that is the same work; that one is counted and reported.</summary>
    public PlanTaskId? MergedInto { get; private set; }

    /// <summary>The first version of the plan without it; what was reported stays.</summary>
    public int? WithdrawnIn { get; private set; }

    /// <summary>Who named the lead when the signed text names none; null for a lead as signed.</summary>
    public string? AssignedBy { get; init; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? AssignedAt { get; init; }

    public int Percent { get; private set; }

    public TaskState State { get; private set; } = TaskState.NotStarted;

    public List<Coordination> Coordinators { get; private init; } = [];

    public List<ProgressUpdate> Updates { get; private init; } = [];

    public List<Contribution> Contributions { get; private init; } = [];

    public List<InputRequest> Requests { get; private init; } = [];

    /// <summary>What the body said that was asked and not ordered ("đề nghị"), latest last.</summary>
    public List<RequestReply> Replies { get; private init; } = [];

    public uint Version { get; private set; }

    public bool IsRequest => Manner is Manner.Request;

    /// <summary>Who helps, as the plan prints it: bodies that a phrase stands for are the phrase.</summary>
    public IReadOnlyList<string> HelpersAsPrinted => [.. Coordinators.OrderBy(c => c.Position).Select(c => c.Phrase ?? c.Name).Distinct()];

    private int BehindAll => Coordinators.Select(c => c.Position + 1).DefaultIfEmpty().Max();

    public bool HasEvidence => Updates.Any(u => u.Evidence.Count > 0);

    /// <summary>Records how far the task is. Done needs evidence: a file or a link, now or earlier.</summary>
    public Refusal? Report(ProgressUpdate update)
    {
        if (update.Percent is < 0 or > 100) { return new Refusal("plans.report.percent_range", update.Percent) { Field = "Percent" }; }
        if (update.Note.Length > LongestNote) { return new Refusal("plans.report.note_too_long", LongestNote) { Field = "Note" }; }
        if (update.Percent == 100 && update.Evidence.Count == 0 && !HasEvidence)
        {
            return new Refusal("plans.report.done_needs_evidence") { Field = "Link" };
        }

        Updates.Add(update);
        Percent = update.Percent;
        State = Percent == 100 ? TaskState.Done : Percent > 0 ? TaskState.InProgress : TaskState.NotStarted;
        return null;
    }

    public bool Concerns(BodyId body) => Lead == body || IsHelpedBy(body);

    public bool IsHelpedBy(BodyId body) => Coordinators.Any(c => c.Body == body);

    /// <summary>Records what a coordinating body did for the task.</summary>
    public Refusal? Contribute(Contribution contribution)
    {
        if (!IsHelpedBy(contribution.Body)) { return new Refusal("plans.contribute.not_coordinator", LeadName); }
        if (contribution.Note.Length > LongestNote) { return new Refusal("plans.report.note_too_long", LongestNote) { Field = "Note" }; }
        if (contribution.Note.Length == 0 && contribution.Evidence.Count == 0) { return new Refusal("plans.contribute.empty") { Field = "Note" }; }

        Contributions.Add(contribution);
        return null;
    }

    /// <summary>Asks the coordinating bodies for their part.</summary>
    public Refusal? Ask(InputRequest request)
    {
        if (request.Text.Length == 0) { return new Refusal("plans.ask.empty") { Field = "Text" }; }
        if (request.Text.Length > LongestNote) { return new Refusal("plans.report.note_too_long", LongestNote) { Field = "Text" }; }
        if (Coordinators.All(c => c.Body is null)) { return new Refusal("plans.ask.nobody"); }

        Requests.Add(request);
        return null;
    }

    /// <summary>What the requested body takes on.</summary>
    public Refusal? Reply(RequestReply reply)
    {
        if (!IsRequest) { return new Refusal("plans.reply.is_order"); }
        if (reply.Text.Length == 0 && reply.Commitment is not Commitment.Accepted) { return new Refusal("plans.reply.no_reason") { Field = "Text" }; }
        if (reply.Text.Length > LongestNote) { return new Refusal("plans.report.note_too_long", LongestNote) { Field = "Text" }; }

        Replies.Add(reply);
        return null;
    }

    /// <summary>The last request that a coordinating body has not answered yet.</summary>
    public InputRequest? Awaits(BodyId body) => IsHelpedBy(body)
        ? Requests.LastOrDefault(r => !Contributions.Any(c => c.Body == body && c.At > r.At))
        : null;

    /// <summary>Passes the task to the heir of its lead. <paramref name="twin"/>: the heir already has a task of this clause and scope, so this one says whose it was.</summary>
    public void HandOver(Handover handover, bool twin)
    {
        if (twin) { Scope = Scope is null ? handover.FromName : $"{Scope} ({handover.FromName})"; }
        Handovers.Add(handover);
        (Lead, LeadName, AwaitsHeir) = (handover.To, handover.ToName, null);
        Coordinators.RemoveAll(c => c.Body == handover.To);
    }

    /// <summary>Two plans ask for the same work: the other task stays, and its lead and helpers are joined by those of this one.</summary>
    public Refusal? MergeInto(PlanTask kept, string by)
    {
        if (Updates.Count > 0 || Contributions.Count > 0) { return new Refusal("plans.overlap.has_reports", LeadName); }
        if (kept.MergedInto is not null || MergedInto is not null) { return Refusal.ChangedMeanwhile; }

        MergedInto = kept.Id;
        foreach (var body in Coordinators.Where(c => c.Body is not null).Select(c => new ExpandedBody(c.Body!.Value, c.Name)).Prepend(new(Lead, LeadName)))
        {
            if (body.Body != kept.Lead && !kept.IsHelpedBy(body.Body)) { kept.Coordinators.Add(new(Guid.CreateVersion7(), body.Body, body.Name, null, by) { Position = kept.BehindAll }); }
        }

        return null;
    }

    /// <summary>An adjustment names who helps, as printed: who is named again stays, phrases with all they stood for.</summary>
    public void NameHelpers(IReadOnlyList<ExpandedBody> helpers, string by)
    {
        Coordinators.RemoveAll(c => helpers.All(h => h.Name != (c.Phrase ?? c.Name) && h.Body != c.Body));
        foreach (var helper in helpers.Where(h => h.Body.Value != Guid.Empty && h.Body != Lead && !IsHelpedBy(h.Body)))
        {
            Coordinators.Add(new(Guid.CreateVersion7(), helper.Body, helper.Name, null, by));
        }

        foreach (var helper in Coordinators) { helper.Position = Place(helpers, helper); }
    }

    private static int Place(IReadOnlyList<ExpandedBody> printed, Coordination helper)
    {
        for (var at = 0; at < printed.Count; at++)
        {
            if (printed[at].Name == (helper.Phrase ?? helper.Name) || printed[at].Body == helper.Body) { return at; }
        }

        return printed.Count;
    }

    /// <summary>From <paramref name="version"/> of the plan on it is no task any more.</summary>
    public void Withdraw(int version) => WithdrawnIn = version;

    /// <summary>Leaves the task where it is until a person names the heir.</summary>
    public void AskForHeir(HeirQuestion question) => AwaitsHeir = question;

    /// <summary>Puts an heir in the place of a coordinating body; null asks for one, as an open part does. Nobody is named twice.</summary>
    public void PassHelp(BodyId from, (BodyId Body, string Name)? heir, string basis)
    {
        foreach (var helper in Coordinators.Where(c => c.Body == from).ToList())
        {
            Coordinators.Remove(helper);
            if (heir is var (body, name) && body != Lead && !IsHelpedBy(body))
            {
                Coordinators.Add(new(Guid.CreateVersion7(), body, name, helper.Phrase, basis) { Position = helper.Position });
            }
            else if (heir is null && !Coordinators.Any(c => c.Body is null && c.Name == (helper.Phrase ?? helper.Name)))
            {
                Coordinators.Add(new(null, helper.Phrase ?? helper.Name, helper.Phrase ?? helper.Name) { Position = helper.Position });
            }
        }
    }

    /// <summary>Puts names in the place of an open part ("các cơ quan liên quan"); the phrase stays with each.</summary>
    public Refusal? NameOpenPart(Guid key, IReadOnlyList<(BodyId Body, string Name)> bodies, string by)
    {
        if (Coordinators.Find(c => c.Key == key) is not { Body: null } open) { return new Refusal("plans.open_part.named") { Field = "Names" }; }
        var named = bodies.Where(b => b.Body != Lead && !IsHelpedBy(b.Body)).DistinctBy(b => b.Body).ToList();
        if (named.Count == 0) { return new Refusal("plans.open_part.nobody") { Field = "Names" }; }

        Coordinators.Remove(open);
        Coordinators.AddRange(named.Select(b => new Coordination(Guid.CreateVersion7(), b.Body, b.Name, open.Phrase, by) { Position = open.Position }));
        return null;
    }

    public string Status => State switch { TaskState.Done => "done", TaskState.InProgress => "in-progress", _ => "not-started" };
}

/// <summary>
/// A coordinating body. Catch-all phrases are expanded when the plan is confirmed and stay as they were then;
/// <see cref="Body"/> is null for the part a person has yet to name ("các cơ quan liên quan").
/// </summary>
internal sealed record Coordination(Guid Key, BodyId? Body, string Name, string? Phrase, string? NamedBy)
{
    public Coordination(BodyId? body, string name, string? phrase) : this(Guid.CreateVersion7(), body, name, phrase, null) { }

    /// <summary>Place among those who help, as printed; those who came for one phrase may share it.</summary>
    public int Position { get; set; }
}

/// <summary>The task passed from one lead to another: since which day, by which decision, and who said so where the law left it open.</summary>
internal sealed record Handover(DateTimeOffset At, DateOnly On, BodyId From, string FromName, BodyId To, string ToName, string Basis, string? ChosenBy);

/// <summary>Who takes the task of a body that is gone? The heirs the law names, none when it names none.</summary>
internal sealed record HeirQuestion(Guid Succession, DateOnly On, string FromName, string Basis)
{
    public List<ExpandedBody> Candidates { get; private init; } = [];
}

/// <summary>What a coordinating body did for a task: who, when, what, with proof when given.</summary>
internal sealed class Contribution
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    public PersonId? Person { get; init; }

    public required string PersonName { get; init; }

    public required BodyId Body { get; init; }

    public required string BodyName { get; init; }

    public required string Note { get; init; }

    public List<Evidence> Evidence { get; init; } = [];
}

/// <summary>The lead asks the coordinating bodies for their part, by a day when it names one.</summary>
internal sealed record InputRequest(DateTimeOffset At, string PersonName, string Text, DateOnly? Due);

/// <summary>How a body answers what it was asked to do.</summary>
internal enum Commitment
{
    Accepted,
    InPart,
    Declined,
}

/// <summary>A requested body commits itself, by a day when it names one, by its own plan when it has one.</summary>
internal sealed record RequestReply(DateTimeOffset At, string PersonName, string BodyName, Commitment Commitment, string Text, DateOnly? Until, PlanId? OwnPlan);

/// <summary>What somebody said of a task's progress, with the evidence given.</summary>
internal sealed class ProgressUpdate
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    public PersonId? Person { get; init; }

    public required string PersonName { get; init; }

    public BodyId? Body { get; init; }

    public required int Percent { get; init; }

    public required string Note { get; init; }

    public List<Evidence> Evidence { get; init; } = [];
}

/// <summary>Proof: a link, a file, or a publication that the newsroom recorded by itself (<c>Proof</c> names it).</summary>
internal sealed record Evidence(string Title, string? Url, FileId? File, string? Proof);
