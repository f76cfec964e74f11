using HaiDang.Kernel;
using HaiDang.Kernel.Words;

namespace HaiDang.Web.Demo;

/// <summary>Something in the files of the demo was refused, as it would be to a person who types it in.</summary>
internal sealed class DemoRefusedException : Exception
{
    private readonly Refusal? refusal;

    public DemoRefusedException(Refusal refusal) : base(refusal.Key) => this.refusal = refusal;

    public DemoRefusedException(string why) : base(why) { }

    /// <summary>"registers/events.json".</summary>
    public string File { get; private init; } = "";

    /// <summary>Which of what the file holds: "3. Ngày hội Buồm Bạc".</summary>
    public string Entry { get; private init; } = "";

    public DemoRefusedException In(string file, string entry) => refusal is null ? new(Message) { File = file, Entry = entry } : new(refusal) { File = file, Entry = entry };

    /// <summary>One line in both languages: what was refused, why, and how to go on.</summary>
    public string Say(Words words, string folder)
    {
        var place = $"{Path.Combine(folder, File)}{(Entry.Length == 0 ? "" : $", «{Entry}»")}{(refusal?.Field is { } field ? $" ({field})" : "")}";
        return $"Tỉnh mẫu không nạp được. {place}: {Why("vi")} Dữ liệu đã nạp dở: sửa tệp, xóa thư mục dữ liệu hay chọn một thư mục mới (Kernel__DataDirectory), rồi chạy lại. "
            + $"/ The demo province was not brought in. {place}: {Why("en")} The data folder holds part of it: put the file right, empty the folder or choose another (Kernel__DataDirectory), and start again.";

        string Why(string language) => refusal is null ? Message : words.In(language, refusal.Key, refusal.Args);
    }
}
