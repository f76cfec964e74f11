using HaiDang.Documents.Reading;

namespace HaiDang.Tests.Documents.Reading;

/// <summary>Small plans around one sentence, and findings written short: "lead* Các sở, ngành".</summary>
internal static class Phrases
{
    public static PlanReading Task(params string[] lines) =>
        PlanReader.Read($"KẾ HOẠCH\nQuảng bá hình ảnh tỉnh năm 2024\n\nI. NỘI DUNG\n1. Tổ chức ngày hội\n{string.Join('\n', lines)}\n");

    public static PlanReading Organising(string clause) =>
        PlanReader.Read($"KẾ HOẠCH\nQuảng bá hình ảnh tỉnh năm 2024\n\nIV. TỔ CHỨC THỰC HIỆN\n1. {clause}\n");

    public static string Who(this PlanReading reading) => string.Join(" / ", reading.Assignments.Select(a =>
        $"{a.Role.ToString().ToLowerInvariant()}{(a.CatchAll ? "*" : "")}{(a.Manner is Manner.Request ? "?" : "")} {a.Body}"
        + (a.Scope is null ? "" : $" [{a.Scope}]")));

    public static string When(this PlanReading reading) => string.Join(" / ", reading.Deadlines.Select(d =>
        $"{d.Day}.{d.Month}.{d.Year} {d.Recurs?.ToString().ToLowerInvariant()}".Trim() + $" | {d.By} | {d.To}"));
}
