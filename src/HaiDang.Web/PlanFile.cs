using HaiDang.Documents.Extracting;

namespace HaiDang.Web;

/// <summary>Opens the file that a "plan …" command names, or says in both languages why it cannot.</summary>
internal static class PlanFile
{
    private const int Refused = 2;

    public static Extraction? Extract(string file, out byte[] bytes, out Sentence? fault)
    {
        (bytes, fault) = ([], null);
        try
        {
            if (Directory.Exists(file))
            {
                fault = new("Đây là thư mục, hãy chỉ rõ tệp văn bản.", "This is a directory; name the file.");
                return null;
            }
            bytes = ReadUpToLimit(file);
            return TextExtractor.Extract(bytes, Path.GetFileName(file), TextExtractor.TextLimit);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            fault = new("Không tìm thấy tệp.", "File not found.");
        }
        catch (UnauthorizedAccessException)
        {
            fault = new("Không có quyền đọc tệp.", "No permission to read the file.");
        }
        catch (IOException)
        {
            fault = new("Không đọc được tệp.", "The file cannot be read.");
        }
        return null;
    }

    // The length of a pipe or a device is not known before it is read, so reading stops at the limit by itself.
    private static byte[] ReadUpToLimit(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new MemoryStream();
        var block = new byte[81920];
        while (bytes.Length < TextExtractor.TextLimit && stream.Read(block) is > 0 and var count) { bytes.Write(block, 0, count); }
        return bytes.ToArray();
    }

    public static Sentence Say(Problem problem) => problem.Code switch
    {
        ProblemCode.Binary when problem.Args is [var kind] && kind != "unknown" => new(
            $"Không phải văn bản đọc được (loại: {kind}). Hãy dùng tệp .docx, .pdf, .txt hoặc .md.",
            $"Not a readable document (kind: {kind}). Use a .docx, .pdf, .txt or .md file."),
        ProblemCode.Empty => new("Tệp trống, không có chữ nào để đọc.", "The file is empty; there is nothing to read."),
        ProblemCode.TooLarge => new(
            $"Văn bản từ {problem.Args[0]} MB trở lên. Hãy tách phụ lục ra tệp riêng.",
            $"The document is {problem.Args[0]} MB or more. Put the annexes into separate files."),
        ProblemCode.Classified => new(
            $"Văn bản có dấu “{problem.Args[0]}”. Hệ thống không nhận tài liệu mật; không có gì được lưu lại.",
            $"The document is marked “{problem.Args[0]}”. Classified material is not accepted; nothing was kept."),
        ProblemCode.LegacyFont => new(
            "Văn bản dùng bảng mã cũ (TCVN3 hoặc VNI), không chuyển được chắc chắn. Hãy chuyển sang Unicode bằng Word.",
            "The text is in an old encoding (TCVN3 or VNI) that cannot be converted with certainty. Convert it to Unicode in Word."),
        ProblemCode.UnknownEncoding => new(
            "Không nhận ra bảng mã. Hãy lưu lại dưới dạng Unicode (UTF-8).",
            "The encoding is not known. Save the file as Unicode (UTF-8)."),
        ProblemCode.ToolMissing => new(
            $"Máy này chưa đọc được tệp PDF loại này. Hãy cài: apt-get install {problem.Args[0]}",
            $"This machine cannot read this kind of PDF yet. Install: apt-get install {problem.Args[0]}"),
        ProblemCode.UnreadablePdf => new(
            "Tệp PDF bị hỏng, có mật khẩu hoặc không có chữ đọc được.",
            "The PDF is damaged, has a password, or holds nothing that can be read."),
        ProblemCode.ScanTooLong => new(
            $"Bản quét dài quá {problem.Args[0]} trang. Hãy tách thành nhiều tệp.",
            $"The scan has more than {problem.Args[0]} pages. Split it into several files."),
        ProblemCode.UnreadableDocx when problem.Args is ["password"] => new(
            "Tệp Word có mật khẩu. Hãy bỏ mật khẩu rồi đọc lại.", "The Word file has a password. Remove it and try again."),
        ProblemCode.UnreadableDocx => new(
            "Tệp Word bị hỏng. Hãy mở và lưu lại bằng Word.", "The Word file is damaged. Open it in Word and save it again."),
        _ => new(
            "Không phải văn bản đọc được. Hãy dùng tệp .docx, .pdf, .txt hoặc .md.",
            "Not a readable document. Use a .docx, .pdf, .txt or .md file."),
    };

    public static int Refuse(TextWriter error, string vietnamese, string english)
    {
        // A file name may hold a line break; the message must stay one line.
        error.WriteLine($"{vietnamese} / {english}".ReplaceLineEndings(" "));
        return Refused;
    }
}

/// <summary>One sentence in both languages.</summary>
internal readonly record struct Sentence(string Vietnamese, string English);
