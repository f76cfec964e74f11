using System.Text;
using HaiDang.Documents;
using HaiDang.Documents.Inspecting;

namespace HaiDang.Web;

/// <summary>The command "plan inspect FILE [--json]": names each breach of the rules of layout, without database and web host.</summary>
internal static class PlanInspect
{
    private const int HasBreaches = 1;

    public static int Run(string[] args)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false));
        return Run(args, output, error);
    }

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var files = args.Skip(1).Where(a => a != "--json").ToList();
        if (files is not [{ Length: > 0 } file] || (file[0] == '-' && !File.Exists(file)))
        {
            return PlanFile.Refuse(error, "Cách dùng: ./haidang plan inspect TỆP [--json]", "Usage: ./haidang plan inspect FILE [--json]");
        }

        var extraction = PlanFile.Extract(file, out var bytes, out var fault);
        if (fault is { } unread) { return PlanFile.Refuse(error, $"{file}: {unread.Vietnamese}", unread.English); }
        if (extraction!.Problem is { } problem)
        {
            var said = PlanFile.Say(problem);
            return PlanFile.Refuse(error, $"{file}: {said.Vietnamese}", said.English);
        }

        var inspection = Inspector.Inspect(bytes);
        if (inspection.Problem is not null)
        {
            return PlanFile.Refuse(error, $"{file}: Chỉ kiểm tra được thể thức của tệp .docx.", "The layout of .docx files only can be checked.");
        }

        if (args.Contains("--json")) { output.WriteLine(InspectionJson.Write(inspection)); }
        else { Print(inspection, output); }
        return inspection.Breaches.Count == 0 ? 0 : HasBreaches;
    }

    private static void Print(Inspection inspection, TextWriter output)
    {
        output.WriteLine(inspection.Form is DocumentForm.Party
            ? "Văn bản của Đảng, kiểm tra theo Hướng dẫn 05-HD/VPTW ngày 27/5/2026."
            : "Văn bản hành chính, kiểm tra theo Nghị định 30/2020/NĐ-CP, Phụ lục I.");
        output.WriteLine();
        output.WriteLine("THÀNH PHẦN NHẬN RA");
        foreach (var found in inspection.Elements) { output.WriteLine($"  đoạn {found.Paragraph,3}  {found.Element}: {found.Text}"); }
        output.WriteLine();
        output.WriteLine(inspection.Breaches.Count == 0 ? "Không thấy lỗi thể thức." : $"LỖI THỂ THỨC ({inspection.Breaches.Count})");
        foreach (var breach in inspection.Breaches)
        {
            output.WriteLine($"  {breach.Element}{Where(breach)}: {breach.Is}; cần {breach.ShouldBe}.");
            if (breach.Text.Length > 0) { output.WriteLine($"      “{breach.Text}”"); }
            output.WriteLine($"      {breach.Article}  [{breach.Rule}]");
        }
    }

    private static string Where(Breach breach) => breach.Paragraphs switch
    {
        [] => "",
        [var one] => $", đoạn {one}",
        { Count: <= 8 } few => $", đoạn {string.Join(", ", few)}",
        var many => $", đoạn {string.Join(", ", many.Take(8))} và {many.Count - 8} đoạn khác",
    };
}
