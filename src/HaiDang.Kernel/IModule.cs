using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Kernel;

/// <summary>One room of the house. The composition root lists the modules in order and asks each the same four things.</summary>
public interface IModule
{
    /// <summary>Short name, also the database schema: "plans".</summary>
    string Name { get; }

    /// <summary>Where the module's pages and words live.</summary>
    Assembly Assembly => GetType().Assembly;

    /// <summary>Registers acts, handlers, options and the module's DbContext.</summary>
    void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Maps what is not a page: downloads, feeds, JSON.</summary>
    void MapEndpoints(IEndpointRouteBuilder routes) { }

    /// <summary>The module's DbContext for migrations, or null when it stores nothing.</summary>
    DbContext? Db(IServiceProvider services) => null;

    /// <summary>Makes what the database needs beyond migrations; called at every start, after them.</summary>
    Task PrepareAsync(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;
}
