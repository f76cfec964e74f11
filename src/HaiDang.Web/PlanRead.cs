using System.Text;
using HaiDang.Documents.Reading;

namespace HaiDang.Web;

/// <summary>The command "plan read FILE [--json]": prints what the reader recognises, without database and web host.</summary>
internal static class PlanRead
{
    public static int Run(string[] args)
    {
        // UTF-8 whatever the terminal's locale says: the output is often piped into a file.
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false));
        return Run(args, output, error);
    }

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var files = args.Skip(1).Where(a => a != "--json").ToList();
        if (args is not ["read", ..] || files is not [{ Length: > 0 } file] || (file[0] == '-' && !File.Exists(file)))
        {
            return PlanFile.Refuse(error, "Cách dùng: ./haidang plan read TỆP [--json]", "Usage: ./haidang plan read FILE [--json]");
        }

        var extraction = PlanFile.Extract(file, out _, out var fault);
        if (fault is { } unread) { return PlanFile.Refuse(error, $"{file}: {unread.Vietnamese}", unread.English); }
        if (extraction!.Problem is { } problem)
        {
            var said = PlanFile.Say(problem);
            return PlanFile.Refuse(error, $"{file}: {said.Vietnamese}", said.English);
        }

        var reading = PlanReader.Read(extraction.Text!);
        if (args.Contains("--json")) { output.WriteLine(PlanJson.Write(reading)); }
        else { new PlanPrintout(output).Write(reading, extraction.Notes); }
        return 0;
    }
}
