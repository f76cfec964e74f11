using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using HaiDang.Kernel;
using HaiDang.Registers.Filling;

namespace HaiDang.Registers.Contracts;

/// <summary>A property of a register as its form, list, filter, import and export see it. Word key: <c>{register}.{key}</c>.</summary>
public abstract class RecordField
{
    private protected RecordField(PropertyInfo property) => (Property, Key, Nothing) = (property, Snake(property.Name), NothingOf(property));

    internal PropertyInfo Property { get; }

    /// <summary>The property's name, as column, form and word keys write it: "valid_to".</summary>
    public string Key { get; }

    /// <summary>Asked for in every stage.</summary>
    public bool IsRequired { get; private protected set; }

    /// <summary>In these stages it must be filled in.</summary>
    public IReadOnlyList<string> NeededInStages { get; private protected set; } = [];

    /// <summary>In these stages it must be there in Vietnamese and English.</summary>
    public IReadOnlyList<string> StagesInBothLanguages { get; private protected set; } = [];

    /// <summary>Lists can be narrowed by it; it gets an index.</summary>
    public bool IsFilter { get; private protected set; }

    /// <summary>Lists show it.</summary>
    public bool IsListed { get; private protected set; }

    /// <summary>No two entries that have not ended share it.</summary>
    public bool IsUnique { get; private protected set; }

    /// <summary>Search finds entries by it.</summary>
    public bool IsSearched { get; private protected set; }

    /// <summary>Several lines of text.</summary>
    public bool IsLong { get; private protected set; }

    /// <summary>A line under the label says more: <c>{register}.{field}_hint</c>.</summary>
    public bool HasHint { get; private protected set; }

    /// <summary>Filled in by the register, shown but not asked.</summary>
    public bool IsComputed { get; private protected set; }

    /// <summary>The public sees it, where the register has a public face.</summary>
    public bool IsPublic { get; private protected set; }

    /// <summary>The public stages in which the public sees it; none: in all of them.</summary>
    public IReadOnlyList<string> StagesShown { get; private protected set; } = [];

    /// <summary>The public is asked for it, where the register takes entries from the public: <c>{register}.ask.{field}</c>.</summary>
    public bool IsAsked { get; private protected set; }

    /// <summary>Whether the address opens is looked at every day, as long as the public sees it.</summary>
    public bool IsWatched { get; private protected set; }

    /// <summary>The figures of the register sum it up.</summary>
    public bool IsSummed { get; private protected set; }

    /// <summary>Whoever sent the entry in is told it when the entry is finished, or stands in a stage that needs it.</summary>
    public bool IsTold { get; private protected set; }

    /// <summary>The public page of the entry that it names shows this one, with its pictures.</summary>
    public bool IsShownThere { get; private protected set; }

    /// <summary>Somebody outside to whom an entry is handed sees it.</summary>
    public bool IsShared { get; private protected set; }

    /// <summary>Somebody outside to whom an entry is handed fills it in.</summary>
    public bool IsByParty { get; private protected set; }

    /// <summary>Where it is read, terms of other languages that the office knows are said in Vietnamese beside it.</summary>
    public bool IsAided { get; private protected set; }

    /// <summary>The reference whose entry it is taken over from while nobody typed it; null: from nowhere.</summary>
    internal PropertyInfo? TakenFromProperty { get; private protected set; }

    /// <summary>The text in which the public names what this reference means, by its address; null: nowhere.</summary>
    internal PropertyInfo? FoundInProperty { get; private protected set; }

    /// <summary>The date until which, that day included, a tick is true; the register turns it when the day is over. Null: people set it.</summary>
    internal PropertyInfo? TrueUntilDay { get; private protected set; }

    /// <summary>The kind of thing a reference names: "task", "plan", "item", "record".</summary>
    public string LinkKind { get; private protected set; } = "record";

    /// <summary>The key of the register whose entries a reference names; null for other kinds.</summary>
    public string? LinkRegister { get; private protected set; }

    /// <summary>Fields of the named entry that the page of an entry shows beside its name.</summary>
    internal IReadOnlyList<string> Companions { get; private protected set; } = [];

    internal abstract Filling.ValueType Type { get; }

    internal object? Of(Record record) => Property.GetValue(record);

    /// <summary>Whether the public sees it while the entry stands there.</summary>
    internal bool IsSeenIn(Stage stage) => IsPublic && stage.IsPublic && (StagesShown.Count == 0 || StagesShown.Contains(stage.Key));

    /// <summary>Whether it is still to be approved, by whoever brings the entry to the stage that shows it.</summary>
    internal bool IsAwaitedIn(Stage stage) => IsPublic && StagesShown.Count > 0 && !IsSeenIn(stage);

    /// <summary>As the page of an entry says it, where there is room for more than in a list.</summary>
    internal virtual string Show(Record record, Showing showing) => Type.Show(Of(record), this, showing);

    internal virtual void Compute(Record record) { }

    /// <summary>Whether the tick has the wrong value today, and is turned.</summary>
    internal bool Turn(Record record, DateOnly today)
    {
        if (TrueUntilDay is null) { return false; }
        var counts = TrueUntilDay.GetValue(record) is DateOnly last && last >= today;
        if (Equals(Of(record), counts)) { return false; }
        Put(record, counts);
        return true;
    }

    internal void Put(Record record, object? value) => Property.SetValue(record, value ?? Nothing);

    /// <summary>Nothing was filled in. Whether something still counts is known as soon as its last day is: then no is an answer, too.</summary>
    internal bool IsEmpty(Record record) => TrueUntilDay is { } day ? day.GetValue(record) is null : Type.IsEmpty(Of(record));

    // What stands in a property that cannot be null when nobody filled it in.
    private object? Nothing { get; }

    private static object? NothingOf(PropertyInfo property)
    {
        if (property.PropertyType.IsValueType) { return Nullable.GetUnderlyingType(property.PropertyType) is null ? Activator.CreateInstance(property.PropertyType) : null; }
        if (new NullabilityInfoContext().Create(property).WriteState is NullabilityState.Nullable) { return null; }
        return property.PropertyType == typeof(string) ? "" : property.PropertyType == typeof(Texts) ? Texts.None : null;
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && snake.Length > 0) { snake.Append('_'); }
            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}

/// <summary>A field under description; each method says one thing more about it.</summary>
public sealed class RecordField<TRecord, TValue> : RecordField where TRecord : Record
{
    private Func<TRecord, TValue>? compute;
    private Filling.ValueType type;
    private Func<TRecord, bool>? isKeptByMoon;

    internal RecordField(PropertyInfo property) : base(property) => type = Filling.ValueType.Of(property);

    internal override Filling.ValueType Type => type;

    /// <summary>Must be filled in.</summary>
    public RecordField<TRecord, TValue> Required() { IsRequired = true; return this; }

    /// <summary>Must be filled in when an entry is in one of these stages.</summary>
    public RecordField<TRecord, TValue> NeededIn(params IReadOnlyList<string> stages) { NeededInStages = stages; return this; }

    /// <summary>Must be there in Vietnamese and English when an entry is in one of these stages.</summary>
    public RecordField<TRecord, TValue> InBothLanguages(params IReadOnlyList<string> stages) { StagesInBothLanguages = stages; return this; }

    /// <summary>Lists can be narrowed by it.</summary>
    public RecordField<TRecord, TValue> Filter() { IsFilter = true; return this; }

    /// <summary>Lists show it.</summary>
    public RecordField<TRecord, TValue> Listed() { IsListed = true; return this; }

    /// <summary>No two live entries share it.</summary>
    public RecordField<TRecord, TValue> Unique() { IsUnique = true; return this; }

    /// <summary>Search finds entries by it.</summary>
    public RecordField<TRecord, TValue> Searched() { IsSearched = true; return this; }

    /// <summary>A number that is a year: "2026", not "2.026".</summary>
    public RecordField<TRecord, TValue> Year() { type = new YearValue(); return this; }

    /// <summary>A day that people may name by the moon, too; pages of entries that are kept by it say both.</summary>
    public RecordField<TRecord, TValue> ByMoon(Func<TRecord, bool> isKept) { (type, isKeptByMoon) = (new DateValue(byMoon: true), isKept); return this; }

    /// <summary>A link that may lead to a page of the portal, by its path alone: "/vi/su-kien".</summary>
    public RecordField<TRecord, TValue> OrOwnPage() { type = new LinkValue(orOwnPage: true); return this; }

    /// <summary>Several lines of text.</summary>
    public RecordField<TRecord, TValue> Long() { IsLong = true; return this; }

    /// <summary>A line under the label says more.</summary>
    public RecordField<TRecord, TValue> Hint() { HasHint = true; return this; }

    /// <summary>Names things of a kind: "task", "plan", "clause", "item".</summary>
    public RecordField<TRecord, TValue> To(string kind) { LinkKind = kind; return this; }

    /// <summary>Names entries of another register.</summary>
    public RecordField<TRecord, TValue> ToRegister(string key) { LinkRegister = key; return this; }

    /// <summary>The page of an entry shows these fields of the entry that it names, too.</summary>
    public RecordField<TRecord, TValue> Along(params IReadOnlyList<string> fields) { Companions = fields; return this; }

    /// <summary>The public sees it.</summary>
    public RecordField<TRecord, TValue> Public() { IsPublic = true; return this; }

    /// <summary>The public sees it, but not before the entry comes to one of these stages: a result is not news until somebody approved it.</summary>
    public RecordField<TRecord, TValue> PublicIn(params IReadOnlyList<string> stages) { (IsPublic, StagesShown) = (true, stages); return this; }

    /// <summary>The public is asked for it, one question on a page.</summary>
    public RecordField<TRecord, TValue> Asked() { IsAsked = true; return this; }

    /// <summary>The figures of the register sum it up beside how many entries there are: a number or an amount.</summary>
    public RecordField<TRecord, TValue> Summed() { IsSummed = true; return this; }

    /// <summary>The sender is told it in the end, or as soon as the entry stands in a stage that needs it.</summary>
    public RecordField<TRecord, TValue> Told() { IsTold = true; return this; }

    /// <summary>It is looked at every day whether the address opens.</summary>
    public RecordField<TRecord, TValue> Watched() { IsWatched = true; return this; }

    /// <summary>Follows from the rest of the entry; nobody types it.</summary>
    public RecordField<TRecord, TValue> Computed(Func<TRecord, TValue> from) { (compute, IsComputed) = (from, true); return this; }

    /// <summary>A tick that nobody sets: true as long as a date of the entry is not past.</summary>
    public RecordField<TRecord, TValue> TrueUntil(Expression<Func<TRecord, DateOnly?>> day) { (TrueUntilDay, IsComputed) = (Properties.Named(day), true); return this; }

    /// <summary>The public page of the entry that it names shows this one, with its pictures, while the public sees both.</summary>
    public RecordField<TRecord, TValue> ShownThere() { IsShownThere = true; return this; }

    /// <summary>Somebody outside to whom an entry is handed sees it.</summary>
    public RecordField<TRecord, TValue> Shared() { IsShared = true; return this; }

    /// <summary>Somebody outside to whom an entry is handed fills it in: it is her answer.</summary>
    public RecordField<TRecord, TValue> ByParty() { IsByParty = true; return this; }

    /// <summary>A text in another language, read with the terms that the office knows said in Vietnamese.</summary>
    public RecordField<TRecord, TValue> Aided() { IsAided = true; return this; }

    /// <summary>While nobody typed it, it is what the entry that <paramref name="reference"/> names has under the same name.</summary>
    public RecordField<TRecord, TValue> TakenFrom(Expression<Func<TRecord, Reference?>> reference) { TakenFromProperty = Properties.Named(reference); return this; }

    /// <summary>In what the public sends in, it is the public entry whose address stands in a text: the page from which somebody asked.</summary>
    public RecordField<TRecord, TValue> FoundIn(Expression<Func<TRecord, string?>> text) { FoundInProperty = Properties.Named(text); return this; }

    internal override string Show(Record record, Showing showing) => isKeptByMoon?.Invoke((TRecord)record) is true ? DateValue.ShowBoth((DateOnly?)Of(record), showing) : base.Show(record, showing);

    internal override void Compute(Record record)
    {
        if (compute is not null) { Put(record, compute((TRecord)record)); }
    }
}

/// <summary>A rule over several fields: what must hold, and the word key of what is said when it does not.</summary>
internal sealed record RecordRule(string Field, string WordKey, Func<Record, bool> Holds, string? Stage)
{
    public Refusal? Check(Record record, Stage stage) => (Stage is not null && Stage != stage.Key) || Holds(record) ? null : new Refusal(WordKey) { Field = Field };
}

internal static class Properties
{
    /// <summary>The property that "x => x.Name" names.</summary>
    public static PropertyInfo Named<TRecord, TValue>(Expression<Func<TRecord, TValue>> of) =>
        (of.Body is UnaryExpression { Operand: var inner } ? inner : of.Body) is MemberExpression { Member: PropertyInfo property } ? property
            : throw new ArgumentException($"Not a property: {of}", nameof(of));
}
