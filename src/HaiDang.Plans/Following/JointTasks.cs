using System.Text.RegularExpressions;
using HaiDang.Language;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>Who and what makes a task one shared with the centre: its bodies, and the headings under which a plan works together with them.</summary>
internal sealed record Centre(IReadOnlyList<BodyId?> Bodies, IReadOnlyList<ClauseId> Headings)
{
    public static readonly Centre None = new([], []);
}

/// <summary>Tasks shared with bodies of the centre: a ministry, one of its departments, the national portal.</summary>
internal static partial class JointTasks
{
    public const string Level = "centre-gov";

    public static async Task<Centre> CentreAsync(PlansDb db, IOrganisations organisations, CancellationToken ct) => new(
        [.. (await organisations.AllAsync(ct)).Where(b => b.Level == Level).Select(b => (BodyId?)b.Id)],
        [.. (await db.Clauses.AsNoTracking().Where(c => c.Title.Contains("hối hợp")).Select(c => new { c.Id, c.Title }).ToListAsync(ct)).Where(c => IsWithCentre(c.Title)).Select(c => c.Id)]);

    /// <summary>"Phối hợp với Bộ Thông tin và Truyền thông triển khai các nội dung"; the border guard of the province is no ministry.</summary>
    public static bool IsWithCentre(string title) => WithCentre().IsMatch(VietnameseText.Fold(title));

    [GeneratedRegex(@"^(?:chu tri,? )?phoi hop (?:chat che )?(?:voi |cung )?(?:cac )?(?:bo,? (?!doi\b|chi huy\b)|cuc thong tin|van phong chinh phu|thong tan xa|ban tuyen giao trung uong|ban tuyen giao va dan van trung uong)")]
    private static partial Regex WithCentre();
}
