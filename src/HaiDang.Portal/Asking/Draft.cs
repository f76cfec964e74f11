using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace HaiDang.Portal.Asking;

/// <summary>
/// What a visitor answered so far. It travels with her pages, sealed, and is kept nowhere until she sends it: no cookie, no session, and what is
/// never sent was never stored.
/// </summary>
internal sealed record Draft(string Register, string Language, Guid Sending, DateTimeOffset Begun, IReadOnlyDictionary<string, string> Answers)
{
    public string? Answer(string name) => Answers.GetValueOrDefault(name);

    public Draft With(IEnumerable<(string Name, string? Answer)> given)
    {
        var answers = new Dictionary<string, string>(Answers);
        foreach (var (name, answer) in given)
        {
            if (string.IsNullOrWhiteSpace(answer)) { answers.Remove(name); } else { answers[name] = answer.Trim().Normalize(); }
        }

        return this with { Answers = answers };
    }
}

/// <summary>Seals drafts and opens them again; what somebody else wrote, or a day has passed over, does not open.</summary>
internal sealed class DraftSeal(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(1);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("portal.draft").ToTimeLimitedDataProtector();

    public string Close(Draft draft) => protector.Protect(JsonSerializer.Serialize(draft), Lasts);

    public Draft? Open(string? seal)
    {
        try { return string.IsNullOrEmpty(seal) ? null : JsonSerializer.Deserialize<Draft>(protector.Unprotect(seal)); }
        catch (System.Security.Cryptography.CryptographicException) { return null; }
    }
}
