using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace HaiDang.Kernel.Posting;

/// <summary>Settings under "Mail": the server that letters leave by. Without one they wait, and somebody hands them over.</summary>
public sealed class MailOptions : IValidatableObject
{
    /// <summary>The mail server. Default: none.</summary>
    public string? Host { get; set; }

    /// <summary>Its port. Default: 587.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection must be encrypted (STARTTLS). Default: yes.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>The address that letters come from; needed with a server.</summary>
    public string? From { get; set; }

    /// <summary>The name that letters come from.</summary>
    public string? FromName { get; set; }

    /// <summary>The account at the server, when it asks for one.</summary>
    public string? User { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }

    /// <summary>A file that holds the password, instead of it.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>How long the server may take to accept one letter. Default: 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether letters leave at all.</summary>
    public bool IsSet => !string.IsNullOrEmpty(Host);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsSet && !MailAddress.TryCreate(From, out _)) { yield return new("Mail:From must be an e-mail address when Mail:Host is set."); }
        if (PasswordFile is { Length: > 0 } file && !File.Exists(file)) { yield return new("Mail:PasswordFile names a file that is not there."); }
    }
}
