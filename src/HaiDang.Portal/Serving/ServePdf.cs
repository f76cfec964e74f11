using HaiDang.Kernel.Converting;
using HaiDang.Portal.Counting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Serving;

/// <summary>Sends a document as a PDF that is made from what is public at this moment, so that no older one is ever sent.</summary>
internal static class ServePdf
{
    /// <param name="docx">What the PDF is made of.</param>
    /// <param name="name">Name of the file, without its ending.</param>
    /// <param name="seconds">When to come back for one that is still being made.</param>
    /// <param name="sendWaitingAsync">Sends the page that says it is being made.</param>
    public static async Task SendAsync(HttpContext context, byte[] docx, string name, string seconds, Func<Task> sendWaitingAsync)
    {
        var (response, ct) = (context.Response, context.RequestAborted);
        if (await context.RequestServices.GetRequiredService<PdfShelf>().TakeAsync(docx, VisitCounter.OwnAddress(context), ct) is not { } pdf)
        {
            response.Headers.RetryAfter = seconds;
            response.Headers["Refresh"] = seconds;
            await sendWaitingAsync();
            return;
        }

        await using (pdf)
        {
            context.RequestServices.GetRequiredService<VisitCounter>().CountFile(context);
            response.ContentType = PdfShelf.MediaType;
            response.Headers.CacheControl = "public, no-cache";
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers.ContentDisposition = $"inline; filename=\"{name}.pdf\"";
            response.ContentLength = pdf.Length;
            if (!HttpMethods.IsHead(context.Request.Method)) { await pdf.CopyToAsync(response.Body, ct); }
        }
    }
}
