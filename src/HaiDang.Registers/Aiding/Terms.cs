using HaiDang.Registers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Aiding;

/// <summary>The approved terms of the office, as other modules may ask for them.</summary>
internal sealed class Terms(RegistersDb db, RegisterBook book) : ITerms
{
    private IReadOnlyList<KnownTerm>? all;

    public async Task<IReadOnlyList<KnownTerm>> AllAsync(CancellationToken ct)
    {
        if (all is not null) { return all; }
        if (book.All.FirstOrDefault(r => r.TermList is not null) is not { TermList: { } list } register) { return all = []; }

        var records = await register.In(db).AsNoTracking().Where(r => r.EndedAt == null && r.Stage == list.Stage).ToListAsync(ct);
        return all = [.. records.Select(r => new KnownTerm((Texts)list.Name.Of(r)!, Lines(list.Forbidden?.Of(r) as string), register.AddressOf(r.Id)))];
    }

    private static string[] Lines(string? typed) => typed?.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
