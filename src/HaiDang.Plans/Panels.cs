using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Plans;

/// <summary>Panels of one page render side by side, and one context answers one question at a time: each panel reads in a scope of its own.</summary>
internal static class Panels
{
    public static async Task<T> ReadAsync<T>(this IServiceScopeFactory scopes, Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider);
    }
}
