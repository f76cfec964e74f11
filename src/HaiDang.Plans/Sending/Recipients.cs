using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans.Sending;

/// <summary>Whom a line of "Nơi nhận" means: a body of the register, or whoever is sent it by hand; with what it is for.</summary>
internal sealed record MeantRecipient(BodyId? Body, string Name, string Line, DeliveryPurpose Purpose);

/// <summary>
/// Reads "Nơi nhận" line by line: "(b/c)" is reported to, "Lưu" is for the file, "các đơn vị được phân công" are exactly the
/// bodies that the plan gives work, other phrases are the groups they stand for on the day, and what no register knows is sent
/// by hand. Nobody is guessed.
/// </summary>
internal sealed class Recipients(IOrganisations organisations)
{
    private static readonly string[] Assigned = ["duoc phan cong trong ke hoach", "duoc giao nhiem vu", "duoc phan cong tai ke hoach"];

    public async Task<IReadOnlyList<MeantRecipient>> OfAsync(Plan plan, IReadOnlyList<PlanTask> tasks, DateOnly on, CancellationToken ct)
    {
        var working = tasks.SelectMany(t => t.Coordinators.Where(c => c.Body is not null).Select(c => (Body: c.Body!.Value, c.Name)).Prepend((Body: t.Lead, Name: t.LeadName)))
            .DistinctBy(b => b.Body).ToList();
        var assigned = working.Select(b => b.Body).ToHashSet();
        var (single, groups) = (new List<MeantRecipient>(), new List<MeantRecipient>());
        foreach (var recipient in plan.Recipients)
        {
            var folded = VietnameseText.Fold(recipient.Name);
            if (folded.StartsWith("luu", StringComparison.Ordinal)) { single.Add(new(null, recipient.Name, recipient.Name, DeliveryPurpose.File)); }
            else if (Assigned.Any(a => folded.Contains(a, StringComparison.Ordinal)))
            {
                groups.AddRange(working.Select(b => new MeantRecipient(b.Body, b.Name, recipient.Name, DeliveryPurpose.Action)));
            }
            else if (await BodyAsync(recipient.Name, recipient, assigned, ct) is { } body) { single.Add(body); }
            else if (await MembersAsync(plan, recipient, folded, on, ct) is { Count: > 0 } members)
            {
                groups.AddRange(members.Select(m => new MeantRecipient(m.Body, m.Name, recipient.Name, PurposeOf(recipient, m.Body, assigned))));
            }
            else { single.AddRange(await PartsAsync(recipient, assigned, ct)); }
        }

        // Named by itself before counted in a group; received once however often it is meant.
        return [.. single.Concat(groups).DistinctBy(r => r.Body is { } known ? known.Value.ToString() : r.Name)];
    }

    private async Task<MeantRecipient?> BodyAsync(string name, Recipient recipient, HashSet<BodyId> assigned, CancellationToken ct) =>
        await organisations.RecogniseAsync(name, ct) is { IsActive: true } body
            ? new(body.Id, body.Name, recipient.Name, PurposeOf(recipient, body.Id, assigned)) : null;

    // "Báo BRVT, Đài PT&TH tỉnh": each for itself; the parts nobody knows stay together as they were printed.
    private async Task<List<MeantRecipient>> PartsAsync(Recipient recipient, HashSet<BodyId> assigned, CancellationToken ct)
    {
        var parts = recipient.Name.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var (known, unknown) = (new List<MeantRecipient>(), new List<string>());
        foreach (var part in parts)
        {
            if (await BodyAsync(part, recipient, assigned, ct) is { } body) { known.Add(body); } else { unknown.Add(part); }
        }

        if (unknown.Count > 0) { known.Add(new(null, string.Join(", ", unknown), recipient.Name, PurposeOf(recipient, null, assigned))); }
        return known;
    }

    private async Task<IReadOnlyList<(BodyId Body, string Name)>> MembersAsync(Plan plan, Recipient recipient, string folded, DateOnly on, CancellationToken ct)
    {
        if (plan.Expansions.Find(e => VietnameseText.Fold(e.Phrase) == folded) is { } frozen) { return [.. frozen.Members.Select(m => (m.Body, m.Name))]; }
        var group = await organisations.ExpandAsync(recipient.Name, on, ct);
        // "UBND Thành phố" is one body that the register does not know, not all of them.
        return group.Groups.Count > 0 || $" {folded} ".Contains(" cac ", StringComparison.Ordinal) ? [.. group.Members.Select(m => (m.Id, m.Name))] : [];
    }

    private static DeliveryPurpose PurposeOf(Recipient recipient, BodyId? body, HashSet<BodyId> assigned)
    {
        var said = VietnameseText.Fold(recipient.Purpose ?? "");
        if (said.Contains("b/c", StringComparison.Ordinal) || said.Contains("bao cao", StringComparison.Ordinal)) { return DeliveryPurpose.Report; }
        if (said.Contains("luu", StringComparison.Ordinal)) { return DeliveryPurpose.File; }
        if (said.Contains("thuc hien", StringComparison.Ordinal)) { return DeliveryPurpose.Action; }
        return said.Length == 0 && body is { } known && assigned.Contains(known) ? DeliveryPurpose.Action : DeliveryPurpose.Notice;
    }
}
