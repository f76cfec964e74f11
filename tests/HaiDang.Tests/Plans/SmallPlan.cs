namespace HaiDang.Tests.Plans;

/// <summary>The smallest signed plan: one clause with a lead and its helpers, one clause that names nobody.</summary>
internal static class SmallPlan
{
    public static string With(string lead, string helpers) => Of($"""
        1. Giới thiệu muối biển ở nước ngoài

        - Cơ quan chủ trì: {lead}.

        - Cơ quan phối hợp: {helpers}.

        2. In sách ảnh về nghề muối
        """, "1. Sở Tài chính bố trí kinh phí.");

    /// <summary>With these clauses, and nobody else named unless in <paramref name="carriedOut"/>.</summary>
    public static string Of(string clauses, string carriedOut = "1. Kinh phí lấy từ ngân sách.") => $"""
        ỦY BAN NHÂN DÂN
        TỈNH BIỂN BẠC

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số: 7/KH-UBND

        Biển Bạc, ngày 05 tháng 02 năm 2026

        KẾ HOẠCH

        Quảng bá muối biển năm 2026

        I. NHIỆM VỤ

        {clauses}

        II. TỔ CHỨC THỰC HIỆN

        {carriedOut}

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH

        Tạ Hải Triều
        """;
}
