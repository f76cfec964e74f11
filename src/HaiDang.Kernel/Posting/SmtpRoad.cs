using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
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

    public async Task<(SmtpAnswer Answer, string? Said)> SendAsync(Letter letter, string text, CancellationToken ct)
    {
        var mail = options.Value;
        if (!MailAddress.TryCreate(letter.To, letter.ToName, out var to)) { return (SmtpAnswer.No, letter.To); }
        // A server that is not there cannot have the letter: found out before it is told anything.
        if (await UnreachableAsync(mail, ct) is { } why) { return (SmtpAnswer.Later, why); }

        using var message = new MailMessage(new MailAddress(mail.From!, mail.FromName, Encoding.UTF8), to)
        {
            Subject = letter.Heading, SubjectEncoding = Encoding.UTF8, Body = text, BodyEncoding = Encoding.UTF8, BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.Headers.Add("Message-ID", $"<{letter.Id}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.StartTls };
        if (mail.User is { Length: > 0 } user) { client.Credentials = new NetworkCredential(user, mail.PasswordFile is { Length: > 0 } file ? (await File.ReadAllTextAsync(file, ct)).Trim() : mail.Password); }
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
        catch (SmtpException e)
        {
            return (SmtpAnswer.Unknown, (e.InnerException ?? e).Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (SmtpAnswer.Unknown, null);
        }
    }

    private static async Task<string?> UnreachableAsync(MailOptions mail, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(mail.Timeout);
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(mail.Host!, mail.Port, patience.Token);
            return null;
        }
        catch (SocketException e)
        {
            return e.Message;
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            return e.Message;
        }
    }
}
