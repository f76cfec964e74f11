using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Portal.Pages;
using HaiDang.Portal.Reading;
using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Portal.Asking;

/// <summary>The pages of public forms and receipts, each made for one visitor.</summary>
internal sealed class FormPages(INewsroom newsroom, IIntake intake, Words words, DraftSeal seal, Renderer renderer, Frames frames)
{
    public async Task<PrivatePage> FormsAsync(string language, CancellationToken ct) => await PageAsync<AskFormsPage>(200, new()
    {
        [nameof(AskFormsPage.Frame)] = await FrameAsync(language, l => AskingAddress.Folder(l), words.In(language, "portal.footer.ask"), ct),
    });

    public async Task<PrivatePage> OpeningAsync(IntakeForm form, Draft draft, CancellationToken ct) => await PageAsync<AskOpeningPage>(200, new()
    {
        [nameof(AskOpeningPage.Frame)] = (await FrameAsync(form, draft.Language, ct)) with { IsHidden = false, Description = form.Lead },
        [nameof(AskOpeningPage.Form)] = form,
        [nameof(AskOpeningPage.Draft)] = seal.Close(draft),
    });

    /// <summary>One question. <paramref name="isChecking"/>: she came from the last page and goes back to it.</summary>
    public async Task<PrivatePage> QuestionAsync(IntakeForm form, Draft draft, int number, bool isChecking, Refusal? wrong, CancellationToken ct) => await PageAsync<AskQuestionPage>(wrong is null ? 200 : StatusCodes.Status422UnprocessableEntity, new()
    {
        [nameof(AskQuestionPage.Frame)] = await FrameAsync(form, draft.Language, ct),
        [nameof(AskQuestionPage.Form)] = form,
        [nameof(AskQuestionPage.Number)] = number,
        [nameof(AskQuestionPage.Answers)] = draft.Answers,
        [nameof(AskQuestionPage.Draft)] = seal.Close(draft),
        [nameof(AskQuestionPage.IsChecking)] = isChecking,
        [nameof(AskQuestionPage.Wrong)] = wrong is null ? null : words.In(draft.Language, wrong.Key, wrong.Args),
    });

    public async Task<PrivatePage> CheckAsync(IntakeForm form, Draft draft, Refusal? wrong, CancellationToken ct) => await PageAsync<AskCheckPage>(wrong is null ? 200 : StatusCodes.Status422UnprocessableEntity, new()
    {
        [nameof(AskCheckPage.Frame)] = await FrameAsync(form, draft.Language, ct),
        [nameof(AskCheckPage.Form)] = form,
        [nameof(AskCheckPage.Answers)] = draft.Answers,
        [nameof(AskCheckPage.Draft)] = seal.Close(draft),
        [nameof(AskCheckPage.Wrong)] = wrong is null ? null : words.In(draft.Language, wrong.Key, wrong.Args),
    });

    /// <summary>It was not taken, and why; what she wrote is still there, unless her draft could not be opened.</summary>
    public async Task<PrivatePage> TroubleAsync(IntakeForm form, string language, Draft? draft, Refusal why, int status, CancellationToken ct) => await PageAsync<AskTroublePage>(status, new()
    {
        [nameof(AskTroublePage.Frame)] = await FrameAsync(form, language, ct),
        [nameof(AskTroublePage.Draft)] = draft is null ? null : seal.Close(draft),
        [nameof(AskTroublePage.Why)] = words.In(language, why.Key, why.Args),
    });

    public async Task<PrivatePage> LookUpAsync(string language, string? code, string? why, CancellationToken ct, int status = 200) => await PageAsync<LookUpPage>(status, new()
    {
        [nameof(LookUpPage.Frame)] = (await FrameAsync(language, AskingAddress.Receipts, words.In(language, "portal.receipt.title"), ct)) with { Description = words.In(language, "portal.receipt.code_hint") },
        [nameof(LookUpPage.Code)] = code,
        [nameof(LookUpPage.Why)] = why is null ? null : words.In(language, why),
    });

    public async Task<PrivatePage> ReceiptAsync(string language, Receipt receipt, bool isNew, string? appeal, Refusal? wrong, CancellationToken ct) => await PageAsync<ReceiptPage>(wrong is null ? 200 : StatusCodes.Status422UnprocessableEntity, new()
    {
        [nameof(ReceiptPage.Frame)] = (await FrameAsync(language, l => AskingAddress.Receipt(l, receipt.Code), receipt.Title, ct)) with { IsHidden = true },
        [nameof(ReceiptPage.Receipt)] = receipt,
        [nameof(ReceiptPage.IsNew)] = isNew,
        [nameof(ReceiptPage.Appeal)] = appeal,
        [nameof(ReceiptPage.Wrong)] = wrong is null ? null : words.In(language, wrong.Key, wrong.Args),
    });

    /// <summary>Whether a pasted address is that of an entry.</summary>
    public async Task<PrivatePage> CheckedAsync(PublicFace face, string language, string pasted, PublicEntry? found, CancellationToken ct) => await PageAsync<CheckLinkPage>(200, new()
    {
        [nameof(CheckLinkPage.Frame)] = (await FrameAsync(language, l => $"/{l}/{face.Slugs[l]}/check", words.In(language, "portal.check.title"), ct)) with { IsHidden = true },
        [nameof(CheckLinkPage.Folder)] = $"/{language}/{face.Slugs[language]}",
        [nameof(CheckLinkPage.Pasted)] = pasted,
        [nameof(CheckLinkPage.Found)] = found,
    });

    /// <summary>What of a register fits a visitor's wish.</summary>
    public async Task<PrivatePage> FilteredAsync(PublicFace face, string language, PublicList book, Func<string, string?> answers, int number, int pages, string query, CancellationToken ct) => await PageAsync<FilteredPage>(200, new()
    {
        [nameof(FilteredPage.Frame)] = (await FrameAsync(language, l => $"/{l}/{face.Slugs[l]}/filter", words.In(language, "portal.filter.title", book.Total), ct)) with { IsHidden = true },
        [nameof(FilteredPage.Book)] = book,
        [nameof(FilteredPage.Folder)] = $"/{language}/{face.Slugs[language]}",
        [nameof(FilteredPage.Answers)] = answers,
        [nameof(FilteredPage.Query)] = query,
        [nameof(FilteredPage.Compares)] = face.Compares,
        [nameof(FilteredPage.Number)] = number,
        [nameof(FilteredPage.Pages)] = pages,
    });

    /// <summary>A few entries side by side.</summary>
    public async Task<PrivatePage> ComparedAsync(PublicFace face, string language, IReadOnlyList<PublicEntry> entries, string query, CancellationToken ct) => await PageAsync<ComparedPage>(200, new()
    {
        [nameof(ComparedPage.Frame)] = (await FrameAsync(language, l => $"/{l}/{face.Slugs[l]}/compare{query}", words.In(language, "portal.compare.title"), ct)) with { IsHidden = true },
        [nameof(ComparedPage.BookTitle)] = words.In(language, face.TitleWord),
        [nameof(ComparedPage.Folder)] = $"/{language}/{face.Slugs[language]}",
        [nameof(ComparedPage.Entries)] = entries,
    });

    /// <summary>A visitor's plan by days.</summary>
    public async Task<PrivatePage> ItineraryAsync(PublicFace face, string language, IReadOnlyList<PublicEntry> places, IReadOnlyList<TourDayView> days, int asked, string query, CancellationToken ct) => await PageAsync<ItineraryPage>(200, new()
    {
        [nameof(ItineraryPage.Frame)] = (await FrameAsync(language, l => $"/{l}/{face.Slugs[l]}/itinerary{query}", words.In(language, "portal.itinerary.title"), ct)) with { IsHidden = true },
        [nameof(ItineraryPage.BookTitle)] = words.In(language, face.TitleWord),
        [nameof(ItineraryPage.Folder)] = $"/{language}/{face.Slugs[language]}",
        [nameof(ItineraryPage.Places)] = places,
        [nameof(ItineraryPage.Days)] = days,
        [nameof(ItineraryPage.Asked)] = asked,
    });

    /// <summary>Labels of what a work shows.</summary>
    public async Task<PrivatePage> LabelsAsync(PublicFace face, PublicWork work, IReadOnlyList<string> chosen, IReadOnlyList<LabelView> labels, CancellationToken ct)
    {
        string PathIn(string l) => ServeLabels.Path(l, $"/{l}/{face.Slugs[l]}", work.Entry.Id.Value);
        var frame = await FrameAsync(work.Language, PathIn, words.In(work.Language, "portal.labels.title"), ct);
        return await PageAsync<LabelsPage>(200, new()
        {
            [nameof(LabelsPage.Frame)] = frame with { IsHidden = true, Languages = VersionView.In(frame.Languages.Select(v => v.Language).Intersect(work.Languages), PathIn) },
            [nameof(LabelsPage.Whole)] = work.Entry.Under($"/{work.Language}/{face.Slugs[work.Language]}"),
            [nameof(LabelsPage.Title)] = work.Entry.Title,
            [nameof(LabelsPage.Offered)] = work.Languages,
            [nameof(LabelsPage.Chosen)] = chosen,
            [nameof(LabelsPage.Labels)] = labels,
        });
    }

    /// <summary>Says that a PDF is being made; it comes by itself.</summary>
    public async Task<PrivatePage> BriefWaitAsync(string language, CancellationToken ct) => await PageAsync<BeingMadePage>(StatusCodes.Status503ServiceUnavailable, new()
    {
        [nameof(BeingMadePage.Frame)] = (await FrameAsync(language, l => $"/{l}/", words.In(language, "portal.making.title"), ct)) with { IsHidden = true, Languages = [] },
    });

    /// <summary>Says that somebody asks faster than people do.</summary>
    public async Task<PrivatePage> TooFastAsync(string language, CancellationToken ct) => await PageAsync<TooFastPage>(StatusCodes.Status429TooManyRequests, new()
    {
        [nameof(TooFastPage.Frame)] = (await FrameAsync(language, l => $"/{l}/", words.In(language, "portal.fast.title"), ct)) with { IsHidden = true, Languages = [] },
    });

    /// <summary>Takes the number of a certificate, and says what there is to say about it.</summary>
    public async Task<PrivatePage> CertificateAsync(string language, string? number, CheckedCertificate? found, string? why, int status, CancellationToken ct) => await PageAsync<CertificateCheckPage>(status, new()
    {
        [nameof(CertificateCheckPage.Frame)] = (await FrameAsync(language, CertificateAddress.Page, words.In(language, "portal.certificate.title"), ct)) with { IsHidden = number is not null, Description = words.In(language, "portal.certificate.number_hint") },
        [nameof(CertificateCheckPage.Number)] = number,
        [nameof(CertificateCheckPage.Found)] = found,
        [nameof(CertificateCheckPage.Why)] = why is null ? null : words.In(language, why),
    });

    /// <summary>Where somebody in a room signs.</summary>
    public async Task<PrivatePage> RoomAsync(string language, string code, string? what, RoomSignPage.SaidView said, CancellationToken ct) => await PageAsync<RoomSignPage>(said.Refusal is null ? 200 : StatusCodes.Status422UnprocessableEntity, new()
    {
        [nameof(RoomSignPage.Frame)] = (await FrameAsync(language, l => $"{CertificateAddress.Room(l)}", what ?? words.In(language, "portal.room.title"), ct)) with { IsHidden = true },
        [nameof(RoomSignPage.Code)] = code,
        [nameof(RoomSignPage.What)] = what,
        [nameof(RoomSignPage.Said)] = said,
    });

    public async Task<PrivatePage> MissingAsync(string language, CancellationToken ct) => await PageAsync<NotTherePage>(404, new()
    {
        [nameof(NotTherePage.Frame)] = (await FrameAsync(language, l => $"/{l}/", words.In(language, "portal.missing.title"), ct)) with { IsHidden = true, Languages = [] },
    });

    private async Task<FrameView> FrameAsync(IntakeForm form, string language, CancellationToken ct)
    {
        var face = intake.Faces.First(f => f.Register == form.Register);
        return (await FrameAsync(language, l => $"{AskingAddress.Folder(l)}/{face.Slugs[l]}", form.Title, ct)) with { IsHidden = true };
    }

    private async Task<FrameView> FrameAsync(string language, Func<string, string> path, string title, CancellationToken ct)
    {
        var streams = await newsroom.StreamsAsync(ct);
        return frames.Of(language, path(language), streams) with { Languages = VersionView.In(streams.Languages(), path), Title = title };
    }

    private async Task<PrivatePage> PageAsync<TPage>(int status, Dictionary<string, object?> parameters) where TPage : IComponent =>
        new(status, await renderer.HtmlAsync<TPage>(parameters));
}
