using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Organisations.Grouping;

/// <summary>Forms a named group. No two groups answer to the same phrase, and one group at most stands for each part of compound phrases.</summary>
internal sealed class FormGroup(OrganisationsDb db, ICurrentPerson who)
{
    public async Task<Outcome<BodyGroupId>> RunAsync(NewGroup group, CancellationToken ct)
    {
        if (!who.May(Permissions.Register)) { return Refusal.NotAllowed; }
        if (string.IsNullOrWhiteSpace(group.Name)) { return new Refusal("organisations.group.no_name") { Field = "Name" }; }
        if (group.StandsFor is { } meaning && !BodyGroup.Meanings.Contains(meaning))
        {
            return new Refusal("organisations.group.unknown_meaning", meaning) { Field = "StandsFor" };
        }

        var formed = BodyGroup.Form(group);
        var keys = formed.Phrases.Select(p => p.Key).ToList();
        var others = await db.Groups.AsNoTracking().ToListAsync(ct);
        if (others.Find(g => g.Phrases.Any(p => keys.Contains(p.Key))) is { } taken)
        {
            return new Refusal("organisations.group.phrase_taken", taken.Name) { Field = "Phrases" };
        }

        if (group.StandsFor is not null && others.Find(g => g.StandsFor == group.StandsFor) is { } standing)
        {
            return new Refusal("organisations.group.meaning_taken", standing.Name) { Field = "StandsFor" };
        }

        db.Add(formed);
        return await db.SaveOrRefuseAsync(ct) is { } refusal ? refusal : formed.Id;
    }
}
