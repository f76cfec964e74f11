using HaiDang.Language;

namespace HaiDang.Documents.Reading;

/// <summary>
/// Words of two syllables that plans are made of. A pair of syllables that looks like one of them and is none was read or
/// typed wrong: "Mật trận", "cần cứ". The more words are listed, the fewer such pairs are mere neighbours.
/// </summary>
internal static class Compounds
{
    // Words that no other pair of syllables looks like: a likeness to one of them is a slip.
    private static readonly string[] Telling = Split("""
        ấn phẩm|ảnh hưởng|áp dụng|bảo đảm|báo cáo|báo chí|bảo tồn|bảo vệ|bền vững|bí thư|biên giới|biên soạn|biện pháp|bồi dưỡng|bổ sung|bán dẫn|ban hành|bộ trưởng|bộ đội|cá nhân|cải cách|cải thiện
        cam kết|cán bộ|cạnh tranh|cập nhật|chăm sóc|chất lượng|chấp hành|chỉ đạo|chiến lược|chính phủ|chính quyền|chính sách|chính trị|chủ tịch|chủ trì|chủ trương|chuẩn bị|chức năng|chương trình|chuyên nghiệp|chuyển đổi|cơ quan|cơ sở
        cộng đồng|công chức|công dân|công khai|công nghệ|công nghiệp|công nhận|công tác|củng cố|cung cấp|dân tộc|dân sự|di dời|di sản|di tích|dịch vụ|diễn đàn|doanh nghiệp|dự án|dự toán|du lịch|dữ liệu|đa dạng|đại biểu|đào tạo|đáp ứng|đặc biệt|đặc sắc
        đăng ký|đánh giá|đẩy lùi|đẩy mạnh|đẩy nhanh|đấu tranh|đề nghị|đề xuất|địa bàn|địa phương|điều chỉnh|điều hành|điều kiện|định hướng|đoàn kết|đoàn thể|đổi mới|đồng bộ|đồng thời|đột phá|giải pháp|giải quyết|giám đốc|giám sát|giao thông|giáo dục|giới thiệu
        góp phần|hạ tầng|hạn chế|hành chính|hấp dẫn|hệ thống|hiện đại|hiệu quả|hình ảnh|hình thức|hoàn thành|hoàn thiện|hoạt động|hỗ trợ|hội đồng|hội nghị|hội nhập|họp báo|hợp tác|huy động|hướng dẫn|kế hoạch|kết luận|kết quả|khai thác|khắc phục|khẳng định|khen thưởng
        khiếu nại|khó khăn|khoa học|khu vực|khuyến khích|kiểm soát|kiểm tra|kiến nghị|kinh doanh|kinh nghiệm|kinh phí|kinh tế|kịp thời|kỹ năng|kỹ thuật|lãnh đạo|lãng phí|lan tỏa|liên kết|liên quan|lồng ghép|lực lượng|lĩnh vực|mặt trận|môi trường|mục đích|mục tiêu
        nâng cao|năng lực|ngân sách|nghệ thuật|nghị định|nghị quyết|nghiên cứu|nghiệp vụ|ngoại giao|nguồn lực|nhận thức|nhân rộng|nhiên liệu|nhiệm vụ|nội dung|nông dân|nông nghiệp|nông thôn|nòng cốt|nỗ lực|ổn định|phạm vi|phản ánh|phát biểu|phát động|phát hành|phát hiện|phát huy|phát sinh|phát thanh|phát triển
        pháp luật|phân công|phấn đấu|phê duyệt|phong phú|phong trào|phóng viên|phổ biến|phối hợp|phù hợp|phục vụ|phương án|phương pháp|phương thức|phương tiện|quá trình|quan điểm|quản lý|quán triệt|quảng bá|quảng cáo|quân đội|quốc gia|quốc hội|quốc phòng|quốc tế|quy chế|quy định|quy hoạch|quy trình|tự nguyện
        quyền lợi|quyết định|quyết liệt|quyết tâm|rà soát|rộng rãi|sai lệch|sản phẩm|sản xuất|sáng kiến|sáng tạo|sẵn sàng|sâu rộng|sâu sắc|sơ kết|sử dụng|sự kiện|sự nghiệp|sửa chữa|sửa đổi|tác động|tác phẩm|tài chính|tài liệu|tài nguyên|tăng cường|tập huấn|tập trung|thách thức|tham gia|tham mưu|tham nhũng
        thành lập|thành phần|thành phố|thành tựu|thành viên|thanh niên|thẩm định|thẩm quyền|thế giới|thế mạnh|thể hiện|thể thao|thí điểm|thi đua|thi hành|thị trấn|thị trường|thiết bị|thiết chế|thiết kế|thiết thực|thống kê|thống nhất|thời gian|thu hút|thủ trưởng|thủ tục|thủ tướng|thúc đẩy|thuận lợi|thường trực|thường vụ|thường xuyên
        thực hiện|thương hiệu|thương mại|tiềm năng|tiến độ|tiếp cận|tiếp nhận|tiếp tục|tiết kiệm|tiêu chí|tiêu chuẩn|tình hình|tổ chức|tố cáo|tôn giáo|tổng hợp|tổng kết|trách nhiệm|tranh thủ|triển khai|triển lãm|trình độ|trọng tâm|trung tâm|trung ương|truyền hình|trực thuộc|trực tiếp|trực tuyến|trường hợp|tuyên giáo|tuyên truyền
        ứng dụng|ưu đãi|ưu tiên|ủy ban|vai trò|vấn đề|vận động|văn bản|văn hóa|văn minh|văn phòng|vệ sinh|vi phạm|viên chức|việc làm|viễn thông|vướng mắc|xã hội|xây dựng|xuất bản|xuất khẩu|xúc tiến|xử lý|yêu cầu
        """);

    private static readonly string[] Others = Split("""
        an giang|an khang|an ninh|an sinh|an toàn|an ủi|anh hùng|ánh sáng|áp dụng|áp lực|áp phích|âm nhạc|âm thanh|ẩm thực|ấn phẩm|ấn tượng|ảnh hưởng
        bác sĩ|bạch mai|bài bản|bài học|bài trừ|bài viết|bám sát|bán dẫn|bán đảo|bàn giao|bản chất|bản đồ|bản sắc|bản tin|ban bí|ban hành|bao gồm|bao phủ
        báo cáo|báo chí|báo động|báo hiệu|bảo đảm|bảo hiểm|bảo hộ|bảo lưu|bảo mật|bảo quản|bảo tàng|bảo tồn|bảo trì|bảo trợ|bảo vệ|bắt buộc|bắt đầu|bằng chứng|bất cập|bất động
        bệnh nhân|bệnh tật|bệnh viện|bền vững|bí mật|bí thư|bị động|biên chế|biên giới|biên phòng|biên soạn|biên tập|biến đổi|biến động|biển đảo|biện pháp|biểu diễn|biểu dương|biểu mẫu|biểu tượng
        bình dương|bình đẳng|bình định|bình quân|bình thường|bồi dưỡng|bồi thường|bố trí|bố cục|bộ chỉ|bộ trưởng|bộ đội|bộ máy|bộ phận|bồng bột|bổ nhiệm|bổ sung|bổ ích|buôn bán|buôn lậu|bùng phát
        bức xúc|bước đầu|bưu chính|bưu điện|ca ngợi|cá nhân|cá thể|các mác|cách mạng|cách làm|cách thức|cai nghiện|cải cách|cải thiện|cải tạo|cải tiến|cam kết|cảm hứng|cán bộ|cản trở
        cảnh báo|cảnh giác|cảnh quan|cảnh sát|cạnh tranh|cao cấp|cao tốc|cao điểm|cấp bách|cấp phát|cấp phép|cấp ủy|cập nhật|cắt giảm|căn bản|căn cứ|căn cước|căng thẳng|cân đối|cân nhắc|cần thiết|cẩn trọng
        câu chuyện|câu lạc|cầu nối|cấu trúc|cấu thành|chánh văn|chăm lo|chăm sóc|chăn nuôi|chặt chẽ|chấm dứt|chậm trễ|chất lượng|chất vấn|châu âu|châu thành|chấp hành|chấp thuận|che giấu|chế biến|chế độ|chế tạo
        chỉ dẫn|chỉ đạo|chỉ huy|chỉ số|chỉ thị|chỉ tiêu|chi đoàn|chi bộ|chi phí|chi tiết|chi trả|chia sẻ|chiến dịch|chiến đấu|chiến lược|chiến sĩ|chiến tranh|chiến binh|chiến thắng|chính đáng|chính phủ|chính quyền|chính sách|chính thống|chính thức|chính trị|chính xác
        cho vay|chống phá|chủ chốt|chủ đề|chủ động|chủ lực|chủ nghĩa|chủ nhiệm|chủ quyền|chủ quan|chủ tịch|chủ thể|chủ trì|chủ trương|chú trọng|chú ý|chuẩn bị|chuẩn hóa|chuẩn mực|chuẩn xác|chúc mừng|chức danh|chức năng|chức trách|chứng khoán|chứng nhận|chứng thực
        chuyên đề|chuyên gia|chuyên môn|chuyên mục|chuyên nghiệp|chuyên ngành|chuyên sâu|chuyên trách|chuyển biến|chuyển dịch|chuyển đổi|chuyển giao|chuyển tải|chương trình|cổ động|cổ phần|cổ truyền|cổ vũ|cổng thông|cố gắng|cố định|cơ bản|cơ cấu|cơ chế|cơ hội|cơ quan|cơ sở
        con người|con em|cộng đồng|cộng hòa|cộng sản|cộng tác|công an|công bằng|công bố|công chức|công chúng|công cụ|công dân|công đoàn|công ích|công khai|công nghệ|công nghiệp|công nhận|công nhân|công tác|công thương|công trình|công tư|công ty|công văn|công việc|công viên
        củng cố|cung cấp|cung ứng|cuộc sống|cuộc thi|cư dân|cư trú|cử tri|cường độ|cưỡng chế|cựu chiến|dân chủ|dân cư|dân sự|dân số|dân tộc|dân vận|danh hiệu|danh lam|danh mục|danh sách|danh thắng|dấu ấn|dẫn dắt|dẫn đầu|di cư|di dời|di động|di sản|di tích
        dịch bệnh|dịch vụ|diễn biến|diễn đàn|diễn ra|diện mạo|diện tích|dinh dưỡng|doanh nghiệp|doanh nhân|doanh thu|dư luận|dự án|dự báo|dự kiến|dự phòng|dự thảo|dự toán|dự trữ|du khách|du lịch|dung lượng|duy nhất|duy trì|dữ liệu|dược phẩm|dưỡng sinh|đa dạng|đa phương
        đài phát|đài truyền|đại biểu|đại chúng|đại diện|đại dịch|đại đoàn|đại hội|đại học|đại lý|đại sứ|đảm bảo|đảm nhiệm|đàm phán|đảng bộ|đảng đoàn|đảng ủy|đảng viên|đánh giá|đào tạo|đáp ứng|đặc biệt|đặc điểm|đặc sản|đặc sắc|đặc thù|đặc trưng|đăng ký|đăng tải|đẩy lùi|đẩy mạnh|đẩy nhanh
        đấu giá|đấu thầu|đấu tranh|đầu mối|đầu tiên|đầu tư|đầu vào|đề án|đề cao|đề cập|đề nghị|đề tài|đề xuất|đề xướng|địa bàn|địa chỉ|địa danh|địa điểm|địa giới|địa hình|địa lý|địa phương|điểm đến|điểm nghẽn|điểm nhấn|điều chỉnh|điều hành|điều kiện|điều phối|điều tra|điều trị|điện ảnh|điện lực|điện tử
        định danh|định hướng|định kỳ|định mức|đình chỉ|đoàn kết|đoàn thể|đoàn viên|đóng góp|đô thị|độc đáo|độc lập|độc quyền|đội ngũ|đối ngoại|đối tác|đối thoại|đối tượng|đối với|đổi mới|đội phó|đội trưởng|đồng bào|đồng bằng|đồng bộ|đồng chí|đồng hành|đồng nai|đồng tháp|đồng thời|đồng thuận|động lực|động viên|đông đảo
        đột phá|đột xuất|đơn giản|đơn vị|đời sống|đưa vào|đường bộ|đường dây|đường lối|đường sắt|đường thủy|đức tính|gắn kết|gia cầm|gia đình|gia tăng|giá cả|giá trị|giải đáp|giải ngân|giải pháp|giải phóng|giải quyết|giải thích|giải thưởng|giải trí|giai đoạn|giảm nghèo|giảm thiểu|gián đoạn|giám đốc|giám sát|giảng dạy|giảng viên
        giao dịch|giao lưu|giao thông|giao tiếp|giáo dục|giáo viên|giới thiệu|giới hạn|giúp đỡ|gìn giữ|giữ gìn|giữ vững|góp phần|góp ý|hà nội|hạ tầng|hải đảo|hải quan|hài hòa|hài lòng|hàng đầu|hàng hóa|hàng hải|hàng không|hành chính|hành động|hành lang|hành vi|hạn chế|hạng mục|hạnh phúc|hấp dẫn|hằng năm
        hậu cần|hệ lụy|hệ sinh|hệ thống|hiến kế|hiến pháp|hiệp định|hiệp hội|hiện đại|hiện hành|hiện nay|hiện tượng|hiện trạng|hiện vật|hiển thị|hiệu lực|hiệu quả|hiệu ứng|hình ảnh|hình thành|hình thức|hòa bình|hòa nhập|hoàn chỉnh|hoàn thành|hoàn thiện|hoạch định|hoạt động|học sinh|học tập|học thuật|học viên|hỏi đáp
        hỗ trợ|hộ khẩu|hộ nghèo|hồ sơ|hội chợ|hội đồng|hội nghị|hội nhập|hội thảo|hội thi|hội viên|hội tụ|hỗn hợp|hợp đồng|hợp lý|hợp pháp|hợp tác|hợp tình|họp báo|hùng vương|huấn luyện|huy động|huyện ủy|hứng thú|hưng yên|hữu cơ|hữu nghị|hữu quan|hướng dẫn|hướng tới|hương ước|hưởng ứng|hưởng thụ|in ấn
        kế hoạch|kế thừa|kế toán|kết cấu|kết hợp|kết luận|kết nghĩa|kết nối|kết quả|kết thúc|kêu gọi|khả năng|khả thi|khai giảng|khai mạc|khai thác|khác biệt|khám bệnh|khám chữa|khám phá|khách du|khách hàng|khách mời|khách quan|khái niệm|khảo sát|khát vọng|khẩn cấp|khẩn trương|khẩu hiệu|khắc phục|khẳng định|khen thưởng
        khiếu nại|khó khăn|khoa giáo|khoa học|khoáng sản|khoanh vùng|không gian|không khí|khơi dậy|khởi công|khởi nghiệp|khởi sắc|khu công|khu dân|khu vực|khung cảnh|khuôn khổ|khuyến cáo|khuyến khích|khuyến mại|khuyến nghị|kiểm duyệt|kiểm điểm|kiểm lâm|kiểm sát|kiểm soát|kiểm toán|kiểm tra|kiên giang|kiên quyết|kiên trì|kiện toàn|kiến nghị|kiến thức|kiến trúc
        kiều bào|kinh doanh|kinh nghiệm|kinh phí|kinh tế|kịp thời|kỳ họp|kỷ cương|kỷ luật|kỷ nguyên|kỷ niệm|kỹ năng|kỹ thuật|ký kết|lãng phí|lãnh đạo|lãnh sự|lãnh thổ|lao động|lan tỏa|lan truyền|làm việc|làng nghề|lâm nghiệp|lấy ý|lâu dài|lề lối|lễ hội|lên án|liên đoàn|liên hiệp|liên hệ|liên kết|liên minh|liên quan|liên tục|liên thông|linh hoạt
        lịch sử|liệt sĩ|long an|long khánh|lồng ghép|lối sống|lợi dụng|lợi ích|lợi nhuận|lợi thế|lớn mạnh|luận cứ|luân chuyển|lúng túng|luật sư|lũ lụt|lực lượng|lưu hành|lưu thông|lưu trữ|lưu ý|lý luận|lĩnh vực|ma túy|mạnh dạn|mạnh mẽ|mạng lưới|mạng xã|mặt bằng|mặt hàng|mặt trận|mẫu mực|mâu thuẫn|mật thiết|minh bạch|minh chứng|miễn phí
        mỏ cày|mô hình|mô tả|môi giới|môi trường|mối quan|một số|mới mẻ|mua sắm|mục đích|mục tiêu|mũi nhọn|mức độ|mức sống|mỹ tho|mỹ quan|mỹ thuật|nâng cao|nâng cấp|nâng tầm|năng động|năng khiếu|năng lượng|năng lực|năng suất|nắm bắt|nền nếp|nền tảng|ngành nghề|ngân hàng|ngân sách|nghệ an|nghệ nhân|nghệ sĩ|nghệ thuật|nghị định|nghị quyết|nghị viện
        nghiên cứu|nghiêm minh|nghiêm túc|nghiêm trọng|nghiệm thu|nghiệp vụ|nghĩa vụ|ngoại giao|ngoại ngữ|ngoại vụ|ngoại khóa|ngoại thương|ngôn ngữ|nguồn gốc|nguồn lực|nguồn nhân|nguồn vốn|nguy cơ|nguyên nhân|nguyên tắc|nguyên liệu|nguyện vọng|ngư dân|nhà đầu|nhà nước|nhà trường|nhà ở|nhãn hiệu|nhanh chóng|nhân dân|nhân loại|nhân lực|nhân rộng|nhân sự|nhân tài|nhân tố|nhân vật|nhân văn|nhận diện|nhận định
        nhận thức|nhận xét|nhập khẩu|nhất quán|nhất trí|nhật bản|nhật ký|nhiên liệu|nhiếp ảnh|nhiệm kỳ|nhiệm vụ|nhiệt tình|nhu cầu|nổi bật|nội bộ|nội chính|nội dung|nội thành|nội vụ|nông dân|nông lâm|nông nghiệp|nông sản|nông thôn|nòng cốt|nỗ lực|nuôi trồng|nước ngoài|ổn định|phác đồ|phải trả|phản ánh|phản bác|phản biện|phản hồi|phản động|phạm vi|phát biểu|phát động|phát hành|phát hiện
        phát huy|phát minh|phát ngôn|phát sinh|phát sóng|phát thanh|phát thải|phát triển|pháp chế|pháp luật|pháp lệnh|pháp lý|phân bổ|phân cấp|phân công|phân hiệu|phân loại|phân tích|phấn đấu|phần mềm|phê bình|phê duyệt|phê phán|phi vật|phim ảnh|phó giám|phong phú|phong trào|phong tục|phóng sự|phóng viên|phòng bệnh|phòng cháy|phòng chống|phòng ngừa|phòng thủ|phổ biến|phổ thông|phối hợp|phù hợp|phủ sóng|phục hồi
        phục vụ|phụ cấp|phụ huynh|phụ lục|phụ nữ|phụ trách|phúc lợi|phương án|phương châm|phương diện|phương hướng|phương pháp|phương thức|phương tiện|quá trình|quan chức|quan điểm|quan hệ|quan tâm|quan trắc|quan trọng|quản lý|quản trị|quán triệt|quang minh|quảng bá|quảng cáo|quảng nam|quảng ngãi|quảng ninh|quảng trị|quảng trường|quân đội|quân khu|quân sự|quận ủy|quận huyện
        quốc dân|quốc gia|quốc hội|quốc lộ|quốc phòng|quốc tế|quốc tịch|quỹ đất|quy chế|quy chuẩn|quy định|quy hoạch|quy mô|quy tắc|quy trình|quy tụ|quý báu|quyền hạn|quyền lợi|quyết định|quyết liệt|quyết tâm|quyết toán|ra đời|rà soát|rõ nét|rõ rệt|rộng khắp|rộng rãi|rủi ro|ruộng đất|rút kinh|rừng phòng|sai lệch|sai phạm|sạt lở|sản lượng|sản phẩm|sản xuất|sáng kiến|sáng tác|sáng tạo|sẵn sàng
        sâu rộng|sâu sắc|sân bay|sân khấu|sinh hoạt|sinh học|sinh kế|sinh sống|sinh thái|sinh vật|sinh viên|sơ kết|sơ bộ|số hóa|số lượng|song phương|song song|sở hữu|sở tại|suy giảm|suy thoái|sử dụng|sự cố|sự kiện|sự nghiệp|sức khỏe|sức lao|sức mạnh|sửa chữa|sửa đổi|tác chiến|tác động|tác giả|tác phẩm|tác phong|tai nạn|tài chính|tài khoản|tài liệu|tài nguyên|tài sản|tài trợ|tái cơ|tái định
        tàn tật|tăng cường|tăng thu|tăng trưởng|tân an|tân bình|tấm gương|tầm nhìn|tầm vóc|tập đoàn|tập hợp|tập huấn|tập quán|tập thể|tập trung|tận dụng|tây ninh|tệ nạn|tham gia|tham khảo|tham mưu|tham nhũng|tham quan|tham tán|thành công|thành đoàn|thành lập|thành phần|thành phố|thành quả|thành thị|thành tích|thành tựu|thành ủy|thành viên|thanh hóa|thanh khoản|thanh niên|thanh tra|thanh toán|thanh thiếu
        thảo luận|tháo gỡ|thay đổi|thay thế|thắng cảnh|thắng lợi|thẩm định|thẩm quyền|thẩm tra|thân nhân|thân thiện|thân thiết|thâm nhập|thất thoát|thất nghiệp|thế giới|thế hệ|thế mạnh|thể chế|thể dục|thể hiện|thể thao|thể thức|thêm mới|thí điểm|thị hiếu|thị phần|thị trấn|thị trường|thị xã|thi đua|thi công|thi hành|thích ứng|thích hợp|thiên nhiên|thiên tai|thiếu nhi|thiếu niên|thiết bị|thiết chế|thiết kế|thiết lập|thiết thực|thiết yếu
        thông báo|thông cáo|thông điệp|thông qua|thông suốt|thông tấn|thông thoáng|thông tin|thông tư|thống kê|thống nhất|thời điểm|thời gian|thời hạn|thời kỳ|thời lượng|thời sự|thời tiết|thuận lợi|thu chi|thu hút|thu nhập|thu thập|thủ công|thủ đô|thủ đoạn|thủ trưởng|thủ tục|thủ tướng|thúc đẩy|thuộc tính|thuyết minh|thuyết phục|thụ hưởng|thường kỳ|thường niên|thường trú|thường trực|thường vụ|thường xuyên|thứ trưởng|thừa thiên|thực hành|thực hiện
        thực phẩm|thực tập|thực tế|thực thi|thực tiễn|thực trạng|thương binh|thương hiệu|thương mại|thượng tá|tích cực|tích hợp|tích lũy|tiềm năng|tiến bộ|tiến độ|tiến hành|tiến tới|tiền giang|tiền lương|tiên tiến|tiên phong|tiện ích|tiếp cận|tiếp công|tiếp nhận|tiếp tế|tiếp tục|tiếp thu|tiếp xúc|tiết kiệm|tiêu biểu|tiêu chí|tiêu chuẩn|tiêu cực|tiêu dùng|tiêu thụ|tiêu đề|tiểu ban|tiểu học|tỉnh đoàn|tỉnh thành|tỉnh ủy|tình cảm|tình hình|tình huống
        tình nguyện|tình trạng|tinh giản|tinh hoa|tinh thần|tính chất|tính mạng|tính toán|toàn bộ|toàn cảnh|toàn cầu|toàn dân|toàn diện|toàn quốc|tòa án|tòa nhà|tọa đàm|tóm tắt|tổ chức|tổ dân|tổ hợp|tổ quốc|tổ trưởng|tố cáo|tố giác|tối đa|tối thiểu|tội phạm|tôn giáo|tôn tạo|tôn trọng|tôn vinh|tồn tại|tổng cục|tổng giám|tổng hợp|tổng kết|tổng mức|tổng quan|tổng sản|tổng thể|tốc độ|tốt đẹp|tốt nghiệp|trách nhiệm|trang bị|trang phục|trang thiết|trang trọng|trang web
        tranh chấp|tranh thủ|trà vinh|trải nghiệm|trái phép|trái phiếu|trạm y|trang trại|trao đổi|trao tặng|trật tự|trẻ em|triển khai|triển lãm|triệt để|triệt phá|trình bày|trình diễn|trình độ|trình tự|trí thức|trí tuệ|trò chơi|trong nước|trong sạch|trọng điểm|trọng tâm|trọng thể|trồng trọt|trở ngại|trở thành|trợ cấp|trợ giúp|trợ lý|trung bình|trung cấp|trung hạn|trung học|trung quốc|trung tâm|trung thực|trung ương|trú quán|trụ sở|trục lợi|truy cập|truy cứu|truy xuất|truyền dạy|truyền đạt|truyền hình|truyền tải|truyền thanh|truyền thông|truyền thống
        trực quan|trực thuộc|trực tiếp|trực tuyến|trưng bày|trước hết|trưởng ban|trưởng phòng|trường học|trường hợp|trường sa|tu bổ|tu sửa|tuân thủ|tùy thuộc|tuyên bố|tuyên dương|tuyên giáo|tuyên quang|tuyên truyền|tuyển chọn|tuyển dụng|tuyển sinh|tuyệt đối|từ thiện|từng bước|từng cơ|tư duy|tư liệu|tư nhân|tư pháp|tư tưởng|tư vấn|tự chủ|tự do|tự giác|tự hào|tự nhiên|tương đối|tương đương|tương lai|tương tác|tương tự|tương ứng|tượng đài|ủng hộ|ủy ban|ủy nhiệm|ủy quyền|ủy thác|ủy viên|uy tín|ưu đãi|ưu tiên|ưu việt|ứng dụng|ứng phó|ứng xử|ước tính
        văn bản|văn hiến|văn hóa|văn học|văn kiện|văn minh|văn nghệ|văn phòng|văn thư|vai trò|vấn đề|vận chuyển|vận động|vận hành|vận tải|vật chất|vật liệu|vật tư|vật thể|vẻ đẹp|vệ sinh|vi phạm|vi sinh|vị thế|vị trí|viên chức|viễn thông|việc làm|việt nam|vĩnh long|vĩnh phúc|vinh danh|vòng đời|võ thuật|vô hiệu|vững chắc|vững mạnh|vượt trội|vướng mắc|xã hội|xác định|xác minh|xác nhận|xác thực|xảy ra|xây dựng|xây lắp|xe buýt|xếp hạng|xếp loại|xét duyệt|xét xử|xin ý|xóa bỏ|xóa đói|xu hướng|xu thế|xuất bản|xuất khẩu|xuất sắc|xuất xứ|xúc tiến|xuyên suốt|xuyên tạc|xử lý|xử phạt|ý chí|ý kiến|ý nghĩa|ý tưởng|ý thức|y tế|yêu cầu|yêu nước|yếu kém|yếu tố
        đầy đủ|ảnh viện|bán buôn|báo công|bao cấp|bảo mẫu|bán lẻ|bàn bạc|bản thân|bản địa|biên bản|bảo hành|bộ luật|bờ biển|cao đẳng|cao độ|cao hơn|cao nhất|căn nhà|chỉ rõ|chính là|chính mình|chủ quản|chủ rừng|chủ hộ|công ăn|công sản|công sở|công suất|công tắc|công trường|công viên|dân cử|dân quân|dân trí|dân ca
        dạy nghề|dựa vào|dựa trên|dự phòng|đa số|đại lộ|đánh bắt|đánh thắng|đôi với|đất đai|đất nước|đầu năm|đầu ra|điều khoản|đi đôi|định cư|đồng ruộng|đồng tiền|đội tuyển|giao ban|giao nhận|giải thể|hàng năm|hàng tháng|hàng quý|hàng ngày|hiện thực|hội trường|hợp thức|hợp phần|khách sạn|kiểm kê|kiến tạo
        kinh thành|lao phổi|lưu trú|lưu động|lưu vực|mặt nước|nhân ái|nhân khẩu|nhân viên|nông hộ|pháp nhân|phân định|phân bón|phân tán|phát thải|quan tài|quản giáo|quán xuyến|quần chúng|quân dân|quân nhân|quốc khánh|quy ước|ranh giới|ròng bằng|rộng mở|sản xuất|sinh viên|sinh sản|tài khoản|tại chỗ|tái chế|tái cấu|tái tạo|tài năng
        thanh lý|thanh thiếu|thành nhân|thảo nguyên|thi tuyển|thu hoạch|thu hồi|thu mua|tiến hành|tiền tệ|tiện nghi|tinh tế|tình báo|tính năng|tính từ|tín hiệu|tín ngưỡng|tín dụng|tin tức|tin tưởng|hồi trống|tri ân|tri thức|trình diện|hành trình|trọng điểm|trình chiếu|trung đoàn|trung thành|trường phổ|tuyến đường|vận dụng|văn nghệ|vân đồn|viện trợ|viên nén|xã viên|xây cất|xuất nhập|xử trí
        """);

    private static readonly PairTable<bool> Exact = new([.. Telling.Concat(Others).Distinct().Select(w => KeyValuePair.Create(w, true))]);

    // Folded pair to the words that fold to it, or would if a sign often taken for another were.
    private static readonly PairTable<string[]> Folded = new([.. Telling
        .SelectMany(w => Looks(w).Select(look => (Look: look, Word: w)))
        .GroupBy(p => p.Look, p => p.Word).Select(g => KeyValuePair.Create(g.Key, g.ToArray()))]);

    private static readonly WordSet Openings = new(Telling.Concat(Others).Select(w => w.Split(' ')[0]));
    private static readonly WordSet Known = new(Telling.Concat(Others).SelectMany(w => w.Split(' ')));
    private static readonly ILookup<string, string> KnownByFold = Known.All.ToLookup(VietnameseText.Fold, StringComparer.Ordinal);

    /// <summary>A number for a word, of which two make the number of a pair.</summary>
    public static uint NumberOf(ReadOnlySpan<char> word) => PairTable<bool>.NumberOf(word);

    /// <summary>Whether the pair, in small letters and with the tone where the list has it, is a listed word.</summary>
    public static bool Contains(ReadOnlySpan<char> pair)
    {
        var space = pair.IndexOf(' ');
        return space > 0 && Contains(NumberOf(pair[..space]), NumberOf(pair[(space + 1)..]), pair);
    }

    /// <summary>The same, for words whose numbers are known.</summary>
    public static bool Contains(uint first, uint second, ReadOnlySpan<char> pair) => Exact.TryGet(first, second, pair, out _);

    /// <summary>The listed words that the folded pair could be; none most of the time.</summary>
    public static string[] LookingLike(uint first, uint second, ReadOnlySpan<char> foldedPair) =>
        Folded.TryGet(first, second, foldedPair, out var words) ? words : [];

    /// <summary>Whether a listed word begins with this syllable.</summary>
    public static bool OpensWord(ReadOnlySpan<char> syllable) => Openings.Contains(syllable);

    /// <summary>Whether a listed word has this syllable.</summary>
    public static bool HasSyllable(ReadOnlySpan<char> syllable) => Known.Contains(syllable);

    /// <summary>The listed syllables of the same letters, whatever their marks.</summary>
    public static IEnumerable<string> SyllablesLike(string syllable) => KnownByFold[VietnameseText.Fold(syllable)];

    // Sounds written one for the other, and the last letters that a scan takes for one another.
    private static IEnumerable<string> Looks(string word)
    {
        var syllables = word.Split(' ');
        var (first, second) = (VietnameseText.Fold(syllables[0]), VietnameseText.Fold(syllables[1]));
        yield return $"{first} {second}";
        if (Confused(first, syllables[0][0]) is { } other) { yield return $"{other} {second}"; }
        if (Confused(second, syllables[1][0]) is { } another) { yield return $"{first} {another}"; }
        if (first.Length > 2 && first[^1] == 't') { yield return $"{first[..^1]}i {second}"; }
    }

    private static string? Confused(string folded, char initial) => initial switch
    {
        's' => "x" + folded[1..],
        'x' => "s" + folded[1..],
        'n' when folded.StartsWith("nguy", StringComparison.Ordinal) => "nghi" + folded[4..],
        'd' => "r" + folded[1..],
        'r' => "d" + folded[1..],
        't' when folded[1] == 'r' => "ch" + folded[2..],
        'c' when folded[1] == 'h' => "tr" + folded[2..],
        _ => null,
    };

    private static string[] Split(string words) => words.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
