using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Moving;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Registers.Api;

/// <summary>POST …/moves and …/end: brings an entry to another stage, or ends it. What asks for a person's role or a second pair of eyes, a program never does.</summary>
internal sealed class MoveEntry(RegistersDb db, MoveRecord move, Shower shower)
{
    public static Task<IResult> MoveAsync(string key, Guid id, HttpContext http, RegisterBook book, MoveEntry act, CancellationToken ct) => act.RunAsync(book.Find(key), id, http, isEnd: false, ct);

    public static Task<IResult> EndAsync(string key, Guid id, HttpContext http, RegisterBook book, MoveEntry act, CancellationToken ct) => act.RunAsync(book.Find(key), id, http, isEnd: true, ct);

    private async Task<IResult> RunAsync(Register? register, Guid id, HttpContext http, bool isEnd, CancellationToken ct)
    {
        if (register is null || await ReadRegisters.FindAsync(register, id, db, ct) is not { } before) { return ApiAnswer.No(Refusal.NotFound); }

        var showing = await shower.ForAsync(register, ct);
        // Moving names its stage, so a version is welcome and not asked for.
        if (ApiAnswer.Precondition(http.Request, out var version, out var isOurs) && (!isOurs || (version is { } seen && seen != before.Version))) { return ApiAnswer.Stale(http, register, before, showing); }

        var body = await ApiAnswer.BodyAsync(http, ct);
        if (body.Value is not { } json) { return ApiAnswer.No(body.Refusal!); }
        using (json)
        {
            if (!TryText(json.RootElement, "reason", out var reason) || !TryText(json.RootElement, "to", out var to)) { return ApiAnswer.No(new Refusal("registers.api.not_object")); }

            var refusal = isEnd ? await move.EndAsync(register, new(id), reason, version, ct)
                : MayNot(register, before, to) ?? await move.RunAsync(register, new(id), to!, reason, version, ct);
            if (refusal is not null && refusal != Refusal.ChangedMeanwhile) { return ApiAnswer.No(refusal); }

            var now = (await ReadRegisters.FindAsync(register, id, db, ct))!;
            return refusal is null ? ApiAnswer.Entry(http, register, now, showing) : ApiAnswer.Stale(http, register, now, showing);
        }
    }

    private static Refusal? MayNot(Register register, Record record, string? to)
    {
        if (register.Stages.SingleOrDefault(s => s.Key == to) is not { } stage) { return new Refusal("registers.api.no_stage", to) { Field = "to" }; }
        if (stage.Roles.Count > 0 || stage.NeedsOtherEyes) { return new Refusal("registers.api.person_only"); }
        return stage.Sources.Contains(record.Stage) && !stage.IsAutomatic ? null : new Refusal("registers.api.no_way", record.Stage, to) { Field = "to" };
    }

    private static bool TryText(JsonElement sent, string name, out string? text)
    {
        text = null;
        if (sent.ValueKind is not JsonValueKind.Object) { return false; }
        if (!sent.TryGetProperty(name, out var part) || part.ValueKind is JsonValueKind.Null) { return true; }
        if (part.ValueKind is not JsonValueKind.String) { return false; }
        text = part.GetString();
        return true;
    }
}
