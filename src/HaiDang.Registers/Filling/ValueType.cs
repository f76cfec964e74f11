using System.Globalization;
using System.Reflection;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HaiDang.Registers.Filling;

/// <summary>What is needed to show values: the words of the language, the names of bodies, the register's word prefix.</summary>
internal sealed record Showing(Words Words, string Prefix, IReadOnlyDictionary<BodyId, BodySummary> Bodies)
{
    private Dictionary<string, BodyId>? names;

    /// <summary>The body of a folded name or short form, in force before former.</summary>
    public BodyId? ByName(string folded)
    {
        names ??= Bodies.Values.OrderByDescending(b => b.IsActive).SelectMany(b => b.AlsoCalled.Prepend(b.Name).Select(n => (Name: VietnameseText.Fold(n), b.Id)))
            .DistinctBy(n => n.Name).ToDictionary(n => n.Name, n => n.Id);
        return names.TryGetValue(folded, out var id) ? id : null;
    }
}

/// <summary>One control of a form. <c>Suffix</c> stands behind the field's key in its name; empty for the only one.</summary>
internal sealed record Input(string Suffix, FieldKind Kind, string? Value, string? Label = null, IReadOnlyList<Choice>? Options = null)
{
    /// <summary>Another way for a person to say the same; files and programs say it by the others.</summary>
    public bool IsAid { get; init; }

    /// <summary>Stands behind the others, for those who need it.</summary>
    public bool IsFurther { get; init; }

    /// <summary>The language it is filled in, when that is not the page's.</summary>
    public string? Language { get; init; }
}

/// <summary>How values of one type are typed, read, shown and stored.</summary>
internal abstract class ValueType
{
    /// <summary>Whether lists can be narrowed to one value.</summary>
    public virtual bool CanFilter => false;

    /// <summary>Whether cells stand to the right.</summary>
    public virtual bool IsFigure => false;

    /// <summary>How readers of another language than Vietnamese write it on public pages; null: as everywhere.</summary>
    public virtual string? ShowAbroad(object? value, PublicLanguage language) => null;

    /// <summary>1.150 hectares are a little more than one hectare to whoever reads English: 1,150.</summary>
    protected static string? Grouped(object? value) => (value as IFormattable)?.ToString("#,0.############", CultureInfo.InvariantCulture);

    public static ValueType Of(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsEnum) { return new ChoiceValue(type); }
        if (type == typeof(string)) { return new TextValue(); }
        if (type == typeof(int)) { return new WholeValue(); }
        if (type == typeof(decimal)) { return new MoneyValue(); }
        if (type == typeof(bool)) { return new FlagValue(); }
        if (type == typeof(DateOnly)) { return new DateValue(); }
        if (type == typeof(TimeOnly)) { return new TimeValue(); }
        if (type == typeof(Period)) { return new PeriodValue(); }
        if (type == typeof(Uri)) { return new LinkValue(); }
        if (type == typeof(BodyId)) { return new BodyValue(); }
        if (type == typeof(Texts)) { return new TextsValue(); }
        if (type == typeof(Place)) { return new PlaceValue(); }
        if (type == typeof(Reference)) { return new ReferenceValue(); }
        throw new NotSupportedException($"No register can hold {property.DeclaringType!.Name}.{property.Name}: {type.Name}.");
    }

    /// <summary>The controls that ask for it, filled in with a value.</summary>
    public abstract IReadOnlyList<Input> Inputs(object? value, RecordField field, Showing showing);

    /// <summary>Reads what was typed; <paramref name="form"/> answers by suffix. Nothing typed is null.</summary>
    public abstract Refusal? Read(Func<string, string?> form, out object? value);

    /// <summary>As people read it.</summary>
    public abstract string Show(object? value, RecordField field, Showing showing);

    /// <summary>As search and files have it: without language.</summary>
    public abstract string Plain(object? value);

    /// <summary>What a form would send for a cell of a table that shows the value in words.</summary>
    public virtual string FromShown(string cell, RecordField field, Showing showing) => cell;

    /// <summary>As the title of an entry: in Vietnamese.</summary>
    public virtual string Name(object? value) => Plain(value);

    /// <summary>The choices of a filter; none when one types.</summary>
    public virtual IReadOnlyList<Choice> Choices(RecordField field, Showing showing) => [];

    public virtual bool IsEmpty(object? value) => value is null or "" || (value is Texts texts && texts.In("vi").Length == 0);

    public virtual void Map(PropertyBuilder property) { }

    protected static Refusal Wrong(string what) => new("registers.refusal." + what);
}
