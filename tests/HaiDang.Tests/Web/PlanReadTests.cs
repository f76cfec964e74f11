using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HaiDang.Web;

namespace HaiDang.Tests.Web;

public sealed class PlanReadTests : IDisposable
{
    private const string Plan = "KẾ HOẠCH\nQuảng bá hình ảnh tỉnh năm 2024\n\nI. NỘI DUNG\n1. Mở trang\n- Cơ quan chủ trì: Sở Du lịch\n";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly string folder = Directory.CreateTempSubdirectory("haidang-plan-read-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_source_plan_comes_out_as_json_in_the_shape_promised()
    {
        var (code, output, error) = Run("read", Source("s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt"), "--json");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("\"issuer\": \"Ủy ban nhân dân tỉnh Bà Rịa – Vũng Tàu\"", output, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        Assert.Equal(
            ["document", "bases", "clauses", "assignments", "deadlines", "messages", "audiences", "recipients", "warnings",
                "targets", "money", "timings", "channels", "preamble", "closing"],
            Names(root));
        Assert.Equal(
            ["kind", "number", "symbol", "issuer", "place", "date", "title", "periodFrom", "periodTo", "signer", "isDraft"],
            Names(root.GetProperty("document")));
        Assert.Equal(["name", "capacity"], Names(root.GetProperty("document").GetProperty("signer")));
        Assert.Equal(["line", "kind", "citation", "date", "issuer", "subject"], Names(root.GetProperty("bases")[0]));
        Assert.Equal(["line", "endLine", "path", "number", "title", "text"], Names(root.GetProperty("clauses")[0]));
        Assert.Equal(
            """{"line":59,"clause":"II.1.1","role":"lead","body":"Sở Thông tin và Truyền thông","scope":null,"catchAll":false,"manner":"order"}""",
            Compact(root.GetProperty("assignments")[0]));
        Assert.Equal(["line", "clause", "text", "day", "month", "year", "recurs", "by", "to", "quarter", "what", "lastDay"], Names(root.GetProperty("deadlines")[0]));
        Assert.Equal("""{"line":197,"name":"VP Chính phủ","purpose":"b/c"}""", Compact(root.GetProperty("recipients")[0]));
        Assert.Equal(["line", "code", "text"], Names(root.GetProperty("warnings")[0]));
        Assert.Equal("2024-04-10", root.GetProperty("document").GetProperty("date").GetString());
        Assert.Equal("yearly", root.GetProperty("deadlines")[0].GetProperty("recurs").GetString());
    }

    [Fact]
    public void Requests_messages_and_unknown_values_come_out_as_promised()
    {
        using var json = JsonDocument.Parse(Run("read", Source("s0-ba-ria-vung-tau-2023.txt"), "--json").Output);
        Assert.Contains(json.RootElement.GetProperty("assignments").EnumerateArray(), a =>
            a.GetProperty("role").GetString() == "duty" && a.GetProperty("manner").GetString() == "request");
        Assert.Equal(
            """{"line":36,"language":"vi","text":"Bà Rịa - Vũng Tàu khẳng định tiềm năng, nâng tầm hội nhập"}""",
            Compact(json.RootElement.GetProperty("messages")[0]));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("document").GetProperty("number").ValueKind);
    }

    [Fact]
    public void Without_json_a_person_reads_each_finding_behind_its_line()
    {
        var (code, output, error) = Run("read", Write("plan.txt", Encoding.UTF8.GetBytes(Plan)));
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("     6      → chủ trì: Sở Du lịch", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_encoding_gives_the_same_findings()
    {
        var expected = Run("read", Write("utf8.txt", Encoding.UTF8.GetBytes(Plan)), "--json").Output;
        Assert.Equal(expected, Run("read", Write("utf16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Plan)]), "--json").Output);
        Assert.Equal(expected, Run("read", Write("nfd.txt", Encoding.UTF8.GetBytes(Plan.Normalize(NormalizationForm.FormD))), "--json").Output);
        Assert.Equal(expected, Run("read", Write("crlf.txt", Encoding.UTF8.GetBytes(Plan.ReplaceLineEndings("\r\n"))), "--json").Output);
    }

    [Fact]
    public void A_file_named_in_decomposed_letters_is_found()
    {
        var file = Write("kế hoạch.txt".Normalize(NormalizationForm.FormD), Encoding.UTF8.GetBytes(Plan));
        Assert.Equal(0, Run("read", file).Code);
    }

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "empty.txt", [], "Tệp trống" },
        { "blank.txt", "  \n\n"u8.ToArray(), "Tệp trống" },
        { "noise.txt", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7))], "Không phải văn bản" },
        { "plan.pdf", "%PDF-1.7\n"u8.ToArray(), "PDF" },
        { "plan.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "loại: doc" },
        { "plan.docx", "PK\u0003\u0004 no archive"u8.ToArray(), "Tệp Word bị hỏng" },
        { "photo.txt", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46], "loại: image" },
        { "secret.txt", Encoding.UTF8.GetBytes("TỐI MẬT\n\n" + Plan), "TỐI MẬT" },
        { "huge.docx", [.. "PK\u0003\u0004"u8, .. new byte[20_000_000]], "20 MB" },
    };

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public void A_file_that_cannot_be_read_is_refused_in_one_line(string name, byte[] bytes, string said) =>
        AssertRefused(Run("read", Write(name, bytes), "--json"), said);

    [Fact]
    public void A_missing_file_and_a_directory_are_refused_in_one_line()
    {
        AssertRefused(Run("read", Path.Combine(folder, "nowhere.txt")), "Không tìm thấy tệp");
        AssertRefused(Run("read", Path.Combine(folder, "no", "where.txt")), "Không tìm thấy tệp");
        AssertRefused(Run("read", folder), "thư mục");
    }

    [Theory]
    [InlineData]
    [InlineData("read")]
    [InlineData("read", "")]
    [InlineData("read", "--json")]
    [InlineData("read", "--help")]
    [InlineData("read", "a.txt", "b.txt")]
    [InlineData("write", "a.txt")]
    public void A_wrong_command_shows_how_it_is_used(params string[] args) => AssertRefused(Run(args), "Cách dùng");

    private static void AssertRefused((int Code, string Output, string Error) run, string said)
    {
        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Contains(" / ", run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Error.Length - Environment.NewLine.Length, run.Error.IndexOf(Environment.NewLine, StringComparison.Ordinal));
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = PlanRead.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static string Source(string file) => Path.Combine(Repository.Root, "..", "shared", "plans", file);

    private string Write(string name, byte[] bytes)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, Readable);
}
