using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Signing;

/// <summary>Who takes part in what: the field that names it, and the stage of those who signed.</summary>
internal sealed record Roll(RecordField Of, string Present);

/// <summary>
/// People in a room say that they are there, with their own phone and without an account: a code on the wall leads to a page that takes a name. The code dies
/// after ten minutes, so that it does not travel further than the room.
/// </summary>
internal sealed class SignInRoom(RegistersDb db, RegisterBook book, KeepRecord keep, MoveRecord move, IDataProtectionProvider protection, TimeProvider time) : IRoomRoll
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector("registers.room");

    /// <summary>The register whose people sign for entries of this one; null when nobody does.</summary>
    public Register? RollOf(Register register) => book.All.FirstOrDefault(r => r.Roll?.Of.LinkRegister == register.Key);

    /// <summary>A code for what takes place now.</summary>
    public string Code(Register roll, RecordId id) => protector.Protect($"{roll.Key} {id.Value} {(time.GetUtcNow() + Lasts).ToUnixTimeSeconds()}");

    public async Task<string?> FindAsync(string? code, CancellationToken ct) => await OpenAsync(code, ct) is var (_, _, held) ? held.Title : null;

    public async Task<Outcome<Signed>> SignAsync(string? code, string? name, string? workplace, CancellationToken ct)
    {
        if (await OpenAsync(code, ct) is not var (roll, register, held)) { return new Refusal("registers.roll.over"); }
        if (VietnameseText.Normalize(name?.Trim() ?? "") is not { Length: > 1 and <= 120 } said) { return new Refusal("registers.roll.name") { Field = "Name" }; }
        if (workplace?.Length > 200) { return new Refusal("registers.refusal.too_long", 200) { Field = "Workplace" }; }

        var present = register.Stages.Single(s => s.Key == roll.Present);
        var folded = VietnameseText.Fold(said);
        var same = (await PeopleAsync(roll, register, held.Id, ct)).Where(r => VietnameseText.Fold(r.Title) == folded).ToList();
        // Two people of one name sign one after the other.
        if (same.Find(r => present.Sources.Contains(r.Stage)) is { } enrolled)
        {
            return await move.TurnAsync(register, enrolled.Id, present, ct) is { } refusal ? refusal : new Signed(enrolled.Title, WasEnrolled: true);
        }

        if (same.Count > 0) { return new Signed(same[0].Title, WasEnrolled: true); }
        var form = new Dictionary<string, string?> { [register.TitleField.Key] = said };
        if (register.Asked.FirstOrDefault(f => f != register.TitleField) is { } more) { form[more.Key] = workplace; }
        var kept = await keep.ReceiveAsync(register, new(form.GetValueOrDefault), ct, r =>
        {
            roll.Of.Put(r, new Reference("record", held.Id.Value, held.Title, book.Find(roll.Of.LinkRegister!)!.AddressOf(held.Id)));
            r.Body = held.Body;
        });
        if (kept.Record is not { } came) { return kept.Refusals[0]; }
        return await move.TurnAsync(register, came.Id, present, ct) is { } not ? not : new Signed(came.Title, WasEnrolled: false);
    }

    /// <summary>Who is enrolled for something, and who signed.</summary>
    public async Task<IReadOnlyList<Record>> PeopleAsync(Roll roll, Register register, RecordId held, CancellationToken ct)
    {
        var ids = await db.Links.AsNoTracking().Where(l => l.Kind == "record" && l.To == held.Value && l.Field == roll.Of.Key).Select(l => new RecordId(l.From)).ToListAsync(ct);
        return await register.In(db).AsNoTracking().Where(r => r.EndedAt == null && ids.Contains(r.Id)).OrderBy(r => r.Title).ToListAsync(ct);
    }

    private async Task<(Roll Roll, Register Register, Record Held)?> OpenAsync(string? code, CancellationToken ct)
    {
        string said;
        try { said = string.IsNullOrEmpty(code) ? "" : protector.Unprotect(code); }
        catch (System.Security.Cryptography.CryptographicException) { return null; }

        if (said.Split(' ') is not [var key, var id, var until] || long.Parse(until, CultureInfo.InvariantCulture) < time.GetUtcNow().ToUnixTimeSeconds() || book.Find(key) is not { Roll: { } roll } register || !Guid.TryParse(id, out var held)) { return null; }
        return await book.Find(roll.Of.LinkRegister!)!.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == new RecordId(held) && r.EndedAt == null, ct) is { } record ? (roll, register, record) : null;
    }
}
