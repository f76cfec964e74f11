namespace HaiDang.Bench.Killing;

/// <summary>A small plan: three clauses led by one body, with a helper, sent to three recipients.</summary>
internal static class Texts
{
    public const string Helper = "Sở Tài chính";

    public static string Plan(string number, string date, string lead, string? signer) => $"""
        ỦY BAN NHÂN DÂN
        TỈNH BIỂN BẠC

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số: {number}/KH-UBND

        Biển Bạc, {date}

        KẾ HOẠCH

        Giới thiệu nghề muối năm 2026

        I. NHIỆM VỤ

        1. Giới thiệu muối biển ở nước ngoài

        - Cơ quan chủ trì: {lead}.

        - Cơ quan phối hợp: {Helper}.

        2. In sách ảnh về nghề muối

        - Cơ quan chủ trì: {lead}.

        3. Mời phóng viên nước ngoài xem làng muối

        - Cơ quan chủ trì: {lead}.

        Nơi nhận:

        - {Helper};
        - Sở Ngoại vụ;
        - Lưu: VT.

        {(signer is null ? "" : "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n" + signer)}
        """;

    public static string Signed(string number, string lead) => Plan(number, "ngày 05 tháng 02 năm 2026", lead, "Tạ Hải Triều");

    public static string Draft(string lead) => Plan("     ", "ngày     tháng     năm 2026", lead, null);
}
