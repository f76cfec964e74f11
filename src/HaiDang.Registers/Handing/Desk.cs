using HaiDang.Kernel;
using HaiDang.Kernel.Posting;
using HaiDang.Kernel.Words;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Moving;
using HaiDang.Ui;
using HaiDang.Ui.Workbench;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Handing;

/// <summary>
/// What lies on somebody's desk: entries that came there because others did not see to them, entries she can bring on whose last day is near or past,
/// and letters that did not leave.
/// </summary>
internal sealed class Desk(RegistersDb db, RegisterBook book, LetterBox box, ICurrentPerson who, OfficeClock clock, Words words) : IWaits
{
    /// <summary>How many days before its last one an entry is told.</summary>
    public const int DaysAhead = 3;

    public const string SeeLetters = "registers.letters";
    private const int Most = 20;

    public async Task<IReadOnlyList<Waiting>> ForMeAsync(CancellationToken ct)
    {
        var waiting = new List<Waiting>();
        foreach (var register in book.All.Where(r => r.Stages.Any(s => s.ComesOverdue) && r.MayEnter(who)))
        {
            var stages = register.Stages.Where(s => s.ComesOverdue).Select(s => s.Key).ToList();
            var late = register.In(db).AsNoTracking().Where(r => r.EndedAt == null && stages.Contains(r.Stage));
            BodyId? own = who.Office is { } office ? new BodyId(office) : null;
            if (!who.May(register.KeepPermission)) { late = late.Where(r => r.Body == own); }
            waiting.AddRange((await late.OrderBy(r => r.StageSince).Take(Most).ToListAsync(ct)).Select(r => new Waiting(words["registers.desk.waits", words[register.OneWord], r.Title, OfficeClock.Show(OfficeClock.DateOf(r.StageSince))], register.AddressOf(r.Id))));
        }

        waiting.AddRange(await DueAsync(ct));
        if (who.May(SeeLetters) && await box.CountStuckAsync(ct) is > 0 and var stuck)
        {
            waiting.Add(new(words["registers.letters.waits", stuck], "/letters"));
        }

        return waiting;
    }

    // The nearest last day first, in whichever register: of the office itself, however far that day is, and of nobody yet, and for those who keep the whole register what is past.
    private async Task<IEnumerable<Waiting>> DueAsync(CancellationToken ct)
    {
        var (today, soon) = (clock.Today, clock.Today.AddDays(DaysAhead));
        BodyId? own = who.Office is { } office ? new BodyId(office) : null;
        var due = new List<(DateOnly Day, Register Register, Record Record)>();
        foreach (var register in book.All.Where(r => r.MayEnter(who) || r.Stages.Any(s => s.Roles.Count > 0 && who.May(r.MovePermission(s)))))
        {
            var told = register.Stages.Where(s => s.ComesOverdue).Select(s => s.Key).ToList();
            if (register.Stages.Any(s => s.HasClock))
            {
                var near = register.In(db).AsNoTracking().Where(r => r.EndedAt == null && (r.Due <= soon || (r.Due != null && own != null && r.Body == own)) && !told.Contains(r.Stage));
                due.AddRange((await Mine(register, near, null).OrderBy(r => r.Due).Take(Most).ToListAsync(ct)).Select(r => (r.Due!.Value, register, r)));
            }

            foreach (var late in register.Stages.Where(s => s is { IsAutomatic: true, PastProperty: not null, Tone: Tone.Late, IsLast: false }))
            {
                var day = register.Fields.Single(f => f.Property.Name == late.PastProperty);
                var ids = await register.Query(db).PastAsync(late, soon.AddDays(1), new(Guid.Empty), Most, ct, isWhole: true);
                var open = register.In(db).AsNoTracking().Where(r => r.EndedAt == null && (r.Stage == late.Key || ids.Contains(r.Id)));
                due.AddRange((await Mine(register, open, late.Key).OrderBy(r => r.StageSince).Take(Most).ToListAsync(ct)).Where(r => day.Of(r) is DateOnly).Select(r => ((DateOnly)day.Of(r)!, register, r)));
            }
        }

        return due.Where(d => MoveRecord.Open(d.Register, d.Record, who).Any()).OrderBy(d => d.Day).DistinctBy(d => d.Record.Id)
            .Select(d => new Waiting(words[d.Day < today ? "registers.desk.late" : "registers.desk.near", words[d.Register.OneWord], d.Record.Title, OfficeClock.Show(d.Day)], d.Register.AddressOf(d.Record.Id)));

        // Whose step it is by her role waits for her, whichever body it concerns.
        IQueryable<Record> Mine(Register register, IQueryable<Record> all, string? late)
        {
            if (!register.MayEnter(who)) { return all; }
            var hers = register.Stages.Where(s => s.Roles.Count > 0 && who.May(register.MovePermission(s))).SelectMany(s => s.Sources).Distinct().ToList();
            return who.May(register.KeepPermission) ? all.Where(r => r.Body == null || r.Body == own || r.Due < today || r.Stage == late || hers.Contains(r.Stage))
                : all.Where(r => r.Body == own || hers.Contains(r.Stage));
        }
    }
}
