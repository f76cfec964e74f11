using HaiDang.Kernel;
using HaiDang.Kernel.Searching;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Linking;
using HaiDang.Registers.Moving;
using HaiDang.Registers.Preparing;
using HaiDang.Registers.Publishing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Keeping;

/// <summary>
/// What a person typed into the form of an entry. <c>Version</c> is that of the entry she had open; null for a new one. <c>Beside</c>: what is
/// saved together with a new entry.
/// </summary>
internal sealed record Typed(Func<string, string?> Form, uint? Version = null, Func<Record, IEnumerable<object>>? Beside = null)
{
    /// <summary>Whoever typed so much at once looks for twins herself, for all of it together.</summary>
    public bool HasTwinsFound { get; init; }
}

/// <summary>An entry that was kept, or everything that kept it from being.</summary>
internal sealed record Kept(Record? Record, IReadOnlyList<Refusal> Refusals)
{
    public static Kept No(params IReadOnlyList<Refusal> refusals) => new(null, refusals);
}

/// <summary>Enters something into a register, or changes it.</summary>
internal sealed class KeepRecord(RegistersDb db, RegisterBook book, IOrganisations organisations, StageClock clock, FindReference find, EntryAddresses addresses, Words words, ICurrentPerson who, TimeProvider time)
{
    private readonly Dictionary<BodyId, string?> names = [];

    public async Task<Kept> EnterAsync(Register register, Typed typed, CancellationToken ct)
    {
        var record = Begin(register);
        return await AddAsync(register, await FillAsync(register, record, typed, ct), typed, ct);
    }

    /// <summary>Enters what the public was asked for; what it was not asked for is for those who keep the register.</summary>
    public async Task<Kept> ReceiveAsync(Register register, Typed typed, CancellationToken ct, Action<Record>? first = null)
    {
        var record = Begin(register);
        first?.Invoke(record);
        register.Received?.Put(record, OfficeClock.DateOf(record.EnteredAt));
        var wrong = await ReadAsync(register.Asked, record, typed, ct);
        await FindNamedAsync(register, record, ct);
        await TakeOverAsync(register, record, ct);
        wrong.AddRange(register.Rules.Select(r => r.Check(record, register.StageOf(record))).OfType<Refusal>());
        if (wrong.Count > 0) { return new(null, wrong); }

        await CompleteAsync(register, record, ct);
        return await AddAsync(register, await TwinlessAsync(register, record, ct), typed, ct);
    }

    /// <summary>Writes what somebody outside answers, who was handed the entry, and brings it to a stage.</summary>
    public async Task<Kept> AnswerAsync(Register register, Record record, Stage stage, Func<string, string?> form, CancellationToken ct)
    {
        var fields = register.Fields.Where(f => f.IsByParty).ToList();
        var wrong = await ReadAsync(fields, record, new(name => form(name) is { } said && said.Length > TextValue.Longest ? said[..(TextValue.Longest + 1)] : form(name)), ct);
        var told = wrong.Select(r => r.Field).ToHashSet();
        wrong.AddRange(Lacks(register, record, stage).Where(r => fields.Exists(f => f.Key == r.Field) && !told.Contains(r.Field)));
        if (wrong.Count > 0) { return new(null, wrong); }

        await CompleteAsync(register, record, ct);
        record.Wrote(who.Id);
        clock.Stand(register, record, stage, who.Id);
        return await SaveAsync(register, new(record, []), ct);
    }

    public async Task<Kept> ChangeAsync(Register register, RecordId id, Typed typed, CancellationToken ct)
    {
        if (await register.In(db).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record) { return Kept.No(Refusal.NotFound); }
        if (!register.MayKeep(record.Body, who)) { return Kept.No(Refusal.NotAllowed); }
        if (record.EndedAt is not null) { return Kept.No(new Refusal("registers.refusal.ended")); }
        if (typed.Version is { } version && version != record.Version) { return Kept.No(Refusal.ChangedMeanwhile); }

        var kept = await FillAsync(register, record, typed, ct);
        if (kept.Record is not null) { Rewrite(register, record); }
        return await SaveAsync(register, kept, ct);
    }

    /// <summary>Where an entry goes back to when what a second person approved is changed; null when nobody has to look again.</summary>
    /// <param name="changed">What is changed: the entry goes back as far as the public does not see it; null: what is seen wherever the entry is.</param>
    public static Stage? Again(Register register, Record record, IReadOnlyCollection<RecordField>? changed = null)
    {
        Stage? back = null;
        for (var seen = new HashSet<string>(); ApprovedIn(register, back ?? register.StageOf(record), []) is { } approved && seen.Add(approved.Key);)
        {
            back = register.Stages.First(s => approved.Sources.Contains(s.Key));
            if (changed is null ? !back.IsPublic : !changed.Any(f => f.IsSeenIn(back))) { break; }
        }

        return back;
    }

    // The stage where a second person looked: this one, or the one that entries come from to where the public sees them.
    private static Stage? ApprovedIn(Register register, Stage stage, HashSet<string> seen) => stage.NeedsOtherEyes ? stage
        : stage.IsPublic && seen.Add(stage.Key) ? register.Stages.Where(s => stage.Sources.Contains(s.Key)).Select(s => s.NeedsOtherEyes ? s : ApprovedIn(register, s, seen)).OfType<Stage>().FirstOrDefault() : null;

    /// <summary>Somebody put something before the public, or took it away: a second person looks at the entry again.</summary>
    public void Reopen(Register register, Record record)
    {
        record.Wrote(who.Id);
        if (Again(register, record) is { } back) { clock.Stand(register, record, back, who.Id); }
    }

    // What somebody else approved is what stood there: it may be completed where the public does not read it, else it is looked at again.
    private void Rewrite(Register register, Record record)
    {
        var changed = register.Fields.Where(f => !f.IsComputed && !Equals(Before(f, record), f.Of(record))).ToList();
        if (changed.Count == 0) { return; }

        // Whom it is handed to is no part of what it says.
        if (changed.TrueForAll(f => f.Property.Name == nameof(Record.Body))) { record.WrittenBy = who.Id; }
        else { record.Wrote(who.Id); }

        var stage = register.StageOf(record);
        var approved = changed.Where(f => f.IsSeenIn(stage) || (!f.IsAwaitedIn(stage) && !f.Type.IsEmpty(Before(f, record)))).ToList();
        if (approved.Count > 0 && Again(register, record, approved) is { } back) { clock.Stand(register, record, back, who.Id); }
    }

    private object? Before(RecordField field, Record record) => db.Entry(record).Property(field.Property.Name).OriginalValue;

    /// <summary>A new entry, in the first stage of its register.</summary>
    public Record Begin(Register register)
    {
        var record = register.New();
        (record.EnteredAt, record.EnteredBy) = (time.GetUtcNow(), who.Id);
        record.Wrote(who.Id);
        clock.Stand(register, record, register.Stages[0], who.Id);
        return record;
    }

    /// <summary>Puts what was typed into an entry and says all that is wrong with it; saves nothing.</summary>
    public async Task<Kept> FillAsync(Register register, Record record, Typed typed, CancellationToken ct)
    {
        var wrong = await ReadAsync(register.Fields.Where(f => !f.IsComputed), record, typed, ct);
        await TakeOverAsync(register, record, ct);
        // Those who write for their own body need not say which.
        if (record.Body is null && who.Office is { } office && !who.May(register.KeepPermission)) { record.Body = new BodyId(office); }
        if (!register.MayKeep(record.Body, who)) { return Kept.No(Refusal.NotAllowed); }

        var told = wrong.Select(r => r.Field).ToHashSet();
        wrong.AddRange(Lacks(register, record, register.StageOf(record)).Where(r => !told.Contains(r.Field)));
        if (wrong.Count > 0) { return new(null, wrong); }

        await CompleteAsync(register, record, ct);
        return typed.HasTwinsFound ? new(record, []) : await TwinlessAsync(register, record, ct);
    }

    /// <summary>Why a second entry with the same in a unique field is refused.</summary>
    public static Refusal Twin(RecordField field, Record twin) => new("registers.refusal.twin", twin.Title) { Field = field.Key };

    /// <summary>The fields that are empty and must not be in a stage.</summary>
    public static IEnumerable<RecordField> Unwritten(Register register, Record record, Stage stage) =>
        register.Fields.Where(f => !f.IsComputed && (f.IsRequired || f.NeededInStages.Contains(stage.Key)) && f.IsEmpty(record));

    /// <summary>Why an entry cannot stand in a stage: all that has yet to be written, said at once, or else the first rule it breaks.</summary>
    public Refusal? Unready(Register register, Record record, Stage stage) => Unwritten(register, record, stage).ToList() is [var first, ..] unwritten
        ? Missing(first, unwritten.Select(f => words[$"{register.Words}.{f.Key}"])) : Lacks(register, record, stage).FirstOrDefault();

    private static Refusal Missing(RecordField field, params IEnumerable<string> names) => new("registers.refusal.missing", string.Join("”, “", names)) { Field = field.Key };

    /// <summary>What an entry would lack in a stage.</summary>
    public IEnumerable<Refusal> Lacks(Register register, Record record, Stage stage)
    {
        foreach (var field in Unwritten(register, record, stage)) { yield return Missing(field, words[$"{register.Words}.{field.Key}"]); }

        foreach (var field in register.Fields.Where(f => f.StagesInBothLanguages.Contains(stage.Key) && !f.IsEmpty(record) && f.Of(record) is Texts texts && !PublicLanguages.Expected.All(texts.ByLanguage.ContainsKey)))
        {
            yield return new("registers.refusal.one_language", words[$"{register.Words}.{field.Key}"]) { Field = field.Key };
        }

        foreach (var broken in register.Rules.Select(r => r.Check(record, stage)).OfType<Refusal>()) { yield return broken; }
    }

    private async Task<List<Refusal>> ReadAsync(IEnumerable<RecordField> fields, Record record, Typed typed, CancellationToken ct)
    {
        var wrong = new List<Refusal>();
        foreach (var field in fields)
        {
            // One line is one line, from whichever door: it becomes a title, a subject, a cell.
            var refusal = field.Type.Read(suffix => typed.Form(field.Key + suffix) is { } said ? field.IsLong ? VietnameseText.Lines(said) : VietnameseText.OneLine(said) : null, out var value);
            if (value is Reference { IsAsked: true } asked) { (value, refusal) = await FindAsync(field, asked, field.Of(record) as Reference, ct); }
            if (refusal is not null) { wrong.Add(refusal with { Field = field.Key }); }
            else { field.Put(record, value); }
        }

        return wrong;
    }

    // The public names a thing by the address of its page; what it does not see, it does not name.
    private async Task FindNamedAsync(Register register, Record record, CancellationToken ct)
    {
        foreach (var field in register.Fields.Where(f => f.FoundInProperty is not null && f.IsEmpty(record)))
        {
            if (field.FoundInProperty!.GetValue(record) is not string said || book.Find(field.LinkRegister!) is not { } other) { continue; }
            if (await addresses.NamedInAsync(other.Key, said, ct) is not { HiddenAt: null } named || !other.IsSeen(named)) { continue; }
            field.Put(record, new Reference("record", named.Id.Value, named.Title, other.AddressOf(named.Id)));
        }
    }

    private async Task TakeOverAsync(Register register, Record record, CancellationToken ct)
    {
        foreach (var field in register.Fields.Where(f => f.TakenFromProperty is not null))
        {
            var by = register.Fields.Single(f => f.Property == field.TakenFromProperty);
            if (by.Of(record) is not Reference { IsAsked: false } named || book.Find(by.LinkRegister!) is not { } other || other.Fields.SingleOrDefault(f => f.Key == field.Key && f.Property.PropertyType == field.Property.PropertyType) is not { } theirs) { continue; }
            // The form sends back what was taken from the entry named before: that was not typed either.
            var isTyped = !field.IsEmpty(record) && (Before(by, record) is not Reference before || before.Key == named.Key || await ThereAsync(other, before, ct) is not { } old || !Equals(theirs.Of(old), field.Of(record)));
            if (!isTyped && await ThereAsync(other, named, ct) is { } there) { field.Put(record, theirs.Of(there)); }
        }
    }

    private async Task<Record?> ThereAsync(Register other, Reference named, CancellationToken ct) => await other.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == new RecordId(named.Key), ct);

    // What follows from the rest: computed fields, the last day, title, words to find it by.
    private async Task CompleteAsync(Register register, Record record, CancellationToken ct)
    {
        foreach (var field in register.Fields)
        {
            field.Compute(record);
            field.Turn(record, OfficeClock.DateOf(time.GetUtcNow()));
        }

        // The day of receipt is part of what was typed.
        if (register.StageOf(record) is { Duty: not null } or { CountsFromReceipt: true }) { record.Due = clock.DueOf(register, record, register.StageOf(record)); }
        record.Title = Excerpt.Of(VietnameseText.OneLine(register.TitleField.Type.Name(register.TitleField.Of(record))), Record.LongestTitle);
        record.Folded = VietnameseText.Fold(string.Join(' ', register.Fields.Where(f => f.IsSearched).Select(f => f.Type.Plain(f.Of(record))).Append(await NameAsync(record.Body, ct))));
    }

    private async Task<Kept> TwinlessAsync(Register register, Record record, CancellationToken ct)
    {
        foreach (var field in register.Fields.Where(f => f.IsUnique && !f.IsEmpty(record)))
        {
            var twins = await register.Query(db).TwinsAsync(field, [field.Of(record)!], ct);
            if (twins.FirstOrDefault(t => t.Id != record.Id) is { } twin) { return Kept.No(Twin(field, twin)); }
        }

        return new(record, []);
    }

    // What the form showed and nobody touched stays what it was, whatever it is called today.
    private async Task<(Reference?, Refusal?)> FindAsync(RecordField field, Reference asked, Reference? before, CancellationToken ct)
    {
        if (before?.Title == asked.Title) { return (before, null); }
        var found = await find.RunAsync(field, asked.Title, ct);
        return (found.Value, found.Refusal);
    }

    // Asked for once per body: an import asks thousands of times.
    private async Task<string?> NameAsync(BodyId? body, CancellationToken ct)
    {
        if (body is not { } id) { return null; }
        if (!names.TryGetValue(id, out var name)) { names[id] = name = (await organisations.FindAsync(id, ct))?.Name; }
        return name;
    }

    private Task<Kept> AddAsync(Register register, Kept kept, Typed typed, CancellationToken ct)
    {
        if (kept.Record is { } record)
        {
            db.Add(record);
            if (typed.Beside is { } beside) { db.AddRange(beside(record)); }
        }

        return SaveAsync(register, kept, ct);
    }

    private async Task<Kept> SaveAsync(Register register, Kept kept, CancellationToken ct)
    {
        if (kept.Record is not { } record) { return kept; }

        await db.IndexAsync("record", record.Id.Value, record.Title, register.AddressOf(record.Id), words.In("vi", register.OneWord), record.Folded, ct: ct);
        await db.RelinkAsync(register, record, ct);
        await db.ReplanAsync(register, record, ct);
        return await db.SaveRecordAsync(register, record, ct) is { } refusal ? Kept.No(refusal) : kept;
    }
}
