using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace HaiDang.Tests.Portal;

/// <summary>A host without files of its own: tests look at pages.</summary>
internal sealed class NoFiles : IWebHostEnvironment
{
    public string WebRootPath { get; set; } = "";

    public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();

    public string ApplicationName { get; set; } = "";

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

    public string ContentRootPath { get; set; } = "";

    public string EnvironmentName { get; set; } = "";
}
