namespace HaiDang.Documents.Reading;

/// <summary>The vocabulary of body names. All words lower case, tone marks in the old place (ủy, hòa).</summary>
internal static class BodyWords
{
    /// <summary>Heads that need a proper name after them: "Sở Tài chính".</summary>
    private static readonly WordSet NamedHeads = WordSet.Of(
        "sở", "ban", "bộ", "vụ", "cục", "chi cục", "tổng cục", "hội", "hội đồng", "trung tâm", "báo", "tạp chí", "đài", "viện",
        "phòng", "quỹ", "học viện", "trường", "đại học", "tập đoàn", "công ty", "tổng công ty", "ngân hàng", "nhà xuất bản",
        "ủy ban", "văn phòng", "cổng thông tin", "bệnh viện", "đoàn", "lãnh đạo", "thành viên", "trưởng", "ngành", "bảo tàng",
        "thư viện", "nhà hát", "vườn quốc gia", "chi nhánh", "cảng vụ", "câu lạc bộ", "hợp tác xã", "xí nghiệp", "vp", "bql", "bch");

    /// <summary>Heads that may stand alone or with "tỉnh" after them: "Công an tỉnh".</summary>
    private static readonly WordSet FreeHeads = WordSet.Of(
        "công an", "ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân", "ubmttq", "ubmttqvn", "mttq", "mttqvn",
        "mặt trận tổ quốc", "ủy ban mặt trận", "ủy ban mttq", "ủy ban kiểm tra", "ubkt", "tỉnh đoàn", "thành đoàn", "tỉnh ủy",
        "thành ủy", "huyện ủy", "đảng ủy", "đảng đoàn", "đảng bộ", "ban cán sự", "ban thường vụ", "ban chỉ đạo", "ban tuyên giáo",
        "tổ đảng", "đảng ở", "thường trực", "viện kiểm sát", "tòa án", "kho bạc", "thanh tra", "kiểm toán", "bảo hiểm xã hội",
        "thuế", "hải quan", "điện lực", "bưu điện", "chủ tịch", "phó chủ tịch", "chánh văn phòng", "chánh thanh tra", "giám đốc", "tổng giám đốc", "thủ trưởng", "cục trưởng", "vụ trưởng", "viện trưởng", "tổng cục trưởng",
        "chủ nhiệm", "tổ trưởng", "trưởng đoàn", "bộ trưởng", "tư lệnh", "thủ tướng", "chính phủ", "quốc hội", "trung ương hội",
        "trung ương đoàn", "văn phòng ủy ban nhân dân", "văn phòng ubnd", "văn phòng tỉnh ủy", "đoàn thanh niên", "đoàn đại biểu",
        "thông tấn xã", "bộ đội", "bộ chỉ huy", "bộ chqs", "bchqs", "bộ tư lệnh", "quân khu", "đài phát thanh", "cơ quan thường trực",
        "báo và phát thanh", "bhxh", "kbnn", "vnpt", "viettel", "mobifone", "vinaphone", "evn", "vcci", "vtv", "vov", "ttxvn",
        "hội nông dân", "hội cựu chiến binh", "hội liên hiệp", "hiệp hội", "liên hiệp", "liên minh", "liên đoàn", "ban quản lý", "đảng ủy cơ quan");

    /// <summary>Words that stand for many bodies at once.</summary>
    private static readonly WordSet Generic = WordSet.Of(
        "sở", "ban", "bộ", "ngành", "đoàn thể", "cơ quan", "đơn vị", "địa phương", "tổ chức", "doanh nghiệp", "huyện", "quận",
        "thị xã", "thành phố", "tỉnh", "xã", "phường", "thị trấn", "thị", "đặc khu", "cấp", "chi", "đảng bộ", "trường", "hiệp hội",
        "hội", "quân khu", "chi bộ", "hội đoàn thể", "phòng", "phòng ban", "cơ sở", "viện", "ủy ban", "đoàn đại biểu", "thành viên",
        "đại biểu", "đội", "báo", "đài", "cấp ủy", "chính quyền", "lực lượng", "đảng ủy", "huyện ủy", "thành ủy", "chủ đầu tư",
        "hợp tác xã", "trung tâm", "nhà trường", "tập đoàn", "cá nhân", "vụ", "cục", "bộ phận", "hãng", "công ty", "bệnh viện",
        "bộ trưởng", "thủ trưởng", "hội nghề nghiệp", "ủy viên", "quân đội", "trường học");

    /// <summary>Heads of bodies named instead of the bodies: "Giám đốc các sở".</summary>
    private static readonly WordSet Offices = WordSet.Of("chủ tịch", "giám đốc", "thủ trưởng", "bộ trưởng", "tư lệnh", "chủ nhiệm", "cục trưởng", "vụ trưởng", "viện trưởng", "trưởng");

    private static readonly WordSet Many = WordSet.Of("các", "những", "mọi", "mỗi", "từng", "toàn thể", "tất cả");

    /// <summary>What can follow a people's committee that is not one but many.</summary>
    private static readonly WordSet CommitteeUnits =
        WordSet.Of("các", "cấp", "huyện", "quận", "xã", "phường", "thị", "thị xã", "thị trấn", "đặc khu");

    /// <summary>First words of what a body does; they end its name in prose.</summary>
    private static readonly WordSet Verbs = WordSet.Of(
        "kết quả", "tình hình",
        "chủ trì", "phối hợp", "căn cứ", "chủ động", "tham mưu", "xây dựng", "theo dõi", "hướng dẫn", "thực hiện", "triển khai",
        "bố trí", "tăng cường", "kiện toàn", "là cơ", "là đầu", "là đơn", "là bộ", "tiến hành", "lập chương", "lập kế", "lập dự", "đề xuất", "cần", "phải", "trên cơ", "bằng", "thường xuyên",
        "chỉ đạo", "tập trung", "giúp", "nghiên cứu", "rà soát", "đẩy mạnh", "tiếp tục", "kịp thời", "thẩm định", "cân đối", "ưu tiên",
        "quan tâm", "trình", "có trách", "chịu trách", "có nhiệm", "theo chức", "theo nhiệm", "theo kế", "theo đúng",
        "theo quy", "theo thẩm", "theo sự", "kiểm tra", "đôn đốc", "giám sát", "tổng hợp", "báo cáo", "ban hành", "phân công", "bảo đảm",
        "đảm bảo", "quán triệt", "vận động", "phát huy", "chuẩn bị", "cung cấp", "gửi", "hoàn thành", "tiếp nhận", "nâng cao",
        "thống nhất", "xem xét", "quyết định", "được", "huy động", "đề nghị", "giao", "yêu cầu", "định hướng", "hỗ trợ", "lồng ghép",
        "khẩn trương", "nghiêm túc", "trực tiếp", "tới", "đến", "sử dụng", "dự toán", "giải quyết", "tham gia", "đánh giá",
        "sơ kết", "tổng kết", "định kỳ", "hàng năm", "hằng năm", "hàng quý", "hằng quý", "hàng tháng", "hằng tháng", "khi", "nếu", "để", "nhằm", "đã", "sẽ", "đồng thời", "cụ thể", "công bố",
        "phản ánh", "duy trì", "vận hành", "xác định", "thành lập", "phê duyệt", "hoàn thiện", "cùng", "trong quá", "trong việc", "trong phạm", "thông qua",
        "tổ chức", "đầu tư", "phát triển", "tuyên truyền", "kêu gọi", "khai thác", "ứng dụng", "ngay", "sớm", "làm", "ra", "tại kế",
        "thông báo", "cập nhật", "công khai", "quản lý", "chấp hành", "với", "chậm nhất", "trước", "tăng", "đặt hàng",
        "lựa chọn", "khắc phục", "giới thiệu", "quảng bá", "chú trọng", "kết nối", "kiến nghị", "chia sẻ", "bám sát", "tích cực", "phân bổ",
        "khảo sát", "đăng tải", "thu hút", "góp phần", "khuyến khích", "tạo điều", "tạo sự");

    /// <summary>Generic words that may open a list without "các" before them.</summary>
    private static readonly WordSet Openers =
        WordSet.Of("sở", "ban", "bộ", "ngành", "cơ quan", "đơn vị", "địa phương", "đoàn thể", "doanh nghiệp", "chính quyền", "cấp ủy");

    /// <summary>What may stand after a generic word of one syllable; anything else makes another word of it.</summary>
    private static readonly WordSet AfterGeneric = WordSet.Of(
        "và", "có", "liên", "trong", "cấp", "trực", "thuộc", "của", "ngang", "trên", "tại", "khác", "chức", "các", "-", "ở", "dọc",
        "tỉnh", "huyện", "xã", "phường", "thành", "trung", "được");

    /// <summary>Words that end a body's name by saying at which level it is.</summary>
    private static readonly WordSet Places = WordSet.Of("tỉnh", "huyện", "xã", "phường");

    /// <summary>What departments and ministries are in charge of: the rest of a name in "các sở: Tài chính, Y tế".</summary>
    private static readonly WordSet Fields = WordSet.Of(
        "tài chính", "kế hoạch và đầu tư", "công thương", "nội vụ", "tư pháp", "y tế", "giáo dục và đào tạo", "khoa học và công nghệ",
        "thông tin và truyền thông", "văn hóa , thể thao và du lịch", "văn hóa và thể thao", "du lịch", "nông nghiệp và phát triển nông thôn",
        "nông nghiệp và môi trường", "tài nguyên và môi trường", "xây dựng", "giao thông vận tải", "ngoại vụ", "ngoại giao", "quốc phòng",
        "công an", "dân tộc và tôn giáo", "lao động - thương binh và xã hội", "quy hoạch - kiến trúc", "an toàn thực phẩm");

    private static readonly WordSet Openings = new(NamedHeads.All.Concat(FreeHeads.All).Select(head => head.Split(' ')[0]));

    public static bool IsField(ReadOnlySpan<char> words) => Fields.Contains(words);
    public static bool IsNamedHead(ReadOnlySpan<char> words) => NamedHeads.Contains(words);
    public static bool IsFreeHead(ReadOnlySpan<char> words) => FreeHeads.Contains(words);
    public static bool IsOffice(ReadOnlySpan<char> words) => Offices.Contains(words);
    public static bool IsGeneric(ReadOnlySpan<char> words) => Generic.Contains(words);
    public static bool IsMany(ReadOnlySpan<char> words) => Many.Contains(words);
    public static bool IsCommitteeUnit(ReadOnlySpan<char> word) => CommitteeUnits.Contains(word);
    public static bool IsVerb(ReadOnlySpan<char> words) => Verbs.Contains(words);
    public static bool IsOpener(ReadOnlySpan<char> words) => Openers.Contains(words);
    public static bool MayFollowGeneric(ReadOnlySpan<char> word) => AfterGeneric.Contains(word);
    public static bool IsPlace(ReadOnlySpan<char> word) => Places.Contains(word);

    /// <summary>False when no head, whether it needs a name or not, begins with the word.</summary>
    public static bool MayOpenHead(ReadOnlySpan<char> word) => Openings.Contains(word);
}
