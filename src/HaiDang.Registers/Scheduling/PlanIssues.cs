using HaiDang.Kernel;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Keeping;
using HaiDang.Ui;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Scheduling;

/// <summary>One time of something scheduled, as its page lists it.</summary>
public sealed record IssueView(string Title, string Url, string Day, IReadOnlyList<string> Details, Tone Tone, string Stage);

/// <summary>All times of something scheduled, the latest first; <c>Labels</c> say what the details of each are.</summary>
public sealed record IssuesView(IReadOnlyList<string> Labels, IReadOnlyList<IssueView> Issues);

/// <summary>Enters each time of something scheduled into the register of its issues, with everything both registers know; a day that has one already is left alone. All of them or none.</summary>
internal sealed class PlanIssues(RegistersDb db, RegisterBook book, KeepRecord keep, Shower shower)
{
    public const int Most = 60;

    /// <summary>The issues entered.</summary>
    public async Task<Outcome<int>> RunAsync(Register register, RecordId id, DateOnly? from, DateOnly? until, CancellationToken ct)
    {
        if (register.Schedule is not { } schedule || await register.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.EndedAt == null, ct) is not { } record) { return Refusal.NotFound; }
        if (from is not { } first || until is not { } last || last < first) { return new Refusal("registers.schedule.no_days") { Field = "Until" }; }

        var issues = book.Find(schedule.Register)!;
        var there = (await AllAsync(register, issues, id, ct)).Select(issues.Calendar!.Of).OfType<DateOnly>().ToHashSet();
        var days = schedule.Days(record, there, first, last).Where(day => !there.Contains(day)).ToList();
        if (days.Count > Most) { return new Refusal("registers.schedule.too_many", days.Count, Most) { Field = "Until" }; }

        var shared = Shared(register, issues, record, await shower.ForAsync(register, ct));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var day in days)
        {
            var typed = new Dictionary<string, string?>(shared)
            {
                [issues.TitleField.Key] = $"{record.Title}, {OfficeClock.Show(day)}",
                [Schedule.NamedIn(issues, register).Key] = register.AddressOf(id),
                [issues.Calendar!.Key] = OfficeClock.ToForm(day),
            };
            if ((await keep.EnterAsync(issues, new(typed.GetValueOrDefault), ct)).Refusals is [var refusal, ..]) { return refusal with { Field = null }; }
        }

        await transaction.CommitAsync(ct);
        return days.Count;
    }

    /// <summary>The issues there are; null for a register that schedules nothing.</summary>
    public async Task<IssuesView?> ListAsync(Register register, RecordId id, CancellationToken ct)
    {
        if (register.Schedule is not { } schedule) { return null; }

        var issues = book.Find(schedule.Register)!;
        var showing = await shower.ForAsync(issues, ct);
        var told = issues.Fields.Where(f => register.Fields.Any(own => own.Key == f.Key) && f.Type is TimeValue or WholeValue).ToList();
        return new([.. told.Select(f => showing.Words[$"{issues.Words}.{f.Key}"])],
            [.. (await AllAsync(register, issues, id, ct)).OrderByDescending(issues.Calendar!.Of).Take(Most).Select(r => new IssueView(r.Title, issues.AddressOf(r.Id), issues.Calendar!.Type.Show(issues.Calendar.Of(r), issues.Calendar, showing),
                [.. told.Select(f => f.Type.Show(f.Of(r), f, showing))], issues.StageOf(r).Tone, showing.Words[$"{issues.Words}.stage.{r.Stage}"]))]);
    }

    private async Task<List<Record>> AllAsync(Register register, Register issues, RecordId id, CancellationToken ct)
    {
        var field = Schedule.NamedIn(issues, register).Key;
        var ids = await db.Links.AsNoTracking().Where(l => l.Kind == "record" && l.To == id.Value && l.Field == field).Select(l => new RecordId(l.From)).ToListAsync(ct);
        return await issues.In(db).AsNoTracking().Where(r => r.EndedAt == null && ids.Contains(r.Id)).ToListAsync(ct);
    }

    // What both registers ask for under the same name, as somebody would type it; things are named by their address, which is never in doubt.
    private static Dictionary<string, string?> Shared(Register register, Register issues, Record record, Showing showing) =>
        (from own in register.Fields
         where own != register.TitleField && !own.IsComputed && !own.IsEmpty(record) && issues.Fields.Any(f => f.Key == own.Key && f.Property.PropertyType == own.Property.PropertyType)
         from input in own.Type.Inputs(own.Of(record), own, showing)
         select (Key: own.Key + input.Suffix, Value: own.Of(record) is Reference named ? named.Url : input.Value)).ToDictionary(i => i.Key, string? (i) => i.Value);
}
