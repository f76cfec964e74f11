using HaiDang.Access.Contracts;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Listing;
using HaiDang.Registers.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Feeds;

/// <summary>Calendars of registers for calendar programs: one at an address of each person's own, and one for everybody where the register has a public face.</summary>
internal static class CalendarFeed
{
    private const int Most = 5000;

    public static void MapCalendars(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/registers/{key}/calendar.ics", MineAsync).RequireRateLimiting(ApiDoor.Limit);
        // A language each by name: a place for any would lose against the portal's own addresses.
        foreach (var language in PublicLanguages.Codes)
        {
            routes.MapGet($"/{language}/{{slug}}.ics", (string slug, HttpContext http, RegisterBook book, PublicRegisters open, Words words, CancellationToken ct) => OpenAsync(language, slug, http, book, open, words, ct))
                .RequireRateLimiting(ApiDoor.Limit);
        }
    }

    /// <summary>What a key in an address opens.</summary>
    public static string Purpose(Register register) => $"calendar:{register.Key}";

    /// <summary>The address of the public calendar; null when the public does not see the date.</summary>
    public static string? OpenAddress(Register register, string language) =>
        register is { Face: { } face, Calendar.IsPublic: true } ? $"/{language}/{face.Slugs[language]}.ics" : null;

    private static async Task<IResult> MineAsync(string key, string? secret, string? lang, HttpContext http, RegisterBook book, RegistersDb db, IReadingKeys keys, Words words, CancellationToken ct)
    {
        if (book.Find(key) is not { Calendar: { } date } register || await keys.FindAsync(Purpose(register), secret, ct) is null) { return Results.NotFound(); }

        var (language, days) = (lang is not null && PublicLanguages.Codes.Contains(lang) ? lang : "vi", new List<CalendarDay>());
        await foreach (var record in register.Query(db).AllAsync(new ListWish { Sort = "-" + date.Key }).WithCancellation(ct))
        {
            if (date.Of(record) is not DateOnly day) { continue; }
            var stage = register.Stages.Count > 1 ? words.In(language, $"{register.Words}.stage.{record.Stage}") : null;
            days.Add(Day(register, record, day, register.Fields, stage, OwnAddress.Whole(http.Request, register.AddressOf(record.Id)), language));
            if (days.Count == Most) { break; }
        }

        http.Response.Headers.CacheControl = "private, max-age=300";
        return Results.Text(CalendarText.Write(words.In(language, $"{register.Words}.title"), days), CalendarText.MediaType);
    }

    private static async Task<IResult> OpenAsync(string language, string slug, HttpContext http, RegisterBook book, PublicRegisters open, Words words, CancellationToken ct)
    {
        var register = book.All.FirstOrDefault(r => r.Face?.Slugs[language] == slug && OpenAddress(r, language) is not null && words.Has(language, r.Face!.TitleWord));
        if (register is null) { return Results.NotFound(); }

        var days = (await open.Seen(register).Where(r => r.HiddenAt == null).OrderByDescending(r => r.EnteredAt).Take(Most).ToListAsync(ct))
            .Where(r => register.Calendar!.Of(r) is DateOnly)
            .Select(r => Day(register, r, (DateOnly)register.Calendar!.Of(r)!, register.SeenOf(r), null, OwnAddress.Whole(http.Request, EntrySlug.AddressOf(register, r, language)), language));
        http.Response.Headers.CacheControl = "public, max-age=300";
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return Results.Text(CalendarText.Write(words.In(language, $"{register.Words}.title"), days), CalendarText.MediaType);
    }

    private static CalendarDay Day(Register register, Record record, DateOnly day, IEnumerable<RecordField> seen, string? description, string url, string language)
    {
        var place = seen.Select(f => f.Of(record)).OfType<Place>().FirstOrDefault();
        var title = register.TitleField.Of(record) is Texts texts ? texts.In(language) : record.Title;
        var last = register.CalendarUntil?.Of(record) is DateOnly until && until > day ? until : day;
        return new(record.Id.Value, day, last, title, description, place?.Name, place is null ? null : (place.Latitude, place.Longitude), url, record.ChangedAt);
    }
}
