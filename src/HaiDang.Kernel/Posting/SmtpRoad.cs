using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Text;
using HaiDang.Language;
using Microsoft.Extensions.Options;

namespace HaiDang.Kernel.Posting;

/// <summary>What a mail server said to a letter.</summary>
internal enum SmtpAnswer
{
    /// <summary>It has it.</summary>
    Yes,

    /// <summary>It does not have it, and may be asked again.</summary>
    Later,

    /// <summary>It does not take it.</summary>
    No,

    /// <summary>It was told, and the answer got lost.</summary>
    Unknown,
}

/// <summary>The road to the mail server (RFC 5321): tells a clear yes and no from an answer that nobody heard.</summary>
internal sealed class SmtpRoad(IOptions<MailOptions> options)
{
    private const int FirstPermanent = 500;

    public async Task<(SmtpAnswer Answer, string? Said)> SendAsync(Letter letter, Func<string> text, CancellationToken ct)
    {
        var mail = options.Value;
        // What fails before the server is told of the letter is never in doubt.
        NetworkCredential? account;
        string whole;
        try { (account, whole) = (await AccountAsync(mail, ct), text()); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException) { return (SmtpAnswer.Later, e.Message); }

        MailMessage message;
        try { message = Message(mail, letter, whole); }
        catch (Exception e) when (e is FormatException or ArgumentException) { return (SmtpAnswer.No, e.Message); }

        using (message) { return await UnreachableAsync(mail, ct) is { } why ? (SmtpAnswer.Later, why) : await TellAsync(mail, account, message, ct); }
    }

    private static async Task<NetworkCredential?> AccountAsync(MailOptions mail, CancellationToken ct) => mail.User is not { Length: > 0 } user ? null
        : new NetworkCredential(user, mail.PasswordFile is { Length: > 0 } file ? (await File.ReadAllTextAsync(file, ct)).Trim() : mail.Password);

    private static MailMessage Message(MailOptions mail, Letter letter, string text)
    {
        var to = new MailAddress(letter.To, VietnameseText.OneLine(letter.ToName), Encoding.UTF8);
        // Servers that take other addresses are few, and the client would find out in the middle.
        if (!Ascii.IsValid(to.User)) { throw new FormatException(letter.To); }
        var message = new MailMessage(new MailAddress(mail.From!, mail.FromName, Encoding.UTF8), to)
        {
            Subject = VietnameseText.OneLine(letter.Heading), SubjectEncoding = Encoding.UTF8, Body = text, BodyEncoding = Encoding.UTF8, BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.Headers.Add("Message-ID", $"<{letter.Id}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static async Task<(SmtpAnswer Answer, string? Said)> TellAsync(MailOptions mail, NetworkCredential? account, MailMessage message, CancellationToken ct)
    {
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.StartTls, Credentials = account };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(mail.Timeout);
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return (SmtpAnswer.Yes, null);
        }
        catch (SmtpException e) when (e.StatusCode is not SmtpStatusCode.GeneralFailure)
        {
            return ((int)e.StatusCode >= FirstPermanent ? SmtpAnswer.No : SmtpAnswer.Later, e.Message);
        }
        // Encryption comes before the letter: without it the server was told nothing.
        catch (Exception e) when ((e as AuthenticationException ?? e.InnerException as AuthenticationException) is { } unsafely)
        {
            return (SmtpAnswer.Later, unsafely.Message);
        }
        catch (SmtpException e)
        {
            return (SmtpAnswer.Unknown, (e.InnerException ?? e).Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (SmtpAnswer.Unknown, null);
        }
    }

    // A server that is not there, or does not encrypt as it must, cannot have the letter: found out before it is told anything.
    private static async Task<string?> UnreachableAsync(MailOptions mail, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(mail.Timeout);
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(mail.Host!, mail.Port, patience.Token);
            return mail.StartTls ? await UnsafeAsync(mail.Host!, socket.GetStream(), patience.Token) : null;
        }
        catch (Exception e) when (e is SocketException or IOException or AuthenticationException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return e.Message;
        }
    }

    // RFC 3207: greeting, EHLO, STARTTLS, and the server's certificate.
    private static async Task<string?> UnsafeAsync(string host, NetworkStream stream, CancellationToken ct)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        foreach (var (say, wants) in new[] { ("", "220"), ($"EHLO {Dns.GetHostName()}\r\n", "250"), ("STARTTLS\r\n", "220") })
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(say), ct);
            string? line;
            do { line = await reader.ReadLineAsync(ct); } while (line is { Length: > 3 } && line[3] == '-');
            if (line?.StartsWith(wants, StringComparison.Ordinal) is not true) { return line ?? ""; }
        }

        await using var safe = new SslStream(stream, leaveInnerStreamOpen: true);
        await safe.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, ct);
        return null;
    }
}
