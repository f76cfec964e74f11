using System.Globalization;
using System.Text.RegularExpressions;
using HaiDang.Kernel;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Listing;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Registers.Api;

/// <summary>
/// What the address of a list asks for: named as on the list page, with limit, cursor and updated_since besides. A page shrugs at what it does not understand; a
/// program is told, for it would take the whole list for the narrowed one.
/// </summary>
internal sealed partial record AskedList(ListWish Wish, Cursor? Cursor, int Limit)
{
    public const int Most = 200;
    public const int Usual = 50;
    private static readonly string[] Known = ["q", "stage", "ended", "sort", "limit", "cursor", "updated_since"];

    public static Outcome<AskedList> Read(Register register, IQueryCollection query)
    {
        if (query.Keys.FirstOrDefault(k => !Known.Contains(k) && !register.Fields.Any(f => f.IsFilter && f.Key == k)) is { } unknown) { return Wrong("registers.api.unknown_parameter", unknown); }
        if (query.FirstOrDefault(p => p.Value.Count > 1).Key is { } twice) { return Wrong("registers.api.wrong_parameter", twice); }
        if (query.FirstOrDefault(p => p.Key != "cursor" && p.Value.ToString().Length >= Address.Longest).Key is { } tooLong) { return Wrong("registers.api.wrong_parameter", tooLong); }
        if (Of(query, "stage") is { } stage && register.Stages.All(s => s.Key != stage)) { return Wrong("registers.api.wrong_parameter", "stage"); }
        if (Of(query, "ended") is not (null or "true" or "false")) { return Wrong("registers.api.wrong_parameter", "ended"); }
        if (Of(query, "sort") is { } sort && !CanSort(register, sort.TrimStart('-'))) { return Wrong("registers.api.wrong_parameter", "sort"); }
        if (register.Fields.FirstOrDefault(f => f.IsFilter && Of(query, f.Key) is { } value && !CanRead(f, value)) is { } field) { return Wrong("registers.api.wrong_parameter", field.Key); }

        var limit = Usual;
        if (Of(query, "limit") is { } asked && (!int.TryParse(asked, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Most)) { return Wrong("registers.api.wrong_parameter", "limit"); }
        DateTimeOffset since = default;
        if (Of(query, "updated_since") is { } moment && !DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out since))
        {
            return Wrong("registers.api.wrong_parameter", "updated_since");
        }

        var cursor = Of(query, "cursor") is { } text ? Cursor.Read(text, Of(query, "sort")) : null;
        if (cursor is null && Of(query, "cursor") is not null) { return Wrong("registers.api.wrong_parameter", "cursor"); }
        var wish = Address.Wish(register, query) with { ChangedSince = since == default ? null : since };
        return new AskedList(wish, cursor, limit);
    }

    /// <summary>Orders that an index or a small type carries; nobody sorts by a map point.</summary>
    public static bool CanSort(Register register, string key) => key is "due" or "changed"
        || register.Fields.Any(f => f.Key == key && (f == register.TitleField || f.Type is TextValue or DateValue || f.Type.IsFigure));

    private static bool CanRead(RecordField field, string value) => field.Type switch
    {
        DateValue => MonthOrYear().IsMatch(value),
        FlagValue => value is "true" or "false",
        _ => field.Type.Read(_ => value, out _) is null,
    };

    private static string? Of(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } value ? value : null;

    private static Refusal Wrong(string key, string name) => new(key, name) { Field = name };

    [GeneratedRegex(@"^[1-9]\d{3}(-(0[1-9]|1[0-2]))?$")]
    private static partial Regex MonthOrYear();
}
