using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Portal.Asking;

/// <summary>
/// Walks a visitor through a form: a page that says what it is for, one question on a page, a page to check, the receipt. Works without scripts
/// and without cookies; each page carries what was answered so far.
/// </summary>
internal sealed class ServeForm(IIntake intake, FormPages pages, DraftSeal seal, SendLimits limits, TimeProvider time, IOptions<PortalOptions> options, Frames frames)
{
    // Nobody reads and answers in less; a program that fills in forms does.

    // A few files and what was written.
    private const int LongestGiven = 300;
    private const int LargestSending = 20 * 1024 * 1024;

    /// <summary>GET /vi/gui</summary>
    public static Task SendFormsAsync(HttpContext context) => Of(context).FormsAsync(context);

    /// <summary>GET /vi/gui/{slug}</summary>
    public static Task SendOpeningAsync(HttpContext context) => Of(context).OpenAsync(context);

    /// <summary>POST /vi/gui/{slug}</summary>
    public static Task TakeAsync(HttpContext context) => Of(context).StepAsync(context);

    private static ServeForm Of(HttpContext context) => context.RequestServices.GetRequiredService<ServeForm>();

    private async Task FormsAsync(HttpContext context) => await ServePage.SendPrivatelyAsync(context, await pages.FormsAsync(Language(context), context.RequestAborted));

    private async Task OpenAsync(HttpContext context)
    {
        if (await FormAsync(context) is not { } form) { await MissingAsync(context); return; }

        var draft = new Draft(form.Register, Language(context), Guid.CreateVersion7(), time.GetUtcNow(), new Dictionary<string, string>())
            // The page that led here may answer for her what it knows; she sees it and may change it.
            .With(form.Questions.SelectMany(q => q.Inputs).Select(i => (i.Name, (string?)context.Request.Query[i.Name])).Where(a => a.Item2 is { Length: > 0 and <= LongestGiven }));
        await ServePage.SendPrivatelyAsync(context, await pages.OpeningAsync(form, draft, context.RequestAborted));
    }

    private async Task StepAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        if (await FormAsync(context) is not { } form || !context.Request.HasFormContentType) { await MissingAsync(context); return; }

        if (context.Request.ContentLength > LargestSending)
        {
            await ServePage.SendPrivatelyAsync(context, await pages.TroubleAsync(form, Language(context), null, new("portal.ask.too_large", SentFile.Largest / 1024 / 1024), StatusCodes.Status413PayloadTooLarge, ct));
            return;
        }

        var sent = await context.Request.ReadFormAsync(ct);
        var draft = seal.Open(sent["draft"]);
        if (draft?.Register != form.Register || draft.Language != Language(context))
        {
            await ServePage.SendPrivatelyAsync(context, await pages.TroubleAsync(form, Language(context), null, new("portal.ask.stale"), StatusCodes.Status400BadRequest, ct));
            return;
        }

        // "at" is the question that was answered, "to" the one she wants next: further on, back, or the check.
        var at = Number(sent["at"], form.Questions.Count);
        if (at is { } here) { draft = draft.With(form.Questions[here].Inputs.Select(i => (i.Name, (string?)sent[i.Name]))); }
        if (sent["send"].Count > 0) { await SendAsync(context, form, draft, sent["website"], await FilesAsync(sent, form, ct)); return; }

        var isBack = sent["back"].Count > 0;
        if (at is { } answered && !isBack && intake.Check(form.Register, form.Questions[answered].Key, draft.Answer) is { } wrong)
        {
            await ServePage.SendPrivatelyAsync(context, await pages.QuestionAsync(form, draft, answered, sent["check"].Count > 0, wrong, ct));
            return;
        }

        var isChecking = sent["check"].Count > 0;
        var to = Number(sent["to"], form.Questions.Count) ?? (isChecking ? form.Questions.Count : isBack ? at - 1 : at + 1) ?? 0;
        await ServePage.SendPrivatelyAsync(context, to < 0 ? await pages.OpeningAsync(form, draft, ct)
            : to < form.Questions.Count ? await pages.QuestionAsync(form, draft, to, isChecking, null, ct)
            : await pages.CheckAsync(form, draft, null, ct));
    }

    private async Task SendAsync(HttpContext context, IntakeForm form, Draft draft, string? website, IReadOnlyList<SentFile> files)
    {
        var ct = context.RequestAborted;
        // The first answer that will not do, wherever the visitor came from.
        for (var i = 0; i < form.Questions.Count; i++)
        {
            if (intake.Check(form.Register, form.Questions[i].Key, draft.Answer) is { } wrong)
            {
                await ServePage.SendPrivatelyAsync(context, await pages.QuestionAsync(form, draft, i, true, wrong, ct));
                return;
            }
        }

        // A field that people do not see and programs fill in; and nobody answers that fast.
        if (!string.IsNullOrEmpty(website) || time.GetUtcNow() - draft.Begun < TimeSpan.FromSeconds(options.Value.ShortestFillingSeconds))
        {
            await ServePage.SendPrivatelyAsync(context, await pages.TroubleAsync(form, draft.Language, draft, new("portal.ask.machine"), StatusCodes.Status400BadRequest, ct));
            return;
        }

        if (!limits.MaySend(context))
        {
            await ServePage.SendPrivatelyAsync(context, await pages.TroubleAsync(form, draft.Language, draft, new("portal.ask.too_many"), StatusCodes.Status429TooManyRequests, ct));
            return;
        }

        var taken = await intake.SendAsync(form.Register, draft.Language, draft.Sending, draft.Answer, files, ct);
        if (taken.Refusal is { } refusal)
        {
            if (Enumerable.Range(0, form.Questions.Count).Cast<int?>().FirstOrDefault(i => form.Questions[i!.Value].Key == refusal.Field) is { } asked)
            {
                await ServePage.SendPrivatelyAsync(context, await pages.QuestionAsync(form, draft, asked, true, refusal, ct));
                return;
            }

            await ServePage.SendPrivatelyAsync(context, refusal.Field == "Files" ? await pages.CheckAsync(form, draft, refusal, ct)
                : await pages.TroubleAsync(form, draft.Language, draft, refusal, StatusCodes.Status409Conflict, ct));
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = AskingAddress.Receipt(draft.Language, taken.Value!) + "&sent=1";
    }

    // Read only where a form takes files, one more than it may be: more is refused, not cut off.
    private static async Task<IReadOnlyList<SentFile>> FilesAsync(IFormCollection sent, IntakeForm form, CancellationToken ct)
    {
        var files = new List<SentFile>();
        foreach (var file in sent.Files.Where(f => form.MostFiles > 0 && f.Length > 0).Take(form.MostFiles + 1))
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, ct);
            files.Add(new(file.FileName, bytes.ToArray()));
        }

        return files;
    }

    private async Task<IntakeForm?> FormAsync(HttpContext context)
    {
        var (language, slug) = (Language(context), (string?)context.Request.RouteValues["slug"]);
        return frames.Forms(language).FirstOrDefault(f => f.Slugs[language] == slug) is { } face ? await intake.FormAsync(face.Register, language, context.RequestAborted) : null;
    }

    private async Task MissingAsync(HttpContext context) =>
        await ServePage.SendPrivatelyAsync(context, await pages.MissingAsync(Language(context), context.RequestAborted));

    private static int? Number(string? text, int questions) =>
        int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 0 && number < questions ? number : null;

    internal static string Language(HttpContext context) => PublicLanguages.OfPath(context.Request.Path.Value);
}
