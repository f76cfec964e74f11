using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Organisations.Recognising;

namespace HaiDang.Organisations;

/// <summary>A named group of bodies ("Các sở, ban, ngành") with dated membership: people end memberships, nobody deletes them.</summary>
internal sealed class BodyGroup
{
    public static readonly string[] Meanings = ["departments", "localities"];

    public BodyGroupId Id { get; private init; } = new(Guid.CreateVersion7());

    public string Name { get; private set; } = "";

    public string? NameEn { get; private set; }

    /// <summary>The part of a compound phrase that this group answers: "departments" or "localities"; null for its own phrases only.</summary>
    public string? StandsFor { get; private set; }

    public List<GroupPhrase> Phrases { get; private init; } = [];

    public List<Membership> Members { get; private init; } = [];

    /// <summary>Groups whose members belong to this one too.</summary>
    public List<GroupPart> Parts { get; private init; } = [];

    public uint Version { get; private set; }

    public static BodyGroup Form(NewGroup group)
    {
        var formed = new BodyGroup { Name = group.Name.Trim(), NameEn = group.NameEn?.Trim(), StandsFor = group.StandsFor };
        formed.Phrases.AddRange(group.Phrases.Select(p => p.Trim()).Where(p => p.Length > 0).Prepend(formed.Name)
            .Select(p => new GroupPhrase(p, CatchAll.KeyOf(p))).Where(p => p.Key.Length > 0).DistinctBy(p => p.Key));
        formed.Members.AddRange(group.Members.Distinct().Select(body => new Membership(Guid.CreateVersion7(), body, group.Since, null)));
        formed.Parts.AddRange(group.Parts.Distinct().Select(part => new GroupPart(part)));
        return formed;
    }

    public Refusal? Admit(BodyId body, DateOnly? from)
    {
        if (Members.Any(m => m.Body == body && (m.To is not { } last || from is not { } first || first <= last)))
        {
            return new Refusal("organisations.group.already_member") { Field = "Body" };
        }

        Members.Add(new(Guid.CreateVersion7(), body, from, null));
        return null;
    }

    /// <summary>Ends a membership on its last day; what was resolved before stays as it was.</summary>
    public Refusal? End(Guid membership, DateOnly last)
    {
        if (Members.Find(m => m.Key == membership) is not { } known) { return Refusal.NotFound; }
        if (known.To is not null) { return new Refusal("organisations.group.already_ended", OfficeClock.Show(known.To.Value)); }
        if (known.From is { } first && last < first) { return new Refusal("organisations.group.ends_before_start", OfficeClock.Show(first)) { Field = "To" }; }

        Members[Members.IndexOf(known)] = known with { To = last };
        return null;
    }

    public IEnumerable<BodyId> Own(DateOnly day) => Members.Where(m => m.HoldsOn(day)).Select(m => m.Body);

    /// <summary>Everybody in it on a day, those of its parts included.</summary>
    public IEnumerable<BodyId> On(DateOnly day, IReadOnlyList<BodyGroup> all) =>
        Own(day).Concat(Parts.SelectMany(p => all.FirstOrDefault(g => g.Id == p.Group && g.Id != Id)?.Own(day) ?? [])).Distinct();
}

/// <summary>One way a text names the group.</summary>
internal sealed record GroupPhrase(string Text, string Key);

/// <summary>A body belongs to a group from one day to another, both included; null: since before anyone wrote it down, or still.</summary>
internal sealed record Membership(Guid Key, BodyId Body, DateOnly? From, DateOnly? To)
{
    public bool HoldsOn(DateOnly day) => (From ?? day) <= day && day <= (To ?? day);
}

/// <summary>A group inside a group.</summary>
internal sealed record GroupPart(BodyGroupId Group);
