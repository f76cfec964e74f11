using System.Buffers.Text;
using System.Security.Cryptography;
using HaiDang.Kernel;
using HaiDang.Kernel.Posting;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Handing;

/// <summary>Hands entries to somebody outside by a private link in a letter; an older link to the same entry stops working.</summary>
internal sealed class HandOver(RegistersDb db, LetterBox box, OutsideAddress outside, Words words, ICurrentPerson who, TimeProvider time)
{
    public const string Folder = "/answer/";
    private const int SecretBytes = 32;

    /// <summary>What is kept of a link's private part.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether somebody outside may be handed an entry again: it waits for her answer.</summary>
    public static bool IsOpen(Register register, Record record) =>
        register.Handing is { } handing && record.EndedAt is null && register.Stages.Single(s => s.Key == handing.Answered).Sources.Contains(record.Stage);

    /// <summary>Puts what an entry's new stage asks for into the save that is under way: a link and a letter, or the end of both.</summary>
    public async Task FollowAsync(Register register, Record record, CancellationToken ct)
    {
        if (register.Handing is not { } handing) { return; }
        if (record.Stage == handing.Stage && record.EndedAt is null) { await WriteAsync(register, handing, record, ct); }
        else if (!IsOpen(register, record)) { await CloseAsync(record.Id, ct); }
    }

    /// <summary>A new link and a new letter; whoever has the old one is told that it no longer works.</summary>
    public async Task<Refusal?> AgainAsync(Register register, RecordId id, CancellationToken ct)
    {
        if (await OpenAsync(register, id, ct) is not (var record, null)) { return Refusal.NotFound; }
        if (!register.MayKeep(record!.Body, who)) { return Refusal.NotAllowed; }
        if (register.Handing!.To.IsEmpty(record) || register.Handing.At.IsEmpty(record)) { return new Refusal("registers.handing.nobody"); }

        await WriteAsync(register, register.Handing, record, ct);
        return await db.SaveOrRefuseAsync(ct);
    }

    /// <summary>Takes the link back.</summary>
    public async Task<Refusal?> WithdrawAsync(Register register, RecordId id, CancellationToken ct)
    {
        if (await OpenAsync(register, id, ct) is not (var record, null)) { return Refusal.NotFound; }
        if (!register.MayKeep(record!.Body, who)) { return Refusal.NotAllowed; }

        await CloseAsync(id, ct);
        return await db.SaveOrRefuseAsync(ct);
    }

    /// <summary>Nobody is to answer any more: links end, and letters that did not leave stay here.</summary>
    public async Task CloseAsync(RecordId id, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var link in await db.PrivateLinks.Where(l => l.Record == id && l.UsedAt == null && l.WithdrawnAt == null).ToListAsync(ct))
        {
            link.Withdraw(now);
            if (await db.Set<Letter>().SingleOrDefaultAsync(l => l.Id == link.Letter, ct) is { } letter) { letter.Withdraw(who.Name, now); }
        }
    }

    private async Task<(Record? Record, Refusal? Why)> OpenAsync(Register register, RecordId id, CancellationToken ct) =>
        await register.In(db).SingleOrDefaultAsync(r => r.Id == id, ct) is { } record && IsOpen(register, record) ? (record, null) : (null, Refusal.NotFound);

    private async Task WriteAsync(Register register, Handing handing, Record record, CancellationToken ct)
    {
        await CloseAsync(record.Id, ct);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var (now, to) = (time.GetUtcNow(), $"{handing.To.Of(record)}");
        var until = now.AddDays(handing.Days);
        var letter = new Letter
        {
            About = record.Id.Value,
            AboutUrl = register.AddressOf(record.Id),
            ToName = to,
            To = $"{handing.At.Of(record)}",
            // Whoever is written to reads Vietnamese, whatever the language of whoever wrote.
            Heading = words.In("vi", $"{register.Words}.letter.heading", record.Title),
            Text = words.In("vi", $"{register.Words}.letter.text", to, record.Title, outside.Root + Folder + Letter.SecretMark, OfficeClock.Show(OfficeClock.DateOf(until)), record.Due is { } due ? OfficeClock.Show(due) : OfficeClock.Show(OfficeClock.DateOf(until))),
            Secret = box.Seal(secret),
            MadeAt = now,
            MadeByName = who.Name,
        };
        db.Add(letter);
        db.Add(new PrivateLink { Register = register.Key, Record = record.Id, Hash = HashOf(secret), ToName = to, Letter = letter.Id, MadeAt = now, MadeByName = who.Name, ExpiresAt = until });
    }
}
