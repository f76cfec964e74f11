using HaiDang.Kernel.Searching;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Organisations.Registering;

/// <summary>Under which words a body is found: all its names, and the person to ask for there.</summary>
internal static class BodyIndex
{
    public static Task IndexAsync(this DbContext db, Body body, CancellationToken ct) => db.IndexAsync("body", body.Id.Value, body.Name,
        $"/bodies/{body.Id.Value}", body.NameEn ?? "", string.Join(' ', body.Names.Select(n => n.Text).Append(body.ContactPerson)), ct: ct);
}
