using HaiDang.Kernel;

namespace HaiDang.Insight.Reporting;

/// <summary>Dates in the running text of a document: days below ten and the months 1 and 2 get a zero.</summary>
internal static class OfficeDate
{
    public static string Long(DateOnly date) => $"ngày {date.Day:00} tháng {(date.Month < 3 ? $"0{date.Month}" : $"{date.Month}")} năm {date.Year}";

    public static string Long(DateTimeOffset moment)
    {
        var local = OfficeClock.Local(moment);
        return $"{local.Hour:00} giờ {local.Minute:00} phút, {Long(DateOnly.FromDateTime(local.DateTime))}";
    }
}
