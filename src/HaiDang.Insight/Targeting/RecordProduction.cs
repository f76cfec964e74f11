using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Targeting;

/// <summary>Figures as typed; null where what was typed is no number.</summary>
internal sealed record GivenProduction(int? Items, int? Minutes, int? RerunItems, int? RerunMinutes);

/// <summary>A press body writes down what it made; the focal officer may for any.</summary>
internal sealed class RecordProduction(InsightDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock)
{
    public async Task<Refusal?> MonthAsync(BodyId body, int year, int month, GivenProduction given, uint? version, CancellationToken ct)
    {
        if (await RefuseAsync(body, ct) is { } refusal) { return refusal; }
        var today = clock.Today;
        if (month is < 1 or > 12 || new DateOnly(year, month, 1) > today) { return new Refusal("insight.target.refusal.month"); }
        foreach (var (name, number) in new[] { ("Items", given.Items), ("Minutes", given.Minutes), ("RerunItems", given.RerunItems), ("RerunMinutes", given.RerunMinutes) })
        {
            if (number is not (>= 0 and <= Production.Most)) { return new Refusal("insight.target.refusal.number", Production.Most) { Field = name }; }
        }

        var row = await db.Productions.SingleOrDefaultAsync(p => p.Body == body && p.Year == year && p.Month == month, ct);
        if (row?.Version != version) { return Refusal.ChangedMeanwhile; }
        if (row is null)
        {
            db.Add(new Production
            {
                Body = body,
                BodyName = await NameAsync(body, ct),
                Year = year,
                Month = month,
                Items = given.Items!.Value,
                Minutes = given.Minutes!.Value,
                RerunItems = given.RerunItems!.Value,
                RerunMinutes = given.RerunMinutes!.Value,
                ByName = who.Name,
                At = clock.Now,
            });
        }
        else
        {
            (row.Items, row.Minutes, row.RerunItems, row.RerunMinutes) = (given.Items!.Value, given.Minutes!.Value, given.RerunItems!.Value, given.RerunMinutes!.Value);
            (row.ByName, row.At) = (who.Name, clock.Now);
        }

        return await db.SaveOrRefuseAsync(ct);
    }

    /// <summary>The year before, against which the target of <paramref name="year"/> is measured.</summary>
    public async Task<Refusal?> BaselineAsync(BodyId body, int year, int? items, int? minutes, string source, uint? version, CancellationToken ct)
    {
        if (await RefuseAsync(body, ct) is { } refusal) { return refusal; }
        if (items is not (>= 0 and <= Production.Most)) { return new Refusal("insight.target.refusal.number", Production.Most) { Field = "BaseItems" }; }
        if (minutes is not (>= 0 and <= Production.Most)) { return new Refusal("insight.target.refusal.number", Production.Most) { Field = "BaseMinutes" }; }
        if (string.IsNullOrWhiteSpace(source)) { return new Refusal("insight.target.refusal.no_source") { Field = "Source" }; }
        if (source.Length > Baseline.LongestSource) { return new Refusal("insight.unit.refusal.long", Baseline.LongestSource) { Field = "Source" }; }

        var row = await db.Baselines.SingleOrDefaultAsync(b => b.Body == body && b.Year == year - 1, ct);
        if (row?.Version != version) { return Refusal.ChangedMeanwhile; }
        if (row is null)
        {
            db.Add(new Baseline
            {
                Body = body,
                BodyName = await NameAsync(body, ct),
                Year = year - 1,
                Items = items.Value,
                Minutes = minutes.Value,
                Source = source.Trim(),
                ByName = who.Name,
                At = clock.Now,
            });
        }
        else
        {
            (row.Items, row.Minutes, row.Source, row.ByName, row.At) = (items.Value, minutes.Value, source.Trim(), who.Name, clock.Now);
        }

        return await db.SaveOrRefuseAsync(ct);
    }

    private async Task<Refusal?> RefuseAsync(BodyId body, CancellationToken ct)
    {
        if (!who.May(Permissions.RecordProduction)) { return Refusal.NotAllowed; }
        if (who.Office != body.Value && !who.May(Permissions.Build)) { return new Refusal("insight.unit.refusal.other_body"); }
        return await organisations.FindAsync(body, ct) is null ? Refusal.NotFound : null;
    }

    private async Task<string> NameAsync(BodyId body, CancellationToken ct) => (await organisations.FindAsync(body, ct))!.Name;
}
