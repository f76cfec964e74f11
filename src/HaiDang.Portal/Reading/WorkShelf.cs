using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Channels;
using HaiDang.Documents.Writing;
using HaiDang.Kernel;
using HaiDang.Kernel.Converting;
using HaiDang.Kernel.Words;
using HaiDang.Portal.Pictures;
using HaiDang.Registers.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Portal.Reading;

/// <summary>The forms in which a work is taken along, made from what is public now. The last few are kept in memory.</summary>
internal sealed class WorkShelf(IServiceScopeFactory scopes, PictureShelf pictures, Words words, TimeProvider time)
{
    // Wide enough for a page of paper and for the screen of a reader, and a fifth of what a camera gives.
    private const int PictureWidth = 1200;
    private const int MostKept = 24;
    // By all that is in it: what was taken back from a work makes another one.
    private readonly ConcurrentDictionary<(string, string), Lazy<Task<byte[]>>> made = new();
    private readonly ConcurrentDictionary<string, bool> waitedFor = new();
    private readonly Channel<AwaitedPdf> awaited = Channel.CreateUnbounded<AwaitedPdf>();

    public ChannelReader<AwaitedPdf> Awaited => awaited.Reader;

    public Task<byte[]> EpubAsync(PublicWork work, CancellationToken ct) => OnceAsync(work, "epub", MakeEpubAsync, ct);

    public Task<byte[]> DocxAsync(PublicWork work, CancellationToken ct) => OnceAsync(work, "docx", MakeDocxAsync, ct);

    /// <summary>What a page says of a work: how large its EPUB and its PDF are. A PDF that is not there yet is made, and the page built anew when it is.</summary>
    public async Task<WorkView> ViewAsync(PublicWork work, string folder, CancellationToken ct)
    {
        if (!work.Languages.Contains(work.Language)) { return new(work, folder, 0, null, false); }
        var (epub, docx) = ((await EpubAsync(work, ct)).LongLength, await DocxAsync(work, ct));
        await using var scope = scopes.CreateAsyncScope();
        var shelf = scope.ServiceProvider.GetRequiredService<PdfShelf>();
        if (!shelf.IsAble) { return new(work, folder, epub, null, false); }
        var path = $"{folder}/{work.Entry.Id.Value}.pdf";
        await using var pdf = await shelf.TakeAsync(docx, path, ct);
        if (pdf is null && waitedFor.TryAdd(path + PdfShelf.NameOf(docx), true)) { Await(new(docx, path, work.Register, time.GetUtcNow())); }
        return new(work, folder, epub, pdf?.Length, true);
    }

    /// <summary>Somebody looks whether it is there, after the others.</summary>
    public void Await(AwaitedPdf pdf) => awaited.Writer.TryWrite(pdf);

    /// <summary>Nobody waits for it any more.</summary>
    public void Forget(AwaitedPdf pdf) => waitedFor.TryRemove(pdf.Path + PdfShelf.NameOf(pdf.Docx), out _);

    private async Task<byte[]> OnceAsync(PublicWork work, string form, Func<PublicWork, Task<byte[]>> make, CancellationToken ct)
    {
        var key = (Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(work))), form);
        if (made.Count > MostKept) { made.Clear(); }
        var making = made.GetOrAdd(key, _ => new(() => make(work)));
        try
        {
            return await making.Value.WaitAsync(ct);
        }
        catch
        {
            made.TryRemove(new(key, making));
            throw;
        }
    }

    private async Task<byte[]> MakeEpubAsync(PublicWork work)
    {
        var language = work.Language;
        return new Epub(work, PublicLanguages.Of(language).Tag, words.In(language, "portal.reading.contents"), words.In(language, "portal.reading.accessible"), await PicturesAsync(work)).ToBytes();
    }

    private async Task<byte[]> MakeDocxAsync(PublicWork work)
    {
        var (language, found) = (work.Language, await PicturesAsync(work));
        IEnumerable<BookBlock> Pictures(IEnumerable<PublicFile> files) => from file in files where found.ContainsKey(file.PublicName)
            select new BookPicture(found[file.PublicName].Bytes, file.MediaType[(file.MediaType.IndexOf('/', StringComparison.Ordinal) + 1)..], file.Width, file.Height, file.Alt, WorkText.Caption(file));
        IEnumerable<BookBlock> Facts(IEnumerable<PublicFact> facts) => facts.Select(f => new BookItem($"{f.Label}: {f.Text}"));
        IEnumerable<BookBlock> Text(string text) => TextBlock.Of(text).SelectMany<TextBlock, BookBlock>(b => b.Kind switch
        {
            TextKind.Heading => [new BookHeading(b.Text)],
            TextKind.List => b.Lines.Select(l => new BookItem(l)),
            TextKind.Quote => [new BookQuote(b.Text)],
            _ => [new BookText(b.Text)],
        });
        var chapters = work.Parts.Select(p => new BookChapter(Place(work, p.Number), p.Title,
            [.. Facts(p.Facts), .. Text(p.Text), .. Pictures(p.Files), .. p.Parts.SelectMany(s => (IEnumerable<BookBlock>)[new BookHeading(s.Title), .. Pictures(s.Files), .. Facts(s.Facts), .. Text(s.Text)])])).ToList();
        return new BookDocument(language, words.In(language, work.Register.Replace('-', '_') + ".title"), work.Entry.Title, work.Publisher, words.In(language, "portal.reading.contents"),
            words.In(language, "portal.books.since", Pages.Stories.Day(OfficeClock.DateOf(work.ChangedAt), language)), chapters) { ChangedAt = work.ChangedAt }.ToDocx();
    }

    /// <summary>"Chương 2/5".</summary>
    public static string Place(PublicWork work, int number) => string.Format(System.Globalization.CultureInfo.InvariantCulture, work.Of, number, work.Parts.Count);

    private async Task<Dictionary<string, WorkPicture>> PicturesAsync(PublicWork work)
    {
        static IEnumerable<PublicFile> Files(PublicPart part) => part.Files.Concat(part.Parts.SelectMany(Files));
        var found = new Dictionary<string, WorkPicture>();
        foreach (var file in work.Entry.Files.Concat(work.Parts.SelectMany(Files)).Where(f => f.IsPicture).DistinctBy(f => f.PublicName))
        {
            var smaller = file.Width > PictureWidth ? await pictures.FindAsync(file.PublicName.Replace(".jpg", $"-{PictureWidth}.jpg", StringComparison.Ordinal), default) : null;
            if ((smaller ?? await pictures.FindAsync(file.PublicName, default)) is { } picture) { found[file.PublicName] = new(file, picture.Bytes); }
        }

        return found;
    }
}

/// <summary>A PDF that is being made, and the register whose pages say how large it is.</summary>
internal sealed record AwaitedPdf(byte[] Docx, string Path, string Register, DateTimeOffset Since);

/// <summary>A work as its page offers it. <c>PdfBytes</c>: null while the PDF is being made; without <c>HasPdf</c> there will be none.</summary>
public sealed record WorkView(PublicWork Work, string Folder, long EpubBytes, long? PdfBytes, bool HasPdf)
{
    /// <summary>Where a part is read.</summary>
    public string Path(int number) => $"{Whole}/{number}";

    /// <summary>The address of the work itself.</summary>
    public string Whole => Work.Entry.Under(Folder);

    /// <summary>Every part can be read in the language of the page.</summary>
    public bool IsReadable => Work.Languages.Contains(Work.Language);
}
