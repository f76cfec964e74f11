using HaiDang.Language;

namespace HaiDang.Documents.Extracting;

/// <summary>How Vietnamese a text looks: how many of its accented words are everyday words of public documents.</summary>
internal readonly record struct VietnameseScore(int Hits, int Accented)
{
    private const int SampleLength = 100_000;
    private const int LongestSyllable = 8;

    private static readonly HashSet<string> Everyday = new(
        """
        và của các được những người với đến để là có một này đã từ về tại việc thực hiện kế hoạch thông công tác đối
        ngoại tỉnh ủy nhân dân số ngày năm tháng căn cứ nghị định quyết cộng hòa hoà xã hội chủ nghĩa việt độc lập tự
        hạnh phúc sở truyền phố thành huyện báo cáo nhiệm vụ tổ chức phối hợp nhà nước quản lý tế phát triển văn bản
        trên nội đơn vị cơ ở không cho địa phương hoạt động chính sách đảng bộ trị bảo đảm quốc giới ảnh quảng bá hình
        trình chương xây dựng giải pháp mục đích yêu cầu hướng dẫn sự phòng ngành cấp trách đề chỉ đạo kết quả nơi nhận
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    private double Share => Accented == 0 ? 0 : (double)Hits / Accented;

    public bool IsConvincing => Hits >= 3 && Share >= 0.25;

    public bool IsWeak => Share < 0.1;

    public static VietnameseScore Of(ReadOnlySpan<char> text)
    {
        var lookup = Everyday.GetAlternateLookup<ReadOnlySpan<char>>();
        var sample = text[..Math.Min(text.Length, SampleLength)];
        Span<char> small = stackalloc char[LongestSyllable];
        int hits = 0, accented = 0, start = 0;
        var isAccented = false;
        for (var i = 0; i <= sample.Length; i++)
        {
            if (i < sample.Length && char.IsLetter(sample[i]))
            {
                isAccented |= sample[i] > 0x7F;
                continue;
            }

            if (isAccented)
            {
                accented++;
                if (i - start <= LongestSyllable)
                {
                    VietnameseText.Small(sample[start..i], small);
                    if (lookup.Contains(small[..(i - start)])) { hits++; }
                }
            }

            start = i + 1;
            isAccented = false;
        }

        return new VietnameseScore(hits, accented);
    }
}
