using HaiDang.Kernel.Converting;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HaiDang.Portal.Reading;

/// <summary>Pages say how large a PDF is: when one that was being made is there, the pages that offer it are built anew.</summary>
internal sealed class AwaitPdfs(WorkShelf shelf, PageStore pages, IServiceScopeFactory scopes, TimeProvider time) : BackgroundService
{
    private const int MostLooks = 90;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var pdf in shelf.Awaited.ReadAllAsync(stoppingToken))
        {
            for (var look = 0; look < MostLooks && !await IsThereAsync(pdf, stoppingToken); look++) { await Task.Delay(Pause, time, stoppingToken); }
            pages.Forget(Shown.OfBook(pdf.Register));
        }
    }

    private async Task<bool> IsThereAsync(AwaitedPdf pdf, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var made = await scope.ServiceProvider.GetRequiredService<PdfShelf>().TakeAsync(pdf.Docx, pdf.Path, ct);
        return made is not null;
    }
}
