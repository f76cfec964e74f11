using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moderating;
using HaiDang.Registers.Publishing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Receiving;

/// <summary>Takes in what the public sends, and tells the sender what became of it.</summary>
internal sealed class Intake(RegistersDb db, RegisterBook book, KeepRecord keep, Shower shower, PublicRegisters faces, FileStore store, Words words, TimeProvider time) : IIntake
{
    // A page of questions, not a book: what one person has to say at once.
    private const int LongestLine = 300;
    private const int LongestText = 5000;

    public IReadOnlyList<IntakeFace> Faces => [.. book.All.Select(r => r.Intake).OfType<IntakeFace>()];

    public async Task<IntakeForm?> FormAsync(string register, string language, CancellationToken ct)
    {
        if (Open(register) is not { } open) { return null; }

        var (showing, answered) = (await shower.ForAsync(open, ct), await AnsweredAsync(open, ct));
        return Speaking.In(language, () => new IntakeForm(open.Key, words[open.Intake!.TitleWord], words[open.Intake.LeadWord], words[$"{open.Words}.ask.after"],
            [.. open.Asked.Select(f => new IntakeQuestion(f.Key, words[$"{open.Words}.ask.{f.Key}"], f.HasHint ? words[$"{open.Words}.ask.{f.Key}_hint"] : null, f.IsRequired,
                [.. f.Type.Inputs(null, f, showing).Select(i => new IntakeInput(f.Key + i.Suffix, i.Kind, i.Label, i.Options ?? []))]))]) { MostFiles = open.MostFilesAsked, Answered = answered });
    }

    private async Task<AnsweredSoFar?> AnsweredAsync(Register register, CancellationToken ct)
    {
        if (register.Answered is not { } answered) { return null; }
        var today = OfficeClock.DateOf(time.GetUtcNow());
        var since = OfficeClock.BeginOf(new DateOnly(today.Year, 1, 1));
        var sent = register.In(db).Where(r => r.EndedAt == null && r.EnteredAt >= since);
        return new(today.Year, await sent.CountAsync(ct), await sent.CountAsync(r => answered.Contains(r.Stage), ct), await sent.CountAsync(r => !answered.Contains(r.Stage) && r.Due < today, ct));
    }

    public Refusal? Check(string register, string question, Func<string, string?> answers)
    {
        if (Open(register) is not { } open || open.Asked.FirstOrDefault(f => f.Key == question) is not { } field) { return Refusal.NotFound; }

        var longest = field.IsLong ? LongestText : LongestLine;
        var tooLong = false;
        var refusal = field.Type.Read(suffix =>
        {
            var answer = answers(field.Key + suffix);
            tooLong |= answer?.Length > longest;
            return answer;
        }, out var value);
        return tooLong ? new Refusal("registers.refusal.too_long", longest) { Field = field.Key }
            : refusal is not null ? refusal with { Field = field.Key }
            : field.IsRequired && field.Type.IsEmpty(value) ? new Refusal("registers.refusal.unanswered") { Field = field.Key }
            : BrokenBy(open, field, answers);
    }

    // A rule is told where it can be mended: at its question, by what was answered so far.
    private Refusal? BrokenBy(Register register, RecordField field, Func<string, string?> answers)
    {
        var rules = register.Rules.Where(r => r.Field == field.Key).ToList();
        if (rules.Count == 0) { return null; }

        var record = keep.Begin(register);
        register.Received?.Put(record, OfficeClock.DateOf(record.EnteredAt));
        foreach (var asked in register.Asked)
        {
            if (asked.Type.Read(suffix => answers(asked.Key + suffix), out var value) is null) { asked.Put(record, value); }
        }

        return rules.Select(r => r.Check(record, register.Stages[0])).FirstOrDefault(r => r is not null);
    }

    public async Task<Outcome<string>> SendAsync(string register, string language, Guid sending, Func<string, string?> answers, IReadOnlyList<SentFile> files, CancellationToken ct)
    {
        if (Open(register) is not { } open) { return Refusal.NotFound; }
        if (await TakenAsync(sending, ct) is { } taken) { return taken; }
        foreach (var field in open.Asked)
        {
            if (Check(register, field.Key, answers) is { } wrong) { return wrong; }
        }

        if (SentFiles.Check(files, open.MostFilesAsked) is { } unfit) { return unfit; }

        var code = ReceiptCode.New();
        var stored = new List<StoredFile>();
        foreach (var file in files) { stored.Add(await store.KeepAsync(file.Bytes, SentFiles.NameOf(file), SentFiles.TypeOf(file.Bytes.Span)!, ct)); }
        Func<Record, IEnumerable<object>> receipt = record => [.. stored.Select(f => SentFiles.On(record, f, words.In("vi", "registers.sender"), time.GetUtcNow())), new Sending { Id = sending, Register = open.Key, Record = record.Id, Code = code, Language = language, SentAt = time.GetUtcNow() }];
        var kept = await keep.ReceiveAsync(open, new(answers, Beside: receipt), ct);
        if (kept.Record is not null) { return code; }
        // Sent twice at the same moment: the other one was taken.
        db.ChangeTracker.Clear();
        return await TakenAsync(sending, ct) is { } other ? other : kept.Refusals[0];
    }

    public async Task<Receipt?> FindAsync(string code, string language, CancellationToken ct)
    {
        if (await SendingAsync(code, ct) is not (var sent, var register, var record)) { return null; }

        var showing = await shower.ForAsync(register, ct);
        var (subject, id) = (register.RecordType.Name, $"{record.Id.Value}");
        var stage = register.StageOf(record);
        var reason = stage.NeedsReason || record.EndedAt is not null
            ? await db.Set<AuditEntry>().AsNoTracking().Where(e => e.Subject == subject && e.SubjectId == id && e.Reason != null).OrderByDescending(e => e.At).Select(e => e.Reason).FirstOrDefaultAsync(ct)
            : null;
        var hiding = await HidingAsync(record, ct);
        // An answer is told when it stands; who was asked for it, as soon as it was handed on.
        var told = register.Fields.Where(f => f.IsTold && (stage.IsLast || f.NeededInStages.Contains(stage.Key))).ToList();
        var links = await faces.LinksAsync(told, [record], language, ct);
        return Speaking.In(language, () => new Receipt(sent.Code, register.Key, words[register.Intake!.TitleWord], record.Title, sent.SentAt,
            words[record.EndedAt is not null ? "registers.told.ended" : record.HiddenAt is not null ? "registers.told.hidden" : $"{register.Words}.told.{stage.Key}"], stage.Tone, record.StageSince, record.Due, reason,
            PublicFacts.Of(told, register, record, showing, links),
            hiding is null || (record.HiddenAt is null && hiding.State is not AppealState.Upheld) ? null : Placeholders.Of(hiding, words)));
    }

    public async Task<Refusal?> AppealAsync(string code, string? said, CancellationToken ct)
    {
        if (await SendingAsync(code, ct) is not (_, _, { HiddenAt: not null } record) || await HidingAsync(record, ct) is not { } hiding) { return Refusal.NotFound; }
        if (hiding.State is not AppealState.None) { return new Refusal("registers.refusal.appealed"); }
        if (string.IsNullOrWhiteSpace(said)) { return new Refusal("registers.refusal.no_appeal") { Field = "Appeal" }; }
        if (said.Length > Hiding.Longest) { return new Refusal("registers.refusal.too_long", Hiding.Longest) { Field = "Appeal" }; }

        (hiding.Appeal, hiding.AppealedAt) = (said.Trim().Normalize(), time.GetUtcNow());
        return await db.SaveOrRefuseAsync(ct);
    }

    private Register? Open(string register) => book.Find(register) is { Intake: not null } open ? open : null;

    private Task<string?> TakenAsync(Guid sending, CancellationToken ct) =>
        db.Sendings.Where(s => s.Id == sending).Select(s => s.Code).SingleOrDefaultAsync(ct);

    private async Task<(Sending, Register, Record)?> SendingAsync(string typed, CancellationToken ct)
    {
        if (ReceiptCode.Read(typed) is not { } code || await db.Sendings.AsNoTracking().SingleOrDefaultAsync(s => s.Code == code, ct) is not { } sent) { return null; }
        return book.Find(sent.Register) is { Intake: not null } register && await register.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == sent.Record, ct) is { } record
            ? (sent, register, record) : null;
    }

    private Task<Hiding?> HidingAsync(Record record, CancellationToken ct) =>
        db.Hidings.Where(h => h.Record == record.Id).OrderByDescending(h => h.At).FirstOrDefaultAsync(ct);
}
