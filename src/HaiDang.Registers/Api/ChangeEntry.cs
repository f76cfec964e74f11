using HaiDang.Kernel;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Keeping;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Registers.Api;

/// <summary>PUT: all fields anew. PATCH: those that are sent (RFC 7396: null empties). Both say which version they are meant for.</summary>
internal sealed class ChangeEntry(RegistersDb db, KeepRecord keep, Shower shower, ICurrentPerson who)
{
    public static Task<IResult> ReplaceAsync(string key, Guid id, HttpContext http, RegisterBook book, ChangeEntry act, CancellationToken ct) => act.RunAsync(book.Find(key), id, http, isWhole: true, ct);

    public static Task<IResult> PatchAsync(string key, Guid id, HttpContext http, RegisterBook book, ChangeEntry act, CancellationToken ct) => act.RunAsync(book.Find(key), id, http, isWhole: false, ct);

    private async Task<IResult> RunAsync(Register? register, Guid id, HttpContext http, bool isWhole, CancellationToken ct)
    {
        if (register is null || await ReadRegisters.FindAsync(register, id, db, ct) is not { } before) { return ApiAnswer.No(Refusal.NotFound); }
        if (!register.MayKeep(before.Body, who)) { return ApiAnswer.No(Refusal.NotAllowed); }
        if (!ApiAnswer.Precondition(http.Request, out var version, out var isOurs)) { return ApiAnswer.No(new Refusal("registers.api.no_version")); }

        var showing = await shower.ForAsync(register, ct);
        if (!isOurs || (version is { } seen && seen != before.Version)) { return ApiAnswer.Stale(http, register, before, showing); }

        var body = await ApiAnswer.BodyAsync(http, ct);
        if (body.Value is not { } json) { return ApiAnswer.No(body.Refusal!); }
        using (json)
        {
            var fields = SentFields.Read(register, json.RootElement, showing, isWhole ? null : before);
            if (fields.Wrong.Count > 0) { return ApiAnswer.No(fields.Wrong); }

            // A part that was left as it was is meant for the version it was taken from.
            var kept = await keep.ChangeAsync(register, new(id), new(name => fields[name], version ?? (isWhole ? null : before.Version)), ct);
            if (kept.Record is { } changed) { return ApiAnswer.Entry(http, register, changed, showing); }
            return kept.Refusals.Contains(Refusal.ChangedMeanwhile) && await ReadRegisters.FindAsync(register, id, db, ct) is { } now
                ? ApiAnswer.Stale(http, register, now, showing) : ApiAnswer.No(kept.Refusals);
        }
    }
}
