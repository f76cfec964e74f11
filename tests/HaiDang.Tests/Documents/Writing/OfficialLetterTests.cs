using HaiDang.Documents.Extracting;
using HaiDang.Documents.Writing;

namespace HaiDang.Tests.Documents.Writing;

public sealed class OfficialLetterTests
{
    [Fact]
    public void An_urging_letter_names_each_late_task_and_the_day_of_the_answer()
    {
        var lines = LinesOf(Samples.Urging);
        Assert.Contains("Số: 412/UBND-VX", lines);
        Assert.Contains("V/v đôn đốc thực hiện Kế hoạch số 18/KH-UBND", lines);
        Assert.Equal(["Kính gửi:", "- Sở Văn hóa, Thể thao và Du lịch;", "- Đài Phát thanh và Truyền hình tỉnh."], lines.SkipWhile(l => l != "Kính gửi:").Take(3));
        Assert.Contains("| 1 | Sản xuất phim giới thiệu tiềm năng, thế mạnh của tỉnh bằng tiếng Anh | Đài Phát thanh và Truyền hình tỉnh | 30/09/2026 | Quá hạn 31 ngày |", lines);
        Assert.Contains(lines, l => l.Contains("trước ngày 10 tháng 11 năm 2026", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.EndsWith("quan tâm thực hiện./.", StringComparison.Ordinal));
        Assert.Equal(["Nơi nhận:", "- Như trên;"], lines.SkipWhile(l => l != "Nơi nhận:").Take(2));
    }

    [Fact]
    public void A_reply_cites_what_it_answers()
    {
        var lines = LinesOf(Samples.Reply);
        Assert.Contains("Số: 09/ĐPTTH-NDBT", lines);
        Assert.Contains("Kính gửi: Ủy ban nhân dân tỉnh Biển Bạc", lines);
        Assert.Contains(lines, l => l.StartsWith("Phúc đáp Công văn số 412/UBND-VX", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("V/v V/v", StringComparison.Ordinal));
    }

    [Fact]
    public void The_opening_of_a_subject_is_set_once_whatever_was_typed()
    {
        foreach (var typed in new[] { "V/v báo cáo", "về việc báo cáo", "báo cáo" })
        {
            Assert.Contains("V/v báo cáo", LinesOf(Samples.Urging with { Title = typed }));
        }
    }

    private static List<string> LinesOf(AdministrativeDocument document) =>
        [.. TextExtractor.Extract(DocxWriter.ToBytes(document), "cong-van.docx").Text!.Split('\n').Where(line => line.Length > 0)];
}
