using HaiDang.Access.Contracts;
using HaiDang.Insight.Today;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Insight.Reminding;

/// <summary>
/// One digest per person: on the first office day of a week whatever waits, on other days only when something new does. The
/// same lines every morning would teach people not to read them.
/// </summary>
internal sealed class WriteDigests(InsightDb db, IPeople people, IServiceScopeFactory scopes, IEnumerable<Grant> grants, Outbox outbox, Words words)
{
    private readonly ILookup<string, string> roles = grants.ToLookup(g => g.Permission, g => g.Role);

    /// <summary>How many were written.</summary>
    public async Task<int> RunAsync(DateOnly day, CancellationToken ct)
    {
        var isFirstOfWeek = IsFirstOfWeek(day);
        var written = 0;
        foreach (var person in (await people.AllAsync(ct)).Where(p => p.IsActive))
        {
            if (await db.Digests.AnyAsync(d => d.Person == person.Id && d.Day >= day, ct)) { continue; }
            var things = await ThingsAsync(person, ct);
            if (things.Count == 0 || !(isFirstOfWeek || await HasNewsAsync(person.Id, things, ct))) { continue; }

            var digest = new Digest { Person = person.Id, Name = person.Name, Email = person.Email, Day = day, Subject = Subject(things, day), Things = things };
            db.Add(digest);
            await db.SaveChangesAsync(ct);
            await outbox.PutAsync(digest, ct);
            written++;
        }

        return written;
    }

    /// <summary>"3 việc chờ, lâu nhất 5 ngày": number and age, so that two mails are never mistaken for one.</summary>
    public string Subject(IReadOnlyList<WaitingThing> things, DateOnly day)
    {
        var oldest = things.Select(t => t.Since is { } since ? day.DayNumber - since.DayNumber : 0).Max();
        return oldest > 0 ? words.In("vi", "insight.digest.subject_aged", things.Count, oldest) : words.In("vi", "insight.digest.subject", things.Count);
    }

    private static bool IsFirstOfWeek(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return day == WorkingDays.OnOrAfter(monday, WorkingDays.PublicHolidays(monday.Year, day.Year));
    }

    // What this person sees in the morning, seen with her own eyes.
    private async Task<IReadOnlyList<WaitingThing>> ThingsAsync(PersonSummary person, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person = new Colleague(person, roles);
        var morning = await scope.ServiceProvider.GetRequiredService<WhatNeedsMe>().RunAsync(ct);
        return morning.Things(words);
    }

    private async Task<bool> HasNewsAsync(PersonId person, IReadOnlyList<WaitingThing> things, CancellationToken ct)
    {
        var last = await db.Digests.Where(d => d.Person == person).OrderByDescending(d => d.Day).Select(d => d.Things).FirstOrDefaultAsync(ct);
        return last is null || things.Select(t => (t.Text, t.Href)).Except(last.Select(t => (t.Text, t.Href))).Any();
    }

    private sealed record Colleague(PersonSummary Person, ILookup<string, string> Holders) : ICurrentPerson
    {
        public PersonId? Id => Person.Id;

        public string Name => Person.Name;

        public Guid? Office => Person.Office;

        public bool May(string permission) => Holders[permission].Any(Person.Roles.Contains);
    }
}
