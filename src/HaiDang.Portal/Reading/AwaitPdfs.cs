using HaiDang.Kernel.Converting;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HaiDang.Portal.Reading;

/// <summary>
/// Pages say how large a PDF is: when one that was being made is there, the pages that offer it are built anew. It only looks; what could not be made is asked
/// for again by whoever opens its page next.
/// </summary>
internal sealed class AwaitPdfs(WorkShelf shelf, PageStore pages, IServiceScopeFactory scopes, TimeProvider time) : BackgroundService
{
    private const int MostLooks = 90;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var pdf in shelf.Awaited.ReadAllAsync(stoppingToken))
        {
            try
            {
                for (var look = 0; look < MostLooks && !IsReady(pdf); look++) { await Task.Delay(Pause, time, stoppingToken); }
                if (IsReady(pdf)) { pages.Forget(Shown.OfBook(pdf.Register)); }
            }
            finally
            {
                shelf.Forget(pdf);
            }
        }
    }

    private bool IsReady(AwaitedPdf pdf)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<PdfShelf>().IsReady(pdf.Docx);
    }
}
