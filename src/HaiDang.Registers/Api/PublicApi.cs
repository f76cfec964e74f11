using System.Text.Json.Nodes;
using HaiDang.Kernel;
using HaiDang.Kernel.Answering;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Moderating;
using HaiDang.Registers.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Api;

/// <summary>What the public sees of registers, for programs: no token, open to scripts of every site. Entries and fields as on the public pages, from the same place.</summary>
internal static class PublicApi
{
    private const int Most = 200;

    public static IResult All(HttpContext http, RegisterBook book, Words words)
    {
        Open(http);
        return ApiAnswer.Json(new JsonObject
        {
            ["registers"] = new JsonArray([.. from register in book.All
                                              where register.Face is not null
                                              orderby register.Key
                                              select new JsonObject { ["key"] = register.Key, ["title"] = words[$"{register.Words}.title"], ["href"] = $"/api/v1/public/registers/{register.Key}" }]),
        });
    }

    public static async Task<IResult> ListAsync(string key, string? lang, int? page, HttpContext http, RegisterBook book, PublicRegisters open, Shower shower, Words words, CancellationToken ct)
    {
        Open(http);
        if (Find(book, key) is not { } register) { return ApiAnswer.No(Refusal.NotFound); }
        if (lang is not null && !Speaks(register, lang, words)) { return ApiAnswer.No(Wrong("lang")); }
        if (page is < 1) { return ApiAnswer.No(Wrong("page")); }

        var (language, at) = (lang ?? AskedLanguage.Of(http.Request), page ?? 1);
        var seen = open.Seen(register);
        var total = await seen.CountAsync(ct);
        var entries = await seen.OrderBy(r => r.Title).ThenBy(r => r.Id).Skip((at - 1) * Most).Take(Most).ToListAsync(ct);
        var (showing, hidings) = (await shower.ForAsync(register, ct), await open.HidingsAsync(entries, ct));
        var next = total > at * Most ? $"{http.Request.Path}?lang={language}&page={at + 1}" : null;
        if (next is not null) { http.Response.Headers.Link = $"<{next}>; rel=\"next\""; }
        return ApiAnswer.Json(new JsonObject
        {
            ["register"] = register.Key,
            ["language"] = language,
            ["title"] = words.In(language, $"{register.Words}.title"),
            ["lead"] = words.In(language, $"{register.Words}.lead"),
            ["labels"] = new JsonObject(Fields(register).Select(f => KeyValuePair.Create<string, JsonNode?>(f.Key, words.In(language, $"{register.Words}.{f.Key}")))),
            ["total"] = total,
            ["next"] = next,
            ["entries"] = new JsonArray([.. entries.Select(e => Entry(register, e, language, hidings.GetValueOrDefault(e.Id), showing))]),
        });
    }

    public static async Task<IResult> OneAsync(string key, Guid id, string? lang, HttpContext http, RegisterBook book, PublicRegisters open, Shower shower, Words words, CancellationToken ct)
    {
        Open(http);
        if (Find(book, key) is not { } register || await open.Seen(register).SingleOrDefaultAsync(r => r.Id == new RecordId(id), ct) is not { } record) { return ApiAnswer.No(Refusal.NotFound); }

        if (lang is not null && !Speaks(register, lang, words)) { return ApiAnswer.No(Wrong("lang")); }

        var hidings = await open.HidingsAsync([record], ct);
        return ApiAnswer.Json(Entry(register, record, lang ?? "vi", hidings.GetValueOrDefault(record.Id), await shower.ForAsync(register, ct)));
    }

    private static JsonObject Entry(Register register, Record record, string language, Hiding? hiding, Showing showing)
    {
        if (hiding is not null) { return Placeholder(register, record, language, hiding, showing.Words); }

        var fields = EntryJson.Fields(register.SeenOf(record), record, showing);
        // Addresses of the workbench are of no use to the public; names are.
        foreach (var (_, value) in fields.Where(f => f.Value is JsonObject o && o.ContainsKey("url")).ToList())
        {
            var thing = value!.AsObject();
            thing.Remove("url");
            thing.Remove("id");
        }

        return new JsonObject
        {
            ["id"] = record.Id.Value.ToString(),
            ["title"] = register.TitleField.Of(record) is Texts texts ? texts.In(language) : record.Title,
            ["since"] = EntryJson.Moment(record.StageSince),
            ["url"] = EntrySlug.AddressOf(register, record, language),
            ["fields"] = fields,
        };
    }

    // Charter 4: what is hidden leaves a mark, with the rule and the reason.
    private static JsonObject Placeholder(Register register, Record record, string language, Hiding hiding, Words words)
    {
        var hidden = Speaking.In(language, () => Placeholders.Of(hiding, words));
        return new JsonObject
        {
            ["id"] = record.Id.Value.ToString(),
            ["title"] = words.In(language, "registers.hidden.title"),
            ["since"] = EntryJson.Moment(hiding.At),
            ["url"] = EntrySlug.AddressOf(register, record, language),
            ["fields"] = new JsonObject(),
            ["hidden"] = new JsonObject { ["on"] = DateForm.Iso(hidden.On), ["rule"] = hidden.Rule, ["reason"] = hidden.Reason },
        };
    }

    // A register speaks a language when its own words are there in it, as on the public pages.
    private static bool Speaks(Register register, string language, Words words) => PublicLanguages.Codes.Contains(language) && words.Has(language, register.Face!.TitleWord);

    private static IEnumerable<RecordField> Fields(Register register) => register.Fields.Where(f => f.IsPublic);

    private static Register? Find(RegisterBook book, string key) => book.All.FirstOrDefault(r => r.Face is { } face && (r.Key == key || face.Slugs.Values.Contains(key)));

    private static void Open(HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.CacheControl = "public, max-age=60";
    }

    private static Refusal Wrong(string parameter) => new("registers.api.wrong_parameter", parameter) { Field = parameter };
}
