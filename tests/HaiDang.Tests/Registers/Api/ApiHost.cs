using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HaiDang.Access.Tokens;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HaiDang.Tests.Registers.Api;

/// <summary>The product on a port of loopback, with a database of its own: use as a class fixture. Nothing runs in the background; tests drain what they announce.</summary>
public sealed class ApiHost(TestServer server) : IAsyncLifetime
{
    private readonly Complaints faults = new(LogLevel.Error);
    private readonly string files = Directory.CreateTempSubdirectory("hda").FullName;
    private WebApplication? app;
    private int bodies;

    public FakeClock Clock { get; } = new();

    public IServiceProvider Services => app!.Services;

    public Uri Address => new(app!.Urls.First());

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "HaiDang.Web", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // What the database refuses is answered in words, and tests ask for it.
        builder.Logging.ClearProviders().AddProvider(faults).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        builder.Configuration["Kernel:DataDirectory"] = files;
        builder.Configuration["Registers:Hooks:AllowPrivateAddresses"] = "true";
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddHaiDang(builder.Configuration, await server.CloneAsync());
        foreach (var background in builder.Services.Where(d => d.ServiceType == typeof(IHostedService) && (d.ImplementationFactory is not null || d.ImplementationType?.Namespace?.StartsWith("HaiDang", StringComparison.Ordinal) is true)).ToList()) { builder.Services.Remove(background); }
        app = builder.Build();
        app.UseHaiDang();
        await app.StartAsync();
    }

    public Scene As(ICurrentPerson person) => new(app!.Services, person);

    public Scene AsSystem() => As(new TheSystem());

    /// <summary>A body of the register of bodies.</summary>
    public async Task<BodyId> BodyAsync()
    {
        using var scene = AsSystem();
        return (await scene.Get<IOrganisations>().RegisterAsync(new($"Sở số {Interlocked.Increment(ref bodies)}", null, [], "state", "province"), default)).Value;
    }

    /// <summary>A token's secret.</summary>
    public async Task<string> TokenAsync(BodyId body, bool mayWrite = true, DateOnly? lastDay = null)
    {
        using var scene = As(new Somebody("Phan Khôi", null, "access.manage-tokens"));
        var made = await scene.Get<MakeToken>().RunAsync(new("Phần mềm một cửa", body.Value, mayWrite, lastDay ?? new DateOnly(2026, 12, 31)), default);
        Assert.Null(made.Refusal);
        return made.Value!;
    }

    /// <summary>A program that has a token, or none.</summary>
    public HttpClient Program(string? token = null)
    {
        var program = new HttpClient { BaseAddress = Address };
        if (token is not null) { program.DefaultRequestHeaders.Authorization = new("Bearer", token); }
        return program;
    }

    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        // A page that could not be made is told with its reason: the answer alone says 500.
        foreach (var fault in faults.Said) { await Console.Error.WriteLineAsync(fault); }
        Directory.Delete(files, recursive: true);
    }
}

/// <summary>An answer, read.</summary>
internal sealed record Answer(int Status, HttpResponseHeaders Headers, string? Media, JsonElement Json)
{
    public string Tag => Headers.ETag!.ToString();

    public string Id => Json.GetProperty("id").GetString()!;

    /// <summary>The word key of the first thing that is wrong.</summary>
    public string Code => Json.GetProperty("errors")[0].GetProperty("code").GetString()!;
}

internal static class Calling
{
    public static async Task<Answer> SendAsync(this HttpClient program, HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) { request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"); }
        foreach (var (name, value) in headers) { Assert.True(request.Headers.TryAddWithoutValidation(name, value)); }
        using var response = await program.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var media = response.Content.Headers.ContentType?.MediaType;
        return new((int)response.StatusCode, response.Headers, media, media?.EndsWith("json", StringComparison.Ordinal) is true ? JsonDocument.Parse(text).RootElement : default);
    }

    public static Task<Answer> AskAsync(this HttpClient program, string path, params (string Name, string Value)[] headers) => program.SendAsync(HttpMethod.Get, path, null, headers);

    public static Task<Answer> PostAsync(this HttpClient program, string path, object body, params (string Name, string Value)[] headers) => program.SendAsync(HttpMethod.Post, path, body, headers);
}
