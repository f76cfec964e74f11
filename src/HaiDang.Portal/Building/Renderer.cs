using System.Text.Encodings.Web;
using System.Text.Unicode;
using HaiDang.Kernel.Words;
using HaiDang.Portal.Pages;
using HaiDang.Portal.Pictures;
using HaiDang.Portal.Serving;
using HaiDang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Building;

/// <summary>Turns a component and its parameters into HTML. The components reach words, settings and the ground of maps, and nothing else.</summary>
internal sealed class Renderer(Words words, IOptions<PortalOptions> options, ProvincePictures pictures, ShareCards cards, SiteFiles files, MapGround ground, ILoggerFactory loggers) : IAsyncDisposable
{
    // Vietnamese letters go out as letters, not as numbered entities three times their size.
    private readonly ServiceProvider within = new ServiceCollection().AddSingleton(words).AddSingleton(options).AddSingleton(pictures).AddSingleton(cards).AddSingleton(files)
        .AddSingleton(ground).AddSingleton(loggers).AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    public async Task<string> HtmlAsync<TPage>(IDictionary<string, object?> parameters) where TPage : IComponent
    {
        // What a page says hangs on its own language, never on that of whoever happened to ask.
        if (parameters.TryGetValue("Frame", out var frame) && frame is FrameView { Language: var language }) { PublicLanguages.Of(language).Speak(); }
        await using var renderer = new HtmlRenderer(within, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    public ValueTask DisposeAsync() => within.DisposeAsync();
}
