using System.Buffers.Text;
using System.Security.Cryptography;
using HaiDang.Kernel;
using HaiDang.Kernel.Posting;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Handing;

/// <summary>Whom an entry was handed to, as its page shows it, the latest first.</summary>
public sealed record HandingView(IReadOnlyList<HandedView> Links, bool MayHand);

/// <summary>One link: who has it, where it stands, when it was made and opened, and the letter that carries it.</summary>
public sealed record HandedView(string ToName, bool IsOpen, Tone Tone, string State, string Made, Letter? Letter);

/// <summary>Hands entries to somebody outside by a private link in a letter; an older link to the same entry stops working.</summary>
internal sealed class HandOver(RegistersDb db, LetterBox box, Words words, ICurrentPerson who, TimeProvider time)
{
    public const string Folder = "/answer/";
    private const int SecretBytes = 32;

    /// <summary>What is kept of a link's private part.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether somebody outside may be handed an entry again: it waits for her answer.</summary>
    public static bool IsOpen(Register register, Record record) =>
        register.Handing is { } handing && record.EndedAt is null && register.Stages.Single(s => s.Key == handing.Answered).Sources.Contains(record.Stage);

    /// <summary>What a link is good for: one that was neither used nor taken back is withdrawn all the same when its entry waits for no answer.</summary>
    public static LinkFate FateOf(PrivateLink link, Register register, Record? record, DateTimeOffset now) =>
        link.FateAt(now) is not LinkFate.Open and var fate ? fate : record is not null && IsOpen(register, record) ? LinkFate.Open : LinkFate.Withdrawn;

    /// <summary>Puts what an entry's new stage asks for into the save that is under way: a link and a letter, or the end of both.</summary>
    public async Task FollowAsync(Register register, Record record, CancellationToken ct)
    {
        if (register.Handing is not { } handing) { return; }
        if (record.Stage == handing.Stage && record.EndedAt is null) { await WriteAsync(register, handing, record, ct); }
        else if (!IsOpen(register, record)) { await CloseAsync(record.Id, ct); }
    }

    /// <summary>What the page of an entry shows; null where nothing is handed over.</summary>
    public async Task<HandingView?> OfAsync(Register register, Record record, CancellationToken ct)
    {
        if (register.Handing is null) { return null; }

        var letters = (await box.AboutAsync(record.Id.Value, ct)).ToDictionary(l => l.Id);
        var links = await db.PrivateLinks.AsNoTracking().Where(l => l.Record == record.Id).OrderByDescending(l => l.Id).ToListAsync(ct);
        return new([.. links.Select(l => Shown(l, letters.GetValueOrDefault(l.Letter)))], IsOpen(register, record) && register.MayKeep(record.Body, who));
    }

    private HandedView Shown(PrivateLink link, Letter? letter)
    {
        var fate = link.FateAt(time.GetUtcNow());
        return new(link.ToName, fate is LinkFate.Open, fate switch { LinkFate.Open => Tone.Waiting, LinkFate.Used => Tone.Done, _ => Tone.Neutral },
            fate is LinkFate.Open ? words["registers.handing.open_until", OfficeClock.Show(OfficeClock.DateOf(link.ExpiresAt))] : words["registers.handing.is_" + fate.ToString().ToLowerInvariant()],
            words["registers.handing.made", OfficeClock.Show(link.MadeAt), link.MadeByName] + (link.OpenedAt is { } opened ? " · " + words["registers.handing.opened", OfficeClock.Show(opened)] : ""), letter);
    }

    /// <summary>A new link and a new letter; whoever has the old one is told that it no longer works.</summary>
    public async Task<Refusal?> AgainAsync(Register register, RecordId id, CancellationToken ct)
    {
        if (await OpenAsync(register, id, ct) is not { } record) { return Refusal.NotFound; }
        if (!register.MayKeep(record.Body, who)) { return Refusal.NotAllowed; }
        if (register.Handing!.To.IsEmpty(record) || register.Handing.At.IsEmpty(record)) { return new Refusal("registers.handing.nobody"); }

        await WriteAsync(register, register.Handing, record, ct);
        return await db.SaveOrRefuseAsync(ct);
    }

    /// <summary>Takes the link back.</summary>
    public async Task<Refusal?> WithdrawAsync(Register register, RecordId id, CancellationToken ct)
    {
        if (await OpenAsync(register, id, ct) is not { } record) { return Refusal.NotFound; }
        if (!register.MayKeep(record.Body, who)) { return Refusal.NotAllowed; }

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

    private async Task<Record?> OpenAsync(Register register, RecordId id, CancellationToken ct) =>
        await register.In(db).SingleOrDefaultAsync(r => r.Id == id, ct) is { } record && IsOpen(register, record) ? record : null;

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
            Text = words.In("vi", $"{register.Words}.letter.text", to, record.Title, Letter.AddressMark + Folder + Letter.SecretMark, OfficeClock.Show(OfficeClock.DateOf(until)), record.Due is { } due ? OfficeClock.Show(due) : OfficeClock.Show(OfficeClock.DateOf(until))),
            Secret = box.Seal(secret),
            MadeAt = now,
            MadeByName = who.Name,
            Until = until,
        };
        db.Add(letter);
        db.Add(new PrivateLink { Register = register.Key, Record = record.Id, Hash = HashOf(secret), ToName = to, Letter = letter.Id, MadeAt = now, MadeByName = who.Name, ExpiresAt = until });
    }
}
