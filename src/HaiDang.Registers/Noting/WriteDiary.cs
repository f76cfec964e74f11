using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Noting;

/// <summary>The diary of an entry as its page shows it, the latest first.</summary>
public sealed record DiaryView(IReadOnlyList<(DateOnly Day, string Text, string ByName)> Lines, bool MayWrite);

/// <summary>Notes what happened on a day; the date that the register counts contact by follows.</summary>
internal sealed class WriteDiary(RegistersDb db, OfficeClock clock, ICurrentPerson who, TimeProvider time)
{
    public const int Most = 200;

    public async Task<Refusal?> RunAsync(Register register, RecordId id, DateOnly? day, string? text, CancellationToken ct)
    {
        if (register.Diary is not { } latest || await register.In(db).SingleOrDefaultAsync(r => r.Id == id && r.EndedAt == null, ct) is not { } record) { return Refusal.NotFound; }
        if (!register.MayKeep(record.Body, who)) { return Refusal.NotAllowed; }
        if (day is not { } on || on > clock.Today) { return new Refusal("registers.diary.no_day") { Field = "Day" }; }
        if (string.IsNullOrWhiteSpace(text)) { return new Refusal("registers.diary.no_text") { Field = "Text" }; }
        if (text.Length > DiaryLine.Longest) { return new Refusal("registers.refusal.too_long", DiaryLine.Longest) { Field = "Text" }; }

        db.Add(new DiaryLine { Record = id, Day = on, Text = VietnameseText.Normalize(text.Trim()), ByName = who.Name, At = time.GetUtcNow() });
        if (latest.Of(record) is not DateOnly before || before < on) { latest.Put(record, on); }
        return await db.SaveRecordAsync(register, record, ct);
    }

    public async Task<DiaryView?> OfAsync(Register register, Record record, CancellationToken ct) => register.Diary is null ? null
        : new([.. (await db.DiaryLines.AsNoTracking().Where(l => l.Record == record.Id).OrderByDescending(l => l.Day).ThenByDescending(l => l.Id).Take(Most).ToListAsync(ct)).Select(l => (l.Day, l.Text, l.ByName))],
            record.EndedAt is null && register.MayKeep(record.Body, who));
}
