using System.Globalization;
using System.Text.Json.Nodes;
using HaiDang.Kernel;
using HaiDang.Kernel.Answering;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Listing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Api;

/// <summary>What programs read: the registers, their lists, an entry, its history. Whoever may come in sees what everybody who has signed in sees on the pages.</summary>
internal static class ReadRegisters
{
    private const int MostCounted = 10_000;

    public static IResult All(RegisterBook book, Words words, ICurrentPerson who) => ApiAnswer.Json(new JsonObject
    {
        ["registers"] = new JsonArray([.. book.All.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => new JsonObject
        {
            ["key"] = r.Key,
            ["title"] = words[$"{r.Words}.title"],
            ["lead"] = words[$"{r.Words}.lead"],
            ["href"] = $"/api/v1/registers/{r.Key}",
            ["url"] = $"/registers/{r.Key}",
            ["may_enter"] = r.MayEnter(who),
            ["stages"] = new JsonArray([.. r.Stages.Select(s => (JsonNode)s.Key)]),
        })]),
    });

    public static async Task<IResult> ListAsync(string key, HttpContext http, RegisterBook book, RegistersDb db, Shower shower, CancellationToken ct)
    {
        if (book.Find(key) is not { } register) { return ApiAnswer.No(Refusal.NotFound); }

        var asked = AskedList.Read(register, http.Request.Query);
        if (asked.Value is not { } list) { return ApiAnswer.No(asked.Refusal!); }

        var query = register.Query(db);
        var found = await query.BehindAsync(list.Wish, list.Cursor, list.Limit + 1, ct);
        var total = await query.CountAsync(list.Wish, MostCounted + 1, ct);
        var showing = await shower.ForAsync(register, ct);
        var entries = found.Take(list.Limit).ToList();
        var next = found.Count > list.Limit ? NextOf(http.Request, Cursor.At(register, list.Wish.Sort, entries[^1])) : null;
        http.Response.Headers.Link = next is null ? $"<{FirstOf(http.Request)}>; rel=\"first\"" : $"<{next}>; rel=\"next\", <{FirstOf(http.Request)}>; rel=\"first\"";
        return ApiAnswer.Json(new JsonObject
        {
            ["total"] = Math.Min(total, MostCounted),
            ["total_is_more"] = total > MostCounted,
            ["next"] = next,
            ["entries"] = new JsonArray([.. entries.Select(e => EntryJson.Of(register, e, showing))]),
        });
    }

    public static async Task<IResult> OneAsync(string key, Guid id, HttpContext http, RegisterBook book, RegistersDb db, Shower shower, CancellationToken ct) =>
        book.Find(key) is { } register && await FindAsync(register, id, db, ct) is { } record
            ? ApiAnswer.Entry(http, register, record, await shower.ForAsync(register, ct)) : ApiAnswer.No(Refusal.NotFound);

    public static async Task<IResult> HistoryAsync(string key, Guid id, RegisterBook book, RegistersDb db, CancellationToken ct)
    {
        if (book.Find(key) is not { } register || await FindAsync(register, id, db, ct) is null) { return ApiAnswer.No(Refusal.NotFound); }

        return ApiAnswer.Json(new JsonObject { ["history"] = await EntryHistory.OfAsync(db, register, id, ct) });
    }

    public static Task<Record?> FindAsync(Register register, Guid id, RegistersDb db, CancellationToken ct) =>
        register.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == new RecordId(id), ct);

    private static string FirstOf(HttpRequest request) => request.Path + QueryString.Create(request.Query.Where(p => p.Key != "cursor"));

    private static string NextOf(HttpRequest request, Cursor cursor) =>
        request.Path + QueryString.Create(request.Query.Where(p => p.Key != "cursor").Append(new("cursor", cursor.ToString())));
}
