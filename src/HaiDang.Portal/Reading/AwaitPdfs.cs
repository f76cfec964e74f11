using HaiDang.Kernel.Converting;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HaiDang.Portal.Reading;

/// <summary>
/// Pages say how large a PDF is: when one that was being made is there, the pages that offer it are built anew. It only looks, at each in turn; what is long in the
/// making holds up no other.
/// </summary>
internal sealed class AwaitPdfs(WorkShelf shelf, PageStore pages, IServiceScopeFactory scopes, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var pdf in shelf.Awaited.ReadAllAsync(stoppingToken))
        {
            var isReady = IsReady(pdf);
            if (isReady) { pages.Forget(Shown.OfBook(pdf.Register)); }
            if (isReady || time.GetUtcNow() - pdf.Since > Patience) { shelf.Forget(pdf); continue; }

            await Task.Delay(Pause, time, stoppingToken);
            shelf.Await(pdf);
        }
    }

    private bool IsReady(AwaitedPdf pdf)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<PdfShelf>().IsReady(pdf.Docx);
    }
}
