using HaiDang.Documents;
using HaiDang.Documents.Writing;
using HaiDang.Language;

namespace HaiDang.Plans.Deriving;

/// <summary>What kind of plan it is: plans of several kinds live side by side.</summary>
internal enum PlanKind
{
    /// <summary>One year.</summary>
    Yearly,

    /// <summary>Several years (khung, giai đoạn).</summary>
    Framework,

    /// <summary>Several years, with an orientation for later ones ("định hướng đến năm 2030").</summary>
    WithOrientation,

    /// <summary>Of a body of the Party.</summary>
    Party,

    /// <summary>An agreement of two bodies (chương trình phối hợp).</summary>
    Joint,
}

/// <summary>Kinds and spans of plans, as their headers say.</summary>
internal static class PlanKinds
{
    public static PlanKind KindOf(this PlanHeader header)
    {
        if (PlanDocument.FormOf(header.Symbol) is DocumentForm.Party) { return PlanKind.Party; }
        var title = VietnameseText.Fold(header.Title);
        if (VietnameseText.Fold(header.Kind).StartsWith("chuong trinh phoi hop", StringComparison.Ordinal)) { return PlanKind.Joint; }
        return title.Contains("dinh huong den", StringComparison.Ordinal) ? PlanKind.WithOrientation
            : header.PeriodTo > (header.PeriodFrom ?? header.Date?.Year) ? PlanKind.Framework : PlanKind.Yearly;
    }

    /// <summary>The years it covers; a plan without a period is of the year it was signed in, or entered here.</summary>
    public static (int From, int To) YearsOf(this Plan plan)
    {
        var from = plan.Header.PeriodFrom ?? plan.Header.Date?.Year ?? plan.Header.PeriodTo ?? plan.EnteredAt.Year;
        return (from, Math.Max(from, plan.Header.PeriodTo ?? from));
    }

    /// <summary>The year up to which its title sets an orientation, when that lies behind its period.</summary>
    public static int? OrientationOf(this Plan plan)
    {
        var title = VietnameseText.Fold(plan.Header.Title);
        var at = title.IndexOf("dinh huong den", StringComparison.Ordinal);
        return at < 0 ? null : title[at..].Split(' ').Select(w => int.TryParse(w, out var year) && year is > 2000 and < 2100 ? year : 0).FirstOrDefault(y => y > plan.YearsOf().To) is > 0 and var until ? until : null;
    }
}
