using System.Diagnostics;
using System.Text;
using HaiDang.Documents.Extracting;
using HaiDang.Documents.Reading;

namespace HaiDang.Bench;

/// <summary>Whether time and memory grow with the text and no faster, from 1 MB to 100 MB.</summary>
internal static class ScaleBench
{
    private const int Usual = 100;

    private static readonly string[] Textures =
    [
        "Sở A, ", "các ", "1.1.1. A\n", "I. A\n- Cơ quan chủ trì:\n+ a: b: c: Sở A\n", "Cơ quan chủ trì: Sở A; ", "(1) a; ",
        "Sở A chủ trì, phối hợp với Sở B làm. ", "trước ngày 1/1 ", "Căn cứ Nghị định số 1/2020/NĐ-CP ngày 1/1/2020 của Chính phủ về a; ",
        "thông điệp “a” ", "|\nSTT\n|\nchủ trì\n|\n1\n", "| 1 | a | Sở A |\n", "- a, ", "a) A\n", "tăng 20% và 1 tỷ đồng; ", "trực thuộc ",
    ];

    public static int Run(int? megabytes)
    {
        var most = megabytes ?? Usual;
        // The runtime compiles what runs often a second time; that is not to be measured.
        for (var warm = 0; warm < 4; warm++) { Measure(1, Plan(1)); }
        List<(int Megabytes, double Speed, double Memory)> rows = [];
        foreach (var size in new[] { 1, 3, 10, 30, 100, 300 }.Where(s => s <= most)) { rows.Add(Measure(size, Plan(size))); }
        List<string[]> table = [["MB", "MB/s", "memory at most, MB per MB read"]];
        table.AddRange(rows.Select(r => new[] { $"{r.Megabytes}", $"{r.Speed:0.0}", $"{r.Memory:0.0}" }));
        Table.Print("scale · one plan, its clauses numbered on and on", table);
        Table.Ratio($"speed at {rows[^1].Megabytes} MB", "at 1 MB", rows[^1].Speed / rows[0].Speed);

        Console.WriteLine();
        var worst = 1.0;
        foreach (var texture in Textures)
        {
            var (small, large) = (Measure(1, Repeat(texture, 1)), Measure(8, Repeat(texture, 8)));
            Console.WriteLine($"  {texture.ReplaceLineEndings("⏎"),-60} {small.Speed,7:0.0} MB/s at 1 MB {large.Speed,7:0.0} MB/s at 8 MB");
            worst = Math.Min(worst, large.Speed / small.Speed);
        }
        Table.Ratio("speed at 8 MB", "at 1 MB, worst texture", worst);
        return 0;
    }

    private static (int Megabytes, double Speed, double Memory) Measure(int megabytes, byte[] bytes)
    {
        GC.Collect();
        var before = GC.GetTotalMemory(true);
        var clock = Stopwatch.StartNew();
        using var watch = new MemoryWatch();
        var text = TextExtractor.Extract(bytes, "plan.txt", TextExtractor.TextLimit).Text!;
        var reading = PlanReader.Read(text);
        var took = clock.Elapsed;
        var most = watch.Most - before;
        GC.KeepAlive(reading);
        return (megabytes, bytes.Length / took.TotalSeconds / 1e6, most / (double)bytes.Length);
    }

    private static byte[] Plan(int megabytes)
    {
        var plan = File.ReadAllText(Repository.SamplePlan);
        var lines = plan.Split('\n');
        var first = Array.FindIndex(lines, l => l.TrimStart('*', ' ', '#').StartsWith("I.", StringComparison.Ordinal));
        var last = Array.FindIndex(lines, l => l.Contains("Nơi nhận", StringComparison.Ordinal));
        var body = string.Join('\n', lines[Math.Max(0, first)..(last < 0 ? lines.Length : last)]);
        var text = new StringBuilder(string.Join('\n', lines[..Math.Max(0, first)])).Append('\n');
        for (var article = 1; text.Length < megabytes * 750_000; article++) { text.Append("Điều ").Append(article % 99 + 1).Append(". Phần\n").Append(body).Append('\n'); }
        return Cut(Encoding.UTF8.GetBytes(text.ToString()), megabytes);
    }

    private static byte[] Repeat(string texture, int megabytes)
    {
        var text = new StringBuilder("KẾ HOẠCH\nA\n\nIV. TỔ CHỨC THỰC HIỆN\n1. Theo a, ");
        while (text.Length < megabytes * 1_000_000) { text.Append(texture); }
        return Cut(Encoding.UTF8.GetBytes(text.ToString()), megabytes);
    }

    private static byte[] Cut(byte[] bytes, int megabytes)
    {
        var end = Math.Min(bytes.Length, megabytes * 1_000_000);
        while (end > 0 && (bytes[end - 1] & 0xC0) == 0x80) { end--; }
        return end > 0 && bytes[end - 1] >= 0xC0 ? bytes[..(end - 1)] : bytes[..end];
    }
}
