using HaiDang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HaiDang.Tests.Ui;

public sealed class LoadedComponentTests
{
    [Fact]
    public async Task It_is_rendered_once_and_whole_although_its_first_question_was_answered_at_once()
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var asked = new TaskCompletionSource<string>();
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = renderer.BeginRenderingComponent<Half>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Half.Second)] = asked.Task }));
            Assert.Equal("", root.ToHtmlString());
            asked.SetResult("Vũ Thu Miên");
            await root.QuiescenceTask;
            return root.ToHtmlString();
        });
        Assert.Equal("Vũ Thu Miên 11", System.Net.WebUtility.HtmlDecode(html));
    }

    /// <summary>Its record is there before its names are.</summary>
    private sealed class Half : LoadedComponent
    {
        private string? record, name;

        [Parameter] public Task<string> Second { get; set; } = null!;

        protected override async Task OnInitializedAsync()
        {
            record = await Task.FromResult("1");
            name = await Second;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (record is not null) { builder.AddContent(0, $"{name} {name!.Length}"); }
        }
    }
}
