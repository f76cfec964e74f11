using HaiDang.Kernel;
using HaiDang.Kernel.Posting;
using HaiDang.Kernel.Words;
using HaiDang.Organisations.Contracts;
using HaiDang.Ui.Workbench;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Handing;

/// <summary>What came to somebody's desk because others did not see to it: entries past their last day, and letters that did not leave.</summary>
internal sealed class Desk(RegistersDb db, RegisterBook book, LetterBox box, ICurrentPerson who, Words words) : IWaits
{
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

        if (who.May(SeeLetters) && await box.CountStuckAsync(ct) is > 0 and var stuck)
        {
            waiting.Add(new(words["registers.letters.waits", stuck], "/letters"));
        }

        return waiting;
    }
}
