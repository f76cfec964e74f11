using HaiDang.Documents.Reading;

namespace HaiDang.Tests.Documents.Reading;

public sealed class SignatureTests
{
    [Theory]
    [InlineData("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nTạ Hải Triều", "Tạ Hải Triều", "CHỦ TỊCH")]
    [InlineData("TM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nVũ Thu Miên", "Vũ Thu Miên", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH")]
    [InlineData("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nĐinh Quang Lãm", "Đinh Quang Lãm", "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTạ Hải Triều", "Tạ Hải Triều", "CHỦ TỊCH")]
    [InlineData("Các cơ quan căn cứ kế hoạch này thực hiện.", null, null)]
    public void The_signer_is_found_with_or_without_a_list_of_recipients(string end, string? name, string? capacity)
    {
        var read = PlanReader.Read($"KẾ HOẠCH\n\nQuảng bá muối biển năm 2026\n\nI. NHIỆM VỤ\n\n1. In sách ảnh\n\n- Cơ quan chủ trì: Sở Công Thương.\n\n{end}\n");
        Assert.Equal((name, capacity), (read.Document.Signer.Name, read.Document.Signer.Capacity));
        Assert.Equal("In sách ảnh", read.Clauses[^1].Title);
        Assert.DoesNotContain("CHỦ TỊCH", read.Clauses[^1].Text, StringComparison.Ordinal);
    }
}
