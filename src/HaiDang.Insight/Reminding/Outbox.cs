using System.Globalization;
using System.Text;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using Microsoft.Extensions.Options;

namespace HaiDang.Insight.Reminding;

/// <summary>
/// Mails ready to be sent: one .eml file per digest in <c>outbox/</c> of the data directory. Hải Đăng itself sends no mail; a
/// mail server, or a person, picks them up there.
/// </summary>
internal sealed class Outbox(Words words, IOptions<KernelOptions> options)
{
    public async Task PutAsync(Digest digest, CancellationToken ct)
    {
        var path = Path.Combine(options.Value.DataDirectory, "outbox", $"{digest.Day:yyyy-MM-dd}-{digest.Id:N}.eml");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Written beside and renamed: whoever picks up finds whole mails only.
        await File.WriteAllTextAsync(path + ".half", Mail(digest), ct);
        File.Move(path + ".half", path, overwrite: true);
    }

    /// <summary>The mail as RFC 5322 wants it; everything that is not ASCII is encoded.</summary>
    public string Mail(Digest digest)
    {
        var mail = new StringBuilder();
        Line($"From: {Encoded("Hải Đăng")} <no-reply@haidang.invalid>");
        Line($"To: {Encoded(digest.Name)} <{digest.Email}>");
        Line($"Subject: {Encoded(digest.Subject)}");
        Line($"Date: {digest.Day.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture)} 07:00:00 +0700");
        Line($"Message-ID: <{digest.Id:N}@haidang.invalid>");
        Line("MIME-Version: 1.0");
        Line("Content-Type: text/plain; charset=utf-8");
        Line("Content-Transfer-Encoding: base64");
        Line("");
        foreach (var line in Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(digest))).Chunk(76)) { Line(new string(line)); }
        return mail.ToString();

        void Line(string text) => mail.Append(text).Append("\r\n");
    }

    private string Text(Digest digest)
    {
        var lines = digest.Things.OrderBy(t => t.Since ?? DateOnly.MaxValue).Select(t => "- " + t.Text
            + (t.Since is { } since && since < digest.Day ? $" ({words.In("vi", "insight.digest.age", digest.Day.DayNumber - since.DayNumber)})" : ""));
        return $"{words.In("vi", "insight.digest.greeting", digest.Name)}\r\n\r\n{string.Join("\r\n", lines)}\r\n\r\n{words.In("vi", "insight.digest.closing")}\r\n";
    }

    private static string Encoded(string text) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";
}
