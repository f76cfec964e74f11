using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HaiDang.Registers.Filling;

/// <summary>A value that one control asks for.</summary>
internal abstract class OneInput(FieldKind kind) : ValueType
{
    public override IReadOnlyList<Input> Inputs(object? value, RecordField field, Showing showing) => [new("", kind, Typed(value))];

    public override Refusal? Read(Func<string, string?> form, out object? value)
    {
        value = null;
        return form("")?.Trim() is { Length: > 0 } typed ? Read(typed, out value) : null;
    }

    public override string Show(object? value, RecordField field, Showing showing) => Plain(value);

    public override string Plain(object? value) => Typed(value) ?? "";

    protected abstract Refusal? Read(string typed, out object? value);

    protected abstract string? Typed(object? value);
}

/// <summary>Text, NFC.</summary>
internal sealed class TextValue() : OneInput(FieldKind.Text)
{
    public const int Longest = 20_000;

    public override bool CanFilter => true;

    public override IReadOnlyList<Input> Inputs(object? value, RecordField field, Showing showing) =>
        [new("", field.IsLong ? FieldKind.Multiline : FieldKind.Text, Typed(value))];

    protected override Refusal? Read(string typed, out object? value)
    {
        value = VietnameseText.Normalize(typed);
        return typed.Length > Longest ? new Refusal("registers.refusal.too_long", Longest) : null;
    }

    protected override string? Typed(object? value) => (string?)value;
}

/// <summary>A year of the calendar.</summary>
internal sealed class YearValue() : OneInput(FieldKind.Text)
{
    public const int First = 1000;
    public const int Last = 2999;

    public override bool IsFigure => true;

    protected override Refusal? Read(string typed, out object? value)
    {
        var isYear = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= First and <= Last;
        value = isYear ? year : null;
        return isYear ? null : Wrong("not_year");
    }

    protected override string? Typed(object? value) => (value as int?)?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A whole number, as Vietnamese offices write it: 1.250.</summary>
internal sealed class WholeValue() : OneInput(FieldKind.Text)
{
    public override bool IsFigure => true;

    protected override Refusal? Read(string typed, out object? value)
    {
        var isNumber = VietnameseNumber.TryParse(typed, out var number) && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue;
        value = isNumber ? (int)number : null;
        return isNumber ? null : Wrong("not_whole");
    }

    protected override string? Typed(object? value) => value is int number ? VietnameseNumber.Format(number) : null;

    public override string? ShowAbroad(object? value, PublicLanguage language) => Grouped(value);
}

/// <summary>An amount of money in đồng: "12.500.000", "1,2 tỷ đồng".</summary>
internal sealed class MoneyValue() : OneInput(FieldKind.Text)
{
    public override bool IsFigure => true;

    protected override Refusal? Read(string typed, out object? value)
    {
        var isMoney = Money.TryParse(typed, out var amount) || VietnameseNumber.TryParse(typed, out amount);
        value = isMoney ? amount : null;
        return isMoney ? null : Wrong("not_money");
    }

    protected override string? Typed(object? value) => value is decimal amount ? VietnameseNumber.Format(amount) : null;

    public override string? ShowAbroad(object? value, PublicLanguage language) => Grouped(value);
}

/// <summary>Yes or no; what is not ticked is no.</summary>
internal sealed class FlagValue() : OneInput(FieldKind.Check)
{
    public override bool CanFilter => true;

    public override bool IsEmpty(object? value) => value is not true;

    public override string Show(object? value, RecordField field, Showing showing) => showing.Words[value is true ? "registers.yes" : "registers.no"];

    public override IReadOnlyList<Choice> Choices(RecordField field, Showing showing) =>
        [new("true", showing.Words["registers.yes"]), new("false", showing.Words["registers.no"])];

    protected override Refusal? Read(string typed, out object? value)
    {
        value = VietnameseText.Fold(typed) is "true" or "co" or "yes" or "x" or "1";
        return null;
    }

    protected override string? Typed(object? value) => value is true ? "true" : null;
}

/// <summary>
/// A day: a date control sends yyyy-MM-dd, files have dd/MM/yyyy, for feasts "10/3/2026 âm lịch"; it is kept by the calendar of offices. <paramref name="byMoon"/>: the form asks for it by
/// the moon, too.
/// </summary>
internal sealed class DateValue(bool byMoon = false) : OneInput(FieldKind.Date)
{
    private const string ByMoon = ".lunar";
    private const string Lunar = " âm lịch";

    public bool HasMoon => byMoon;

    public override IReadOnlyList<Input> Inputs(object? value, RecordField field, Showing showing) => !byMoon ? base.Inputs(value, field, showing)
        : [new("", FieldKind.Date, Typed(value), showing.Words["registers.date.solar"]), new(ByMoon, FieldKind.Text, null, showing.Words["registers.date.lunar"]) { IsAid = true }];

    // A feast that somebody takes the trouble to name by the moon is meant so, whatever day stood there.
    public override Refusal? Read(Func<string, string?> form, out object? value)
    {
        if (!byMoon || form(ByMoon)?.Trim() is not { Length: > 0 } typed) { return base.Read(form, out value); }

        var isDay = TryReadLunar(typed, out var day) || TryReadLunar(typed + Lunar, out day);
        value = isDay ? day : null;
        return isDay ? null : Wrong("not_lunar");
    }

    /// <summary>By both calendars.</summary>
    public static string ShowBoth(DateOnly? value, Showing showing) => value is not { } day ? ""
        : LunarDate.Of(day) is var moon && moon.IsLeapMonth ? showing.Words["registers.date.both_leap", OfficeClock.Show(day), moon.Day, moon.Month] : showing.Words["registers.date.both", OfficeClock.Show(day), moon.Day, moon.Month];

    /// <summary>The same day of the moon a year later.</summary>
    public static DateOnly AYearOn(DateOnly day)
    {
        var moon = LunarDate.Of(day);
        return new LunarDate(moon.Year + 1, moon.Month, moon.Day).ToSolar();
    }

    public static bool TryRead(string typed, out DateOnly day) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) || DocumentDate.TryParse(typed, out day)
        || TryReadLunar(typed, out day);

    private static bool TryReadLunar(string typed, out DateOnly day)
    {
        var isLunar = LunarDate.TryParse(typed, out var lunar);
        day = isLunar ? lunar.ToSolar() : default;
        return isLunar;
    }

    public override string Show(object? value, RecordField field, Showing showing) => Plain(value);

    public override string Plain(object? value) => value is DateOnly day ? OfficeClock.Show(day) : "";

    // 05/12 is in May to many.
    public override string? ShowAbroad(object? value, PublicLanguage language) => value is DateOnly day ? language.Show(day) : null;

    protected override Refusal? Read(string typed, out object? value)
    {
        var isDay = TryRead(typed, out var day);
        value = isDay ? day : null;
        return isDay ? null : Wrong("not_date");
    }

    protected override string? Typed(object? value) => OfficeClock.ToForm(value as DateOnly?);
}

/// <summary>A time of the day, to the minute: "19:45", "19h45", "19 giờ 45".</summary>
internal sealed partial class TimeValue() : OneInput(FieldKind.Text)
{
    public const string Form = "HH:mm";

    protected override Refusal? Read(string typed, out object? value)
    {
        var said = Spoken().Match(VietnameseText.Fold(typed));
        var isTime = TimeOnly.TryParseExact($"{said.Groups[1].Value.PadLeft(2, '0')}:{said.Groups[2].Value.PadLeft(2, '0')}", Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        value = said.Success && isTime ? time : null;
        return value is not null ? null : Wrong("not_time");
    }

    protected override string? Typed(object? value) => (value as TimeOnly?)?.ToString(Form, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,2})(?: ?(?::|h|gio) ?(\d{2})?)?$")]
    private static partial Regex Spoken();
}

/// <summary>One of an enum's names. Word keys: <c>{register}.{field}.{choice}</c>.</summary>
internal sealed class ChoiceValue(Type type) : OneInput(FieldKind.Select)
{
    public override bool CanFilter => true;

    public static string Word(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    public IEnumerable<string> Names => Enum.GetNames(type);

    public override IReadOnlyList<Input> Inputs(object? value, RecordField field, Showing showing) =>
        [new("", FieldKind.Select, Typed(value), Options: Choices(field, showing))];

    public override IReadOnlyList<Choice> Choices(RecordField field, Showing showing) =>
        [.. Names.Select(n => new Choice(n, showing.Words[$"{showing.Prefix}.{field.Key}.{Word(n)}"]))];

    public override string Show(object? value, RecordField field, Showing showing) =>
        value is null ? "" : showing.Words[$"{showing.Prefix}.{field.Key}.{Word($"{value}")}"];

    public override string FromShown(string cell, RecordField field, Showing showing)
    {
        var said = VietnameseText.Fold(cell);
        return Choices(field, showing).FirstOrDefault(c => VietnameseText.Fold(c.Text) == said)?.Value ?? cell;
    }

    public override void Map(PropertyBuilder property) => property.HasConversion<string>();

    public override bool IsEmpty(object? value) => value is null;

    protected override Refusal? Read(string typed, out object? value)
    {
        // Names only: TryParse would take any number.
        value = Enum.GetNames(type).Contains(typed) ? Enum.Parse(type, typed) : null;
        return value is null ? Wrong("not_choice") : null;
    }

    protected override string? Typed(object? value) => value?.ToString();
}

/// <summary>An address on the web.</summary>
internal sealed partial class LinkValue(bool orOwnPage = false) : OneInput(orOwnPage ? FieldKind.Text : FieldKind.Url)
{
    /// <summary>A page of the portal may be named by its path alone: it is the same wherever the portal stands.</summary>
    public bool TakesOwnPages => orOwnPage;

    protected override Refusal? Read(string typed, out object? value)
    {
        value = orOwnPage && IsOwnPage(typed) ? new Uri(typed, UriKind.Relative) : Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null;
        return value is not null ? null : Wrong(orOwnPage ? "not_link_nor_page" : "not_link");
    }

    public override void Map(PropertyBuilder property) => property.HasConversion(new ValueConverter<Uri, string>(u => u.ToString(), s => Kept(s)));

    protected override string? Typed(object? value) => value?.ToString();

    // What begins with a slash would be taken for a file of this machine.
    private static Uri Kept(string text) => text.StartsWith('/') ? new(text, UriKind.Relative) : new(text);

    private static bool IsOwnPage(string typed) => OwnPage().Match(typed) is { Success: true } page && PublicLanguages.Codes.Contains(page.Groups[1].Value);

    [GeneratedRegex("^/([a-z]+)/[a-z0-9/-]*(#[a-z0-9-]+)?$")]
    private static partial Regex OwnPage();
}

/// <summary>A body of the register of bodies.</summary>
internal sealed class BodyValue() : OneInput(FieldKind.Select)
{
    public override bool CanFilter => true;

    public override IReadOnlyList<Input> Inputs(object? value, RecordField field, Showing showing) =>
        [new("", FieldKind.Select, Typed(value), Options: Choices(field, showing))];

    public override IReadOnlyList<Choice> Choices(RecordField field, Showing showing) =>
        [.. showing.Bodies.Values.Where(b => b.IsActive).Select(b => new Choice($"{b.Id.Value}", b.Name))];

    public override string Show(object? value, RecordField field, Showing showing) =>
        value is BodyId id ? showing.Bodies.GetValueOrDefault(id)?.Name ?? "" : "";

    public override string Plain(object? value) => "";

    public override string FromShown(string cell, RecordField field, Showing showing)
    {
        var said = VietnameseText.Fold(cell);
        return said.Length == 0 ? "" : showing.ByName(said) is { } id ? $"{id.Value}" : cell;
    }

    protected override Refusal? Read(string typed, out object? value)
    {
        var isId = Guid.TryParse(typed, out var id);
        value = isId ? new BodyId(id) : null;
        return isId ? null : Wrong("not_body");
    }

    protected override string? Typed(object? value) => value is BodyId id ? $"{id.Value}" : null;
}

/// <summary>A value kept as JSON.</summary>
internal abstract class JsonValue<T> : ValueType where T : class
{
    public override void Map(PropertyBuilder property)
    {
        property.HasConversion(
            new ValueConverter<T, string>(v => JsonSerializer.Serialize(v, JsonSerializerOptions.Default), s => JsonSerializer.Deserialize<T>(s, JsonSerializerOptions.Default)!),
            new ValueComparer<T>((a, b) => Equals(a, b), v => v.GetHashCode()));
        property.HasColumnType("jsonb");
    }

    public override string Show(object? value, RecordField field, Showing showing) => Plain(value);
}

/// <summary>A text in the languages of the public.</summary>
internal sealed class TextsValue : JsonValue<Texts>
{
    public override IReadOnlyList<Input> Inputs(object? value, RecordField field, Showing showing) =>
        [.. PublicLanguages.All.Select(l => new Input("." + l.Code, field.IsLong ? FieldKind.Multiline : FieldKind.Text, (value as Texts)?.ByLanguage.GetValueOrDefault(l.Code), showing.Words["language." + l.Code])
        {
            IsFurther = !PublicLanguages.Expected.Contains(l.Code), Language = l.Tag,
        })];

    public override Refusal? Read(Func<string, string?> form, out object? value)
    {
        var texts = PublicLanguages.Codes.Select(l => (Language: l, Text: form("." + l)?.Trim())).Where(t => t.Text is { Length: > 0 })
            .ToDictionary(t => t.Language, t => VietnameseText.Normalize(t.Text!));
        value = texts.Count == 0 ? null : new Texts(texts);
        return texts.Values.Any(t => t.Length > TextValue.Longest) ? new Refusal("registers.refusal.too_long", TextValue.Longest) : null;
    }

    public override string Show(object? value, RecordField field, Showing showing) =>
        (value as Texts)?.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? "";

    public override string Name(object? value) => (value as Texts)?.In("vi") ?? "";

    public override string Plain(object? value) => value is Texts texts ? string.Join(" · ", texts.ByLanguage.Values) : "";
}

/// <summary>A point: degrees north, degrees east, and its name.</summary>
internal sealed class PlaceValue : JsonValue<Place>
{
    public override IReadOnlyList<Input> Inputs(object? value, RecordField field, Showing showing)
    {
        var place = value as Place;
        return
        [
            new(".name", FieldKind.Text, place?.Name, showing.Words["registers.place.name"]),
            new(".latitude", FieldKind.Text, Degrees(place?.Latitude), showing.Words["registers.place.latitude"]),
            new(".longitude", FieldKind.Text, Degrees(place?.Longitude), showing.Words["registers.place.longitude"]),
        ];
    }

    public override Refusal? Read(Func<string, string?> form, out object? value)
    {
        value = null;
        var (north, east) = (form(".latitude")?.Trim(), form(".longitude")?.Trim());
        if (string.IsNullOrEmpty(north) && string.IsNullOrEmpty(east)) { return string.IsNullOrWhiteSpace(form(".name")) ? null : Wrong("not_place"); }
        if (!Degrees(north, 90, out var latitude) || !Degrees(east, 180, out var longitude)) { return Wrong("not_place"); }

        value = new Place(latitude, longitude, form(".name")?.Trim() is { Length: > 0 } name ? VietnameseText.Normalize(name) : null);
        return null;
    }

    public override string Plain(object? value) => value is Place place ? place.Name ?? $"{Degrees(place.Latitude)}, {Degrees(place.Longitude)}" : "";

    private static string? Degrees(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture);

    // Both 10.35 and 10,35 are typed.
    private static bool Degrees(string? typed, double most, out double value) =>
        double.TryParse(typed?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) <= most;
}

/// <summary>From a day to a day.</summary>
internal sealed class PeriodValue : JsonValue<Period>
{
    public override IReadOnlyList<Input> Inputs(object? value, RecordField field, Showing showing) =>
    [
        new(".from", FieldKind.Date, OfficeClock.ToForm((value as Period)?.From), showing.Words["registers.period.from"]),
        new(".to", FieldKind.Date, OfficeClock.ToForm((value as Period)?.To), showing.Words["registers.period.to"]),
    ];

    public override Refusal? Read(Func<string, string?> form, out object? value)
    {
        value = null;
        var (from, to) = (form(".from")?.Trim(), form(".to")?.Trim());
        if (string.IsNullOrEmpty(from)) { return string.IsNullOrEmpty(to) ? null : Wrong("not_period"); }
        if (!DateValue.TryRead(from, out var first)) { return Wrong("not_date"); }
        DateOnly? last = null;
        if (!string.IsNullOrEmpty(to))
        {
            if (!DateValue.TryRead(to, out var day)) { return Wrong("not_date"); }
            last = day;
        }

        value = new Period(first, last);
        return last < first ? Wrong("not_period") : null;
    }

    public override string Plain(object? value) => Written(value, OfficeClock.Show) ?? "";

    public override string? ShowAbroad(object? value, PublicLanguage language) => Written(value, language.Show);

    private static string? Written(object? value, Func<DateOnly, string> show) => value is Period period ? $"{show(period.From)} – {(period.To is { } to ? show(to) : "")}".TrimEnd() : null;
}

/// <summary>Another thing: words of its title, or its address pasted; <see cref="Linking.FindReference"/> finds which is meant.</summary>
internal sealed class ReferenceValue : JsonValue<Reference>
{
    public override IReadOnlyList<Input> Inputs(object? value, RecordField field, Showing showing) => [new("", FieldKind.Text, (value as Reference)?.Title)];

    public override Refusal? Read(Func<string, string?> form, out object? value)
    {
        value = form("")?.Trim() is { Length: > 0 } typed ? Reference.Asked(VietnameseText.Normalize(typed)) : null;
        return null;
    }

    public override string Plain(object? value) => (value as Reference)?.Title ?? "";
}
