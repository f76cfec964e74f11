using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Kernel;

/// <summary>A role holds a permission. Modules say it where the permission is used; Access adds them up per person.</summary>
public sealed record Grant(string Permission, string Role);

/// <summary>Registers grants.</summary>
public static class GrantRegistration
{
    /// <summary>Gives the permission to each of the roles.</summary>
    public static IServiceCollection AddGrant(this IServiceCollection services, string permission, params IEnumerable<string> roles)
    {
        foreach (var role in roles) { services.AddSingleton(new Grant(permission, role)); }
        return services;
    }
}
