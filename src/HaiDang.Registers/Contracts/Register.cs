using System.Linq.Expressions;
using System.Reflection;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Listing;
using HaiDang.Ui;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Contracts;

/// <summary>
/// A book that an office keeps (sổ). The class of a register says what is in the book; the machine gives it table, list, form, stages,
/// clock, history, board, calendar, search, import and export. See docs/how-to/add-a-register.md.
/// </summary>
public abstract class Register
{
    private readonly List<RecordField> fields = [];
    private readonly List<Stage> stages = [];
    private readonly List<RecordRule> rules = [];
    private readonly List<string> keepers = [];
    private readonly List<string> bodyKeepers = [];
    private readonly List<string> moderators = [];

    private protected Register() { }

    /// <summary>Names it in addresses, "press-questions"; its words begin with the same, in snake case: "press_questions.title".</summary>
    public abstract string Key { get; }

    /// <summary>The section of the menu it stands in.</summary>
    public abstract string Section { get; }

    /// <summary>What its word keys and its table begin with.</summary>
    public string Words => Key.Replace('-', '_');

    /// <summary>The word for one entry, which the audit trail uses, too: "kênh chính thức".</summary>
    public string OneWord => "audit.subject." + RecordType.Name;

    // Where its entries stand on the page of another, they are called so in every language of the public.
    internal string OneTold => Words + ".one";

    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<RecordField> Fields => fields;

    // Whether a field that the public sees names a body.
    internal bool NamesBodies => fields.Any(f => f.IsPublic && f.Type is Filling.BodyValue);

    /// <summary>In the order of the board; the first is where entries begin.</summary>
    public IReadOnlyList<Stage> Stages => stages;

    /// <summary>How the public sees it; null when it does not.</summary>
    public PublicFace? Face { get; private set; }

    /// <summary>How the public sends entries in; null when it does not.</summary>
    public IntakeFace? Intake { get; private set; }

    /// <summary>The fields that the public is asked for, in order.</summary>
    public IEnumerable<RecordField> Asked => fields.Where(f => f.IsAsked);

    /// <summary>The date that legal terms count from; null when they count from entry.</summary>
    public RecordField? Received { get; private protected set; }

    /// <summary>The public sees files of an entry that say so: pictures on its page, other files to take along.</summary>
    public bool ShowsFiles { get; private set; }

    /// <summary>The register whose entries are the parts of an entry of this one: chapters of a book, rooms of an exhibition; null when entries are whole by themselves.</summary>
    public string? Parts { get; private set; }

    /// <summary>The stages that count as answered, when the public is told how many are; else null.</summary>
    internal IReadOnlyList<string>? Answered { get; private set; }

    /// <summary>Whether the files of an entry may be shown at all; null: whoever keeps it decides.</summary>
    internal Func<Record, bool>? MayShow { get; private protected set; }

    /// <summary>How an entry is part of another; null when it is not.</summary>
    internal Publishing.Part? Part { get; private protected set; }

    /// <summary>The date that the calendar shows entries on; null without a calendar.</summary>
    public RecordField? Calendar { get; private protected set; }

    /// <summary>The last day of what the calendar shows; null when each entry has one day only.</summary>
    public RecordField? CalendarUntil { get; private protected set; }

    /// <summary>The date that the days of a checklist are counted from; null when entries have no checklist.</summary>
    public RecordField? ChecklistDay { get; private protected set; }

    /// <summary>The field that names the same thing the time before; null when entries do not come again.</summary>
    public RecordField? LastEdition { get; private protected set; }

    /// <summary>The register whose bodies should read each entry; null when nobody is asked to.</summary>
    public string? Readers { get; private set; }

    /// <summary>The choice of which every body should have an entry each; null when nothing is missed.</summary>
    public RecordField? Everybody { get; private protected set; }

    /// <summary>The place that the map shows entries at: the first of its fields that is one; null without a map.</summary>
    public RecordField? Spot => fields.Find(f => f.Type is Filling.PlaceValue);

    /// <summary>The date whose round years are remembered; null when none are.</summary>
    public RecordField? Remembered { get; private protected set; }

    /// <summary>The date that figures count by, when it is not that of the calendar, and the stage that alone is counted.</summary>
    internal Counting.Counted? Counted { get; private protected set; }

    /// <summary>What the yearly report says of the register; null when nothing.</summary>
    internal Counting.Reported? Reported { get; private protected set; }

    /// <summary>How many files the public may send with an entry; none unless the register says so.</summary>
    public int MostFilesAsked { get; private set; }

    /// <summary>What maps tell layers apart by: the first choice that lists can be narrowed by; null when there is none.</summary>
    public RecordField? Layer => fields.Find(f => f.IsFilter && f.Type is Filling.ChoiceValue);

    /// <summary>The number to call at once, of entries that have one; null when no entry is that urgent.</summary>
    internal Func<Record, string?>? UrgentNumber { get; private protected set; }

    /// <summary>The register whose form takes questions about an entry; null when none does.</summary>
    public string? AskedIn { get; private set; }

    /// <summary>The date of the last contact, which the diary of an entry keeps; null without diaries.</summary>
    public RecordField? Diary { get; private protected set; }

    /// <summary>By which country entries are shown on a map of the world, and the stage counted beside; null without one.</summary>
    internal Listing.Market? Market { get; private protected set; }

    /// <summary>In which stages an entry can be taken along as a document of one page; null when it cannot.</summary>
    internal IReadOnlyList<string>? Papers { get; private set; }

    internal Handing.Handing? Handing { get; private protected set; }

    internal Aiding.TermList? TermList { get; private protected set; }

    internal Scheduling.Schedule? Schedule { get; private protected set; }

    internal Certifying.Certificate? Certificate { get; private protected set; }

    internal Signing.Roll? Roll { get; private protected set; }

    internal Meeting? Meeting { get; private protected set; }

    internal Account? Account { get; private protected set; }

    internal RecordField TitleField { get; private protected set; } = null!;

    internal IReadOnlyList<RecordRule> Rules => rules;

    internal IReadOnlyList<string> Keepers => keepers;

    internal IReadOnlyList<string> BodyKeepers => bodyKeepers;

    internal IReadOnlyList<string> Moderators => moderators;

    internal string ModeratePermission => $"registers.{Key}.moderate";

    internal string KeepPermission => $"registers.{Key}.keep";

    internal string KeepOwnPermission => $"registers.{Key}.keep-own";

    internal abstract Type RecordType { get; }

    /// <summary>The stage of an entry.</summary>
    public Stage StageOf(Record record) => stages.Single(s => s.Key == record.Stage);

    internal string MovePermission(Stage stage) => stage.Roles.Count == 0 ? KeepPermission : $"registers.{Key}.move.{stage.Key}";

    /// <summary>Where an entry opens.</summary>
    public string AddressOf(RecordId record) => $"/registers/{Key}/{record.Value}";

    /// <summary>Whether the public sees an entry, or a placeholder in its stead.</summary>
    public bool IsSeen(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Face is not null && record.EndedAt is null && StageOf(record).IsPublic;
    }

    /// <summary>The fields of an entry that the public sees where it stands.</summary>
    internal IEnumerable<RecordField> SeenOf(Record record)
    {
        var stage = StageOf(record);
        return fields.Where(f => f.IsSeenIn(stage));
    }

    /// <summary>Whether somebody may write what concerns a body.</summary>
    public bool MayKeep(BodyId? body, ICurrentPerson who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return who.May(KeepPermission) || (who.May(KeepOwnPermission) && body is { } own && own.Value == who.Office);
    }

    /// <summary>Whether somebody may enter something at all.</summary>
    public bool MayEnter(ICurrentPerson who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return who.May(KeepPermission) || (who.May(KeepOwnPermission) && who.Office is not null);
    }

    /// <summary>Every word the machine asks for on behalf of this register.</summary>
    public IEnumerable<string> WordKeys()
    {
        yield return OneWord;
        yield return $"{Words}.title";
        yield return $"{Words}.lead";
        foreach (var field in fields)
        {
            yield return $"{Words}.{field.Key}";
            if (field.HasHint) { yield return $"{Words}.{field.Key}_hint"; }
            foreach (var choice in (field.Type as Filling.ChoiceValue)?.Names ?? []) { yield return $"{Words}.{field.Key}.{Filling.ChoiceValue.Word(choice)}"; }
        }

        foreach (var stage in stages.Where(_ => stages.Count > 1))
        {
            yield return $"{Words}.stage.{stage.Key}";
            if (stage.Sources.Count > 0 && !stage.IsAutomatic) { yield return $"{Words}.move.{stage.Key}"; }
        }

        foreach (var rule in rules) { yield return rule.WordKey; }
        if (Certificate is not null) { yield return $"{Words}.certificate"; }
        if (Papers is not null) { yield return $"{Words}.paper"; }
        if (Part is not null) { yield return $"{Words}.of"; }
        if (fields.Exists(f => f.IsShownThere)) { yield return OneTold; }
        if (Handing is not null)
        {
            yield return $"{Words}.letter.heading";
            yield return $"{Words}.letter.text";
        }

        foreach (var key in AskWordKeys()) { yield return key; }
    }

    /// <summary>The words that the public is shown: of the list and its entries, and of the form, when there is one.</summary>
    public IEnumerable<string> PublicWordKeys()
    {
        yield return $"{Words}.title";
        yield return $"{Words}.lead";
        foreach (var field in fields.Where(f => f.IsPublic || f.IsAsked))
        {
            if (field.IsPublic) { yield return $"{Words}.{field.Key}"; }
            foreach (var choice in (field.Type as Filling.ChoiceValue)?.Names ?? []) { yield return $"{Words}.{field.Key}.{Filling.ChoiceValue.Word(choice)}"; }
        }

        if (Part is not null) { yield return $"{Words}.of"; }
        if (fields.Exists(f => f.IsShownThere)) { yield return OneTold; }
        foreach (var key in AskWordKeys()) { yield return key; }
    }

    // Of the form by which the public sends entries in.
    private IEnumerable<string> AskWordKeys()
    {
        if (Intake is null) { yield break; }

        yield return Intake.TitleWord;
        yield return Intake.LeadWord;
        yield return $"{Words}.ask.after";
        foreach (var field in Asked)
        {
            yield return $"{Words}.ask.{field.Key}";
            if (field.HasHint) { yield return $"{Words}.ask.{field.Key}_hint"; }
        }

        foreach (var stage in stages) { yield return $"{Words}.told.{stage.Key}"; }
    }

    internal abstract Record New();

    // What could be named before it was described.
    private protected abstract void Settle();

    internal abstract IQueryable<Record> In(DbContext db);

    internal abstract IRecordQuery Query(DbContext db);

    internal abstract void Map(ModelBuilder model);

    /// <summary>Describes the register; called once.</summary>
    protected abstract void Describe();

    /// <summary>The register that a class describes.</summary>
    /// <exception cref="InvalidOperationException">It contradicts itself or the charter.</exception>
    public static Register Of(Type type)
    {
        var register = (Register)Activator.CreateInstance(type, nonPublic: true)!;
        register.Make();
        Charter.Check(register);
        return register;
    }

    private void Make()
    {
        Describe();
        Settle();
        if (Face is not null) { Face = Face with { HasParts = Parts is not null, HasMap = Spot is { IsPublic: true }, HasUrgent = UrgentNumber is not null }; }
        if (TitleField is null) { throw new InvalidOperationException($"Register '{Key}' has no title."); }
        if (Face is not null && !stages.Any(s => s.IsPublic)) { throw new InvalidOperationException($"Register '{Key}' has a public face and no public stage."); }
        if (stages.Count == 0) { Stage("open"); }
        if (Intake is not null && (!TitleField.IsAsked || Account is not null)) { throw new InvalidOperationException($"Register '{Key}' takes entries from the public and does not ask for their title."); }
        if (stages.Find(s => s.PastProperty is { } day && fields.All(f => f.Property.Name != day || f.Type is not Filling.DateValue)) is { } lost)
        {
            throw new InvalidOperationException($"Register '{Key}' turns to '{lost.Key}' by a date it does not have: '{lost.PastProperty}'.");
        }

        if (stages.Find(s => s.UnlessProperty is { } unless && fields.All(f => f.Property.Name != unless || f.IsRequired)) is { } idle)
        {
            throw new InvalidOperationException($"Register '{Key}' keeps entries from '{idle.Key}' by a field it does not have or never leaves empty: '{idle.UnlessProperty}'.");
        }

        if (fields.Find(f => f.IsSummed && !f.Type.IsFigure) is { } words) { throw new InvalidOperationException($"Register '{Key}' sums up '{words.Key}', which is no figure."); }
        if (fields.Find(f => f.StagesShown.Count > 0 && (f.IsFilter || f == TitleField || f == Calendar || f == CalendarUntil || f == Spot || f == Layer)) is { } late)
        {
            throw new InvalidOperationException($"Register '{Key}' finds entries by '{late.Key}' that the public does not always see.");
        }

        if (Reported is not null && (Counting.RecordCounts.DayOf(this) is null || Reported.By.Any(by => by != Counting.CountedBy.Stage && !fields.Exists(f => f.Key == by && f.IsFilter))))
        {
            throw new InvalidOperationException($"Register '{Key}' is reported without a date to count by, or by what lists cannot be narrowed by.");
        }

        if (Certificate is not null && !stages.Any(s => s.IsCertified)) { throw new InvalidOperationException($"Register '{Key}' certifies and has no stage that is certified."); }

        foreach (var unknown in stages.SelectMany(s => s.Sources).Concat(Roll is { } roll ? [roll.Present] : []).Concat(fields.SelectMany(f => f.NeededInStages.Concat(f.StagesInBothLanguages).Concat(f.StagesShown))).Concat(Papers ?? []).Concat(Answered ?? []).Concat(Reported is { Stage: { } told } ? [told] : []).Concat(Market is { Live: { } live } ? [live] : []).Concat(Handing is { } hands ? [hands.Stage, hands.Answered] : []).Concat(TermList is { } terms ? [terms.Stage] : []).Concat(rules.Select(r => r.Stage).OfType<string>()).Where(k => stages.All(s => s.Key != k)))
        {
            throw new InvalidOperationException($"Register '{Key}' names a stage it does not have: '{unknown}'.");
        }
    }

    /// <summary>
    /// The public sees entries in public stages, by their public fields, at this part of the address, behind a door of the site: without one no page would
    /// lead there. <paramref name="place"/>: among what else stands behind that door.
    /// </summary>
    protected void PublicAs(string vi, string en, Door behind, int place = 0) => Face = new(Key, PublicFaces.Slugs(vi, en)) { Door = behind, PlaceBehindDoor = place };

    /// <summary>The public sends entries in by a form of one question after the other; this is the last part of its address.</summary>
    protected void AskedAs(string vi, string en, Door? behind = null) => Intake = new(Key, PublicFaces.Slugs(vi, en)) { Door = behind };

    /// <summary>Search engines are told that each public entry is one of these: a type of schema.org.</summary>
    protected void KnownAs(string type) => Face = Face! with { KnownAs = type };

    /// <summary>The public may paste an address and is told whether it is that of a public entry.</summary>
    protected void RecognisesLinks() => Face = Face! with { RecognisesLinks = true };

    /// <summary>
    /// Bodies that stand in a register, with an entry that is not finished, should read each entry of this one: who has is shown, who has not is named.
    /// </summary>
    protected void ReadByBodiesOf(string register) => Readers = register;

    /// <summary>The public may send so many files with an entry: PDF, JPEG, PNG or .docx, for the office only.</summary>
    protected void AsksForFiles(int most) => MostFilesAsked = most;

    /// <summary>
    /// An entry in one of these stages, or in any when none is named, can be taken along as a Word document of one page: what is filled in, under the name <c>{register}.paper</c>.
    /// </summary>
    protected void Paper(params IReadOnlyList<string> stages) => Papers = stages;

    /// <summary>The public sees the files of an entry that whoever keeps it says so of, each with its right, credit and, a picture, with what it shows in words.</summary>
    protected void ShowsFilesOfEntries() => ShowsFiles = true;

    private protected void ShowsFilesWhen(Func<Record, bool> may) => (ShowsFiles, MayShow) = (true, may);

    /// <summary>What the public sees of these entries stands on the home page as long as they are public: a picture that leads somewhere.</summary>
    protected void StandsOnHome() => Face = Face! with { IsOnHome = true };

    /// <summary>Whoever fills in the form is told how many were sent in this year, and how many of them stand in one of these stages: answered.</summary>
    protected void TellsHowMany(params IReadOnlyList<string> answered) => Answered = answered;

    /// <summary>
    /// An entry is read as a whole of parts, which are the entries of that register that name it: on the web one after the other with a table of contents, and as EPUB and PDF to take along.
    /// </summary>
    protected void MadeOf(string parts) => Parts = parts;

    /// <summary>Visitors may put two or three entries side by side.</summary>
    protected void Compared() => Face = Face! with { Compares = true };

    /// <summary>Visitors may choose entries that have a place and are given a plan by days.</summary>
    protected void Toured() => Face = Face! with { Tours = true };

    /// <summary>Visitors may take an entry along as a PDF, in the language of the page.</summary>
    protected void HasBrief() => Face = Face! with { HasBrief = true };

    /// <summary>Questions about an entry are sent in by the form of that register; its page leads there.</summary>
    protected void AskAboutIn(string register) => AskedIn = register;

    /// <summary>These roles may hide what the public sees, by rule and with a reason, and decide about objections.</summary>
    protected void ModeratedBy(params IEnumerable<string> roles) => moderators.AddRange(roles);

    /// <summary>These roles write in it, for every body.</summary>
    protected void KeptBy(params IEnumerable<string> roles) => keepers.AddRange(roles);

    /// <summary>These roles write in it what concerns their own body.</summary>
    protected void KeptByBodies(params IEnumerable<string> roles) => bodyKeepers.AddRange(roles);

    /// <summary>The next stage.</summary>
    protected Stage Stage(string key, Tone tone = Tone.Neutral)
    {
        var stage = new Stage(key, tone, stages.Count);
        stages.Add(stage);
        return stage;
    }

    private protected void Add(RecordField field) => fields.Add(field);

    private protected void Add(RecordRule rule) => rules.Add(rule);
}

/// <summary>A register whose entries are <typeparamref name="TRecord"/>s.</summary>
public abstract class Register<TRecord> : Register where TRecord : Record, new()
{
    private PropertyInfo? lastDay;

    internal sealed override Type RecordType => typeof(TRecord);

    private protected override void Settle() => CalendarUntil = lastDay is null ? null : Fields.Single(f => f.Property == lastDay);

    internal sealed override Record New() => new TRecord { Stage = Stages[0].Key };

    internal sealed override IQueryable<Record> In(DbContext db) => db.Set<TRecord>();

    internal sealed override IRecordQuery Query(DbContext db) => new RecordQuery<TRecord>(this, db);

    internal sealed override void Map(ModelBuilder model) => RecordTable.Map(this, model.Entity<TRecord>());

    /// <summary>The field that names an entry; asked for and searched.</summary>
    protected RecordField<TRecord, TValue> Title<TValue>(Expression<Func<TRecord, TValue>> of)
    {
        var field = Field(of).Required().Searched();
        TitleField = field;
        return field;
    }

    /// <summary>The next field of the form.</summary>
    protected RecordField<TRecord, TValue> Field<TValue>(Expression<Func<TRecord, TValue>> of)
    {
        var field = new RecordField<TRecord, TValue>(Properties.Named(of));
        Add(field);
        return field;
    }

    /// <summary>Entries stand in a calendar, on this date.</summary>
    protected RecordField<TRecord, TValue> OnCalendar<TValue>(Expression<Func<TRecord, TValue>> of)
    {
        var field = Field(of).Listed().Filter();
        Calendar = field;
        return field;
    }

    /// <summary>Entries stand in a calendar, from this date to another of theirs.</summary>
    protected RecordField<TRecord, TValue> OnCalendar<TValue>(Expression<Func<TRecord, TValue>> of, Expression<Func<TRecord, DateOnly?>> until)
    {
        lastDay = Properties.Named(until);
        return OnCalendar(of);
    }

    /// <summary>
    /// What is to be done for an entry stands on a checklist, begun from a template of the register; the last day of each item is counted in working days
    /// before or after this date. An item is done with evidence.
    /// </summary>
    protected void Checklist(Expression<Func<TRecord, DateOnly?>> day) => ChecklistDay = Of(day);

    /// <summary>Entries come again: the next one begins as a copy a year later, with its checklist, and names the one before in this field.</summary>
    protected void Editions(Expression<Func<TRecord, Reference?>> last) => LastEdition = Of(last);

    /// <summary>
    /// People sign for the thing that an entry names with a phone and without an account, by a code shown in the room; who signs stands in that stage.
    /// They are asked for what says <c>Asked()</c>: the name, and one thing more.
    /// </summary>
    protected void SignedInRoom(Expression<Func<TRecord, Reference?>> of, string present) => Roll = new(Of(of), present);

    /// <summary>
    /// Entries get a number when they come to a stage that says <c>Certified()</c>; with it anybody learns whether the certificate counts, is past its day or was
    /// withdrawn, and the public fields of the entry. There is a page to print; where <paramref name="names"/> has a line per person, with a badge for each, the name exactly as typed.
    /// </summary>
    protected void Certifies(Expression<Func<TRecord, string?>> number, Expression<Func<TRecord, DateOnly?>> until, Expression<Func<TRecord, string?>>? names = null)
    {
        var given = Field(number).Unique().Listed().Computed(number.Compile());
        Certificate = new(given, Of(until), names is null ? null : Of(names));
    }

    /// <summary>
    /// Entries happen again and again: each time is an entry of that register, which has a field that names this one and takes over whatever both registers ask for under
    /// the same name.
    /// </summary>
    protected void Schedules(string issues, Expression<Func<TRecord, DayOfWeek?>> weekday, Expression<Func<TRecord, int?>> everyWeeks) => Schedule = new(issues, Of(weekday), Of(everyWeeks));

    /// <summary>The public sees files of those entries that this holds for, and of no others.</summary>
    protected void ShowsFilesOfEntries(Func<TRecord, bool> that) => ShowsFilesWhen(record => that((TRecord)record));

    /// <summary>Entries are parts of the entry that <paramref name="of"/> names, in the order of a number, with a text. Word key: <c>{register}.of</c>, "Chương {0}/{1}".</summary>
    protected void PartOf(Expression<Func<TRecord, Reference?>> of, Expression<Func<TRecord, int?>> number, Expression<Func<TRecord, Texts?>> text) =>
        Part = new(Of(of), Of(number), Of(text));

    /// <summary>Entries have a diary: what happened on which day. This date is that of its last line, unless somebody wrote a later one.</summary>
    protected void HasDiary(Expression<Func<TRecord, DateOnly?>> lastContact) => Diary = Of(lastContact);

    /// <summary>Entries stand on a map of the world by their country, with a list beside it: how many, how many of them in a stage, and the last contact where they have diaries.</summary>
    protected void ByCountry(Expression<Func<TRecord, string?>> country, string? live = null) => Market = new(Of(country), live);

    /// <summary>These entries are numbers to call at once: the public finds them before all else.</summary>
    protected void Urgent(Func<TRecord, string?> number) => UrgentNumber = record => number((TRecord)record);

    /// <summary>
    /// An entry that comes to <paramref name="stage"/> is handed to somebody outside who has no account, by a letter with a private link: she sees what says <c>Shared()</c> and fills in what
    /// says <c>ByParty()</c>, which brings it to <paramref name="answered"/>. Words: <c>{register}.letter.heading</c>, <c>{register}.letter.text</c>.
    /// </summary>
    protected void HandsOver(string stage, Expression<Func<TRecord, string?>> to, Expression<Func<TRecord, string?>> at, string answered, int days = 30) => Handing = new(stage, answered, Of(to), Of(at), days);

    /// <summary>Entries are terms in several languages, of which those in a stage count: they help to read what is written in another language.</summary>
    protected void TermsIn(Expression<Func<TRecord, Texts>> name, string stage, Expression<Func<TRecord, string?>>? forbidden = null) => TermList = new(Of(name), forbidden is null ? null : Of(forbidden), stage);

    /// <summary>Figures count entries by this date, and only those that stand in a stage.</summary>
    protected void Counts(Expression<Func<TRecord, DateOnly?>> day, string stage) => Counted = new(Of(day), stage);

    /// <summary>The yearly report says how many entries of the year stand in each stage; every number has its list.</summary>
    protected void ReportsStages() => Reported = new([Counting.CountedBy.Stage], null);

    /// <summary>The yearly report says how many entries of the year came to a stage, by each of these fields: a table each, every number with its list.</summary>
    protected void Reports(string stage, params IReadOnlyList<Expression<Func<TRecord, object?>>> by) => Reported = new([.. by.Select(b => Of(b).Key)], stage);

    /// <summary>Every body has an entry that is not finished for each choice of this field; what is missing is listed.</summary>
    protected void EveryBodyHas<TChoice>(Expression<Func<TRecord, TChoice?>> each) where TChoice : struct, Enum => Everybody = Of(each);

    /// <summary>Legal terms count from this date; what the public sends in has that of the day.</summary>
    protected void ReceivedOn(Expression<Func<TRecord, DateOnly?>> on) => Received = Of(on);

    /// <summary>
    /// Keeps an account per thing that <paramref name="on"/> names: the sum of <paramref name="amount"/> (computed, taken is negative) never falls
    /// below zero, not even when two people take at once. A refusal stands at <paramref name="typed"/>.
    /// </summary>
    protected void NeverBelowZero(Expression<Func<TRecord, Reference?>> on, Expression<Func<TRecord, int>> amount, Expression<Func<TRecord, int?>> typed) =>
        Account = new(Of(on), Of(amount), Of(typed));

    /// <summary>The years since this date are counted, and the round ones (5, 10, 15 …) listed ahead.</summary>
    protected void Remembers(Expression<Func<TRecord, DateOnly?>> day) => Remembered = Of(day);

    /// <summary>Two entries on the same days that share one of these (a venue, a person, a body) are shown to clash.</summary>
    protected void Clashes(Expression<Func<TRecord, DateOnly?>> begins, Expression<Func<TRecord, DateOnly?>> ends, params Expression<Func<TRecord, object?>>[] on) =>
        Meeting = new(Of(begins), Of(ends), [.. on.Select(o => Fields.Single(f => f.Property == Properties.Named(o)))]);

    private RecordField Of<TValue>(Expression<Func<TRecord, TValue>> of) => Fields.Single(f => f.Property == Properties.Named(of));

    /// <summary>What must hold, always or in one stage, beside the fields' own rules; else <c>{register}.rule.{key}</c> is said at the field.</summary>
    protected void Rule(string key, Expression<Func<TRecord, object?>> at, Func<TRecord, bool> holds, string? stage = null)
    {
        Add(new RecordRule(Fields.Single(f => f.Property == Properties.Named(at)).Key, $"{Words}.rule.{key}", record => holds((TRecord)record), stage));
    }
}
