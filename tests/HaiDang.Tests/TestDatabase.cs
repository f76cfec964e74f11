using HaiDang.Kernel;
using HaiDang.Kernel.Postgres;
using HaiDang.Tests;
using HaiDang.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: AssemblyFixture(typeof(TestServer))]

namespace HaiDang.Tests;

/// <summary>One private PostgreSQL for the whole run, with one migrated template that every class clones.</summary>
public sealed class TestServer : IAsyncLifetime
{
    private const string Template = "template_haidang";
    private readonly string root = Directory.CreateTempSubdirectory("hd").FullName;
    private readonly SemaphoreSlim oneCloneAtATime = new(1);
    private EmbeddedPostgres? postgres;
    private int clones;

    public async ValueTask InitializeAsync()
    {
        postgres = await EmbeddedPostgres.StartAsync(root, Template, NullLogger.Instance);
        await using var services = HaiDangServices.On(postgres.ConnectionString(Template), root);
        await KernelModule.MigrateAsync(services, House.Modules);
        Npgsql.NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A fresh copy of the template; returns its connection string.</summary>
    public async Task<string> CloneAsync()
    {
        await oneCloneAtATime.WaitAsync();
        try
        {
            var name = $"test_{++clones}";
            await postgres!.ExecuteAsync($"create database {name} template {Template}");
            return postgres.ConnectionString(name);
        }
        finally
        {
            oneCloneAtATime.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await postgres!.DisposeAsync();
        oneCloneAtATime.Dispose();
        Directory.Delete(root, recursive: true);
    }
}

/// <summary>A database of one's own with all modules on it: use as a class fixture.</summary>
public sealed class Province(TestServer server) : IAsyncLifetime
{
    private readonly string files = Directory.CreateTempSubdirectory("hdf").FullName;
    private ServiceProvider? services;

    /// <summary>Root services.</summary>
    public IServiceProvider Services => services!;

    /// <summary>The clock all modules read; set it as the story needs.</summary>
    public FakeClock Clock { get; } = new();

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await server.CloneAsync();
        services = HaiDangServices.On(ConnectionString, files, Clock);
    }

    /// <summary>Of this class's database.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>A scope in which somebody acts.</summary>
    public Scene As(ICurrentPerson person) => new(services!, person);

    /// <summary>A scope in which the system acts.</summary>
    public Scene AsSystem() => As(new TheSystem());

    public async ValueTask DisposeAsync()
    {
        await services!.DisposeAsync();
        Directory.Delete(files, recursive: true);
    }
}

/// <summary>One person's scope.</summary>
public sealed class Scene : IDisposable
{
    private readonly IServiceScope scope;

    public Scene(IServiceProvider services, ICurrentPerson person)
    {
        scope = services.CreateScope();
        Get<CurrentPersonOverride>().Person = person;
    }

    /// <summary>An act or context of this scope.</summary>
    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public void Dispose() => scope.Dispose();
}

/// <summary>A clock that moves only when told.</summary>
public sealed class FakeClock : TimeProvider
{
    /// <summary>Now, UTC. A working Tuesday morning in Viet Nam unless set.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

internal static class HaiDangServices
{
    public static ServiceProvider On(string connectionString, string dataDirectory, TimeProvider? clock = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Kernel:DataDirectory"] = dataDirectory,
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        if (clock is not null) { services.AddSingleton(clock); }
        services.AddHaiDang(configuration, connectionString);
        return services.BuildServiceProvider(validateScopes: true);
    }
}

/// <summary>Somebody in particular.</summary>
public sealed record Somebody(string Name, Guid? Office = null, params string[] Permissions) : ICurrentPerson
{
    public PersonId? Id { get; } = new PersonId(Guid.NewGuid());

    public bool May(string permission) => Permissions.Contains(permission);
}
