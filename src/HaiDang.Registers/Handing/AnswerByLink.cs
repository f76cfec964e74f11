using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Posting;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Registers.Handing;

/// <summary>Somebody outside reads the entry that she was handed and answers it, once, by a private link.</summary>
internal sealed class AnswerByLink(IServiceScopeFactory scopes, RegistersDb db, RegisterBook book, TimeProvider time)
{
    /// <summary>What the link leads to: the entry only while it may be answered.</summary>
    public async Task<(LinkFate Fate, Register? Register, Record? Record, PrivateLink? Link)> OpenAsync(string? secret, CancellationToken ct)
    {
        if (await FindAsync(db, secret, ct) is not { } link || book.Find(link.Register) is not { Handing: not null } register) { return (LinkFate.Unknown, null, null, null); }

        var record = await register.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == link.Record, ct);
        var fate = HandOver.FateOf(link, register, record, time.GetUtcNow());
        if (fate is not LinkFate.Open) { return (fate, register, null, link); }

        if (link.OpenedAt is null)
        {
            link.OpenedAt = time.GetUtcNow();
            await db.SaveOrRefuseAsync(ct);
        }

        return (fate, register, record, link);
    }

    /// <summary>Takes the answer; what is wrong with it, or nothing.</summary>
    public async Task<IReadOnlyList<Refusal>> RunAsync(string? secret, Func<string, string?> form, CancellationToken ct)
    {
        var (fate, register, _, found) = await OpenAsync(secret, ct);
        if (fate is not LinkFate.Open) { return [new Refusal(WordOf(fate))]; }

        // In a scope of its own: whoever is signed in at the same browser is not who answers.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person = new ByLink(scope.ServiceProvider.GetRequiredService<Words>().In("vi", "registers.handing.by", found!.ToName));
        return await scope.ServiceProvider.GetRequiredService<KeepAnswer>().RunAsync(register!, found.Id, form, ct);
    }

    public static string WordOf(LinkFate fate) => $"registers.handing.{fate.ToString().ToLowerInvariant()}";

    private static Task<PrivateLink?> FindAsync(RegistersDb db, string? secret, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(secret) || secret.Length > 100) { return Task.FromResult<PrivateLink?>(null); }
        var hash = HandOver.HashOf(secret);
        return db.PrivateLinks.SingleOrDefaultAsync(l => l.Hash == hash, ct);
    }
}

/// <summary>Writes the answer of somebody outside into the entry, in her name.</summary>
internal sealed class KeepAnswer(RegistersDb db, KeepRecord keep, HandOver hand, AuditReason why, Words words, TimeProvider time)
{
    public async Task<IReadOnlyList<Refusal>> RunAsync(Register register, Guid link, Func<string, string?> form, CancellationToken ct)
    {
        var used = await db.PrivateLinks.SingleAsync(l => l.Id == link, ct);
        var record = await register.In(db).SingleAsync(r => r.Id == used.Record, ct);
        // Since the link was looked at somebody else may have answered, or the office.
        var fate = HandOver.FateOf(used, register, record, time.GetUtcNow());
        if (fate is not LinkFate.Open) { return [new Refusal(AnswerByLink.WordOf(fate))]; }

        used.Use(time.GetUtcNow());
        if (await db.Set<Letter>().SingleOrDefaultAsync(l => l.Id == used.Letter, ct) is { } letter) { letter.Arrived(used.ToName, time.GetUtcNow()); }
        await hand.CloseAsync(record.Id, ct);
        why.Text = words.In("vi", "registers.handing.answered_by_link");
        return (await keep.AnswerAsync(register, record, register.Stages.Single(s => s.Key == register.Handing!.Answered), form, ct)).Refusals;
    }
}
