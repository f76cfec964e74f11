using System.Security.Cryptography;
using System.Text;
using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Keeping;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Api;

/// <summary>
/// POST: enters something. With an Idempotency-Key it is entered once, however often and how much at the same time it is sent: the key is saved with the entry, and of
/// two saves the database lets one through.
/// </summary>
internal sealed class EnterEntry(RegistersDb db, KeepRecord keep, Shower shower, ICurrentPerson who, TimeProvider time)
{
    public static Task<IResult> RunAsync(string key, HttpContext http, RegisterBook book, EnterEntry act, CancellationToken ct) =>
        book.Find(key) is { } register ? act.RunAsync(register, http, ct) : Task.FromResult(ApiAnswer.No(Refusal.NotFound));

    private async Task<IResult> RunAsync(Register register, HttpContext http, CancellationToken ct)
    {
        if (!register.MayEnter(who)) { return ApiAnswer.No(Refusal.NotAllowed); }

        var caller = ApiDoor.TokenOf(http.User)!.Value;
        var once = http.Request.Headers["Idempotency-Key"].ToString();
        if (once.Length > OnceKey.Longest) { return ApiAnswer.No(new Refusal("registers.api.wrong_key", OnceKey.Longest)); }
        var body = await ApiAnswer.BodyAsync(http, ct);
        if (body.Value is not { } json) { return ApiAnswer.No(body.Refusal!); }

        using (json)
        {
            var showing = await shower.ForAsync(register, ct);
            var sent = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{register.Key} {json.RootElement.GetRawText()}")));
            if (once.Length > 0 && await BeforeAsync(http, register, caller, once, sent, showing, ct) is { } before) { return before; }

            var fields = SentFields.Read(register, json.RootElement, showing);
            if (fields.Wrong.Count > 0) { return ApiAnswer.No(fields.Wrong); }

            Func<Record, IEnumerable<object>>? beside = once.Length == 0 ? null : record => [new OnceKey { Caller = caller, Key = once, Sent = sent, Record = record.Id, At = time.GetUtcNow() }];
            var kept = await keep.EnterAsync(register, new(name => fields[name], Beside: beside), ct);
            if (kept.Record is { } entered) { return Made(http, register, entered, showing); }
            // Perhaps it was refused because its twin was faster.
            return once.Length > 0 && await BeforeAsync(http, register, caller, once, sent, showing, ct) is { } twin ? twin : ApiAnswer.No(kept.Refusals);
        }
    }

    private async Task<IResult?> BeforeAsync(HttpContext http, Register register, Guid caller, string key, string sent, Showing showing, CancellationToken ct)
    {
        var forgotten = time.GetUtcNow() - OnceKey.Remembered;
        await db.OnceKeys.Where(k => k.Caller == caller && k.At < forgotten).ExecuteDeleteAsync(ct);
        if (await db.OnceKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Caller == caller && k.Key == key, ct) is not { } known) { return null; }
        if (known.Sent != sent) { return ApiAnswer.No(new Refusal("registers.api.key_used")); }

        http.Response.Headers["Idempotency-Replayed"] = "true";
        return await ReadRegisters.FindAsync(register, known.Record.Value, db, ct) is { } record ? Made(http, register, record, showing) : ApiAnswer.No(Refusal.NotFound);
    }

    private static IResult Made(HttpContext http, Register register, Record record, Showing showing)
    {
        http.Response.Headers.Location = EntryJson.Address(register, record.Id);
        return ApiAnswer.Entry(http, register, record, showing, StatusCodes.Status201Created);
    }
}
