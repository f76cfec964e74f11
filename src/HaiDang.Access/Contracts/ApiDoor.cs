using System.Security.Claims;
using HaiDang.Access.Tokens;
using HaiDang.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Access.Contracts;

/// <summary>How programs come in: with the token of a body, in the header and nowhere else. Signed-in people may read through the same door.</summary>
public static class ApiDoor
{
    /// <summary>The authorization policy of every address behind the door.</summary>
    public const string Policy = "api";

    /// <summary>The rate limit of every address behind the door.</summary>
    public const string Limit = "api";

    /// <summary>The token that asks; null when a person does.</summary>
    public static Guid? TokenOf(ClaimsPrincipal who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return Guid.TryParse(who.FindFirstValue(TokenClaims.Token), out var id) ? id : null;
    }

    /// <summary>What people of a body may do in one of their roles, a token of the body may do, too, when it may write.</summary>
    public static IServiceCollection AddTokenPermission(this IServiceCollection services, string permission) =>
        services.AddSingleton(new TokenPermission(permission));
}

/// <summary>Keys that stand in an address, for programs that cannot sign in: one per person and purpose, made anew or taken back at any time.</summary>
public interface IReadingKeys
{
    /// <summary>Makes a key for whoever is signed in; one she had for the purpose stops working. It is not kept and cannot be shown again.</summary>
    Task<Outcome<string>> MakeAsync(string purpose, CancellationToken ct);

    /// <summary>Takes her key back.</summary>
    Task<Refusal?> TakeBackAsync(string purpose, CancellationToken ct);

    /// <summary>When she made the key she has; null when she has none.</summary>
    Task<DateTimeOffset?> MadeAtAsync(string purpose, CancellationToken ct);

    /// <summary>Whose key it is; null when it is unknown, taken back, or its person may no longer sign in.</summary>
    Task<PersonSummary?> FindAsync(string purpose, string? key, CancellationToken ct);
}
