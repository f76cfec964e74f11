using System.Globalization;
using HaiDang.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Access;

/// <summary>Who works for a body, for its page in the register.</summary>
internal sealed class BodyStaff(AccessDb db) : IStaff
{
    public async Task<IReadOnlyList<StaffMember>> OfAsync(BodyId body, CancellationToken ct)
    {
        var people = await db.Users.AsNoTracking().Where(p => p.Office == body.Value && p.IsActive).ToListAsync(ct);
        var isVietnamese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "vi";
        return [.. people.OrderBy(p => p.RegisteredAt).Select(p => new StaffMember(p.Name, isVietnamese ? p.TitleVi : p.TitleEn ?? p.TitleVi, p.Email!))];
    }
}
