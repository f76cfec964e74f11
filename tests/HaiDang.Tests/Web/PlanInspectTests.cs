using System.Text.Json;
using HaiDang.Documents.Writing;
using HaiDang.Tests.Documents.Inspecting;
using HaiDang.Tests.Documents.Writing;
using HaiDang.Web;

namespace HaiDang.Tests.Web;

public sealed class PlanInspectTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("haidang-plan-inspect-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_good_file_gives_exit_code_zero_and_says_so()
    {
        var (code, output, error) = Run(Docx.Good);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Không thấy lỗi thể thức.", output, StringComparison.Ordinal);
        Assert.Contains("Quốc hiệu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_breach_gives_exit_code_one_with_its_article_and_place()
    {
        var (code, output, _) = Run(Docx.Restyled(Docx.Good, "Motto", "w:sz w:val=\"28\"", "w:sz w:val=\"24\""));
        Assert.Equal(1, code);
        Assert.Contains("Tiêu ngữ, đoạn 5: cỡ chữ 12; cần cỡ chữ từ 13 đến 14.", output, StringComparison.Ordinal);
        Assert.Contains("mục II.1.b  [motto.size]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_holds_form_elements_and_breaches()
    {
        var (_, output, _) = Run(Docx.Restyled(DocxWriter.ToBytes(Samples.Party), "Recipient", "w:sz w:val=\"24\"", "w:sz w:val=\"22\""), "--json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal("party", json.RootElement.GetProperty("form").GetString());
        Assert.Equal(["element", "paragraph", "text"], json.RootElement.GetProperty("elements")[0].EnumerateObject().Select(p => p.Name));
        var breach = json.RootElement.GetProperty("breaches")[0];
        Assert.Equal(["rule", "article", "element", "paragraphs", "text", "is", "shouldBe"], breach.EnumerateObject().Select(p => p.Name));
        Assert.Equal("recipient.size", breach.GetProperty("rule").GetString());
    }

    [Fact]
    public void Plain_text_has_no_layout_to_inspect()
    {
        var (code, output, error) = Run("KẾ HOẠCH truyền thông"u8.ToArray());
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(".docx", error, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Run(byte[] bytes, params string[] options)
    {
        var file = Path.Combine(folder, "x.docx");
        File.WriteAllBytes(file, bytes);
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (PlanInspect.Run(["inspect", file, .. options], output, error), output.ToString(), error.ToString());
    }
}
