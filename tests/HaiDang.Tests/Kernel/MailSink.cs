using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace HaiDang.Tests.Kernel;

/// <summary>A mail server on this machine (RFC 5321, as much of it as a letter needs) that keeps what it is told, and answers as told.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopped = new();
    private readonly Task work;

    public MailSink()
    {
        listener.Start();
        work = Task.Run(WorkAsync);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whole letters it took, as they came over the line.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    /// <summary>What it says to a recipient; null: yes.</summary>
    public string? ToRecipient { get; set; }

    /// <summary>It takes the letter and hangs up before it says so.</summary>
    public bool HangsUp { get; set; }

    /// <summary>What happens while it is told who a letter is to.</summary>
    public Func<Task>? Meanwhile { get; set; }

    /// <summary>It offers to encrypt, with this certificate; null: it offers nothing.</summary>
    public X509Certificate2? Certificate { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stopped.CancelAsync();
        await work;
        listener.Dispose();
        stopped.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopped.Token);
                try { await TalkAsync(client.GetStream()); }
                catch (Exception e) when (e is IOException or AuthenticationException) { /* The other side has gone. */ }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException) { /* Stopped. */ }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        Task SayAsync(string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();
        await SayAsync("220 sink");
        while (await reader.ReadLineAsync(stopped.Token) is { } line)
        {
            if (line.StartsWith("DATA", StringComparison.Ordinal))
            {
                await SayAsync("354 go on");
                var letter = new StringBuilder();
                while (await reader.ReadLineAsync(stopped.Token) is { } said && said != ".") { letter.Append(said).Append('\n'); }
                Taken.Enqueue(letter.ToString());
                if (HangsUp) { return; }
                await SayAsync("250 taken");
            }
            else if (line.StartsWith("EHLO", StringComparison.Ordinal) && Certificate is not null) { await SayAsync("250-sink\r\n250 STARTTLS"); }
            else if (line is "STARTTLS" && Certificate is not null)
            {
                await SayAsync("220 go");
                await using var safe = new SslStream(stream, leaveInnerStreamOpen: true);
                await safe.AuthenticateAsServerAsync(Certificate);
                // Whoever does not trust the certificate says no more.
                while (await safe.ReadAsync(new byte[100], stopped.Token) > 0) { }
                return;
            }
            else if (line.StartsWith("QUIT", StringComparison.Ordinal)) { await SayAsync("221 bye"); return; }
            else
            {
                if (line.StartsWith("RCPT", StringComparison.Ordinal) && Meanwhile is not null) { await Meanwhile(); }
                await SayAsync(line.StartsWith("RCPT", StringComparison.Ordinal) ? ToRecipient ?? "250 ok" : "250 ok");
            }
        }
    }

    /// <summary>Subject and text of a letter as a reader sees them.</summary>
    public static (string Subject, string Text) Read(string letter)
    {
        var (head, body) = (letter[..letter.IndexOf("\n\n", StringComparison.Ordinal)], letter[(letter.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
        var subject = head.Replace("\n ", " ", StringComparison.Ordinal).Split('\n').Single(l => l.StartsWith("Subject: ", StringComparison.Ordinal))["Subject: ".Length..];
        // RFC 2047: several words, each whole in itself.
        return (string.Concat(subject.Split(' ').Select(w => Encoding.UTF8.GetString(Convert.FromBase64String(w.Replace("=?utf-8?B?", "", StringComparison.Ordinal).Replace("?=", "", StringComparison.Ordinal))))), Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal))));
    }
}
