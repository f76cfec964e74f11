using HaiDang.Kernel;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Listing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Viewing;

/// <summary>Keeps a view under a name, and lets it go. A name given again means the new filters.</summary>
internal sealed class KeepView(RegistersDb db, ICurrentPerson who)
{
    public async Task<Refusal?> RunAsync(Register register, string? name, string query, CancellationToken ct)
    {
        if (who.Id is not { } owner) { return Refusal.NotAllowed; }
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > SavedView.LongestName) { return new Refusal("registers.refusal.view_name", SavedView.LongestName) { Field = "ViewName" }; }

        var mine = await db.Views.Where(v => v.Register == register.Key && v.Owner == owner).ToListAsync(ct);
        var called = name.Trim().Normalize();
        db.RemoveRange(mine.Where(v => v.Name == called));
        if (mine.Count(v => v.Name != called) >= SavedView.Most) { return new Refusal("registers.refusal.too_many_views", SavedView.Most) { Field = "ViewName" }; }

        db.Add(new SavedView { Register = register.Key, Owner = owner, Name = called, Query = Cleaned(register, query) });
        return await db.SaveOrRefuseAsync(ct);
    }

    public async Task LetGoAsync(Guid id, CancellationToken ct) => await db.Views.Where(v => v.Id == id && v.Owner == who.Id).ExecuteDeleteAsync(ct);

    // Only what a list understands, so that a view is never more than a view.
    private static string Cleaned(Register register, string query)
    {
        var asked = new QueryCollection(QueryHelpers.ParseQuery(query));
        var names = register.Fields.Where(f => f.IsFilter).Select(f => f.Key).Concat(["q", "stage", "ended", "sort"]);
        return QueryHelpers.AddQueryString("", names.Select(n => KeyValuePair.Create(n, Address.Of(asked, n))).Where(p => p.Value is not null));
    }
}
