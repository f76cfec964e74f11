using System.Diagnostics;
using System.Text.RegularExpressions;
using HaiDang.Documents.Extracting;
using HaiDang.Documents.Writing;
using HaiDang.Kernel;
using HaiDang.Kernel.Converting;
using HaiDang.Kernel.Jobs;
using HaiDang.Tests.Documents.Writing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HaiDang.Tests.Kernel;

public sealed partial class PdfTests(Province province) : IClassFixture<Province>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hd-pdf-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(nameof(Samples.Report), 6)]
    [InlineData(nameof(Samples.Urging), 1)]
    [InlineData(nameof(Samples.Party), 1)]
    public async Task The_pdf_has_the_words_and_the_pages_of_the_document(string name, int pages)
    {
        var pdf = await ConvertAsync(DocxWriter.ToBytes(Samples.All[name]));
        Assert.Equal(pages, int.Parse(Pages().Match(await ToolAsync("pdfinfo", pdf)).Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));

        // Columns interleave and lines wrap in a PDF, so the words are compared, not their order. Page numbers are the PDF's own.
        var text = await ToolAsync("pdftotext", "-layout", pdf, "-");
        var heads = text.Split('\n').Where(line => line.TrimStart().StartsWith("TT ", StringComparison.Ordinal)).GroupBy(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        var repeated = string.Concat(heads.SelectMany(head => head.Skip(1)));
        var printed = Bag(PageNumber().Replace(text, ""), repeated);
        // The head of a table stands on each of its pages.
        Assert.Equal(pages > 1, repeated.Length > 0);
        Assert.Equal(Bag(Words(DocxWriter.ToBytes(Samples.All[name]))), printed);
        Assert.Equal(Enumerable.Range(2, pages - 1 - Samples.All[name].Annexes.Count), PageNumber().Matches(text).Select(m => int.Parse(m.ValueSpan, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Its_fonts_are_embedded_and_one_family_draws_every_vietnamese_letter()
    {
        var fonts = (await ToolAsync("pdffonts", await ConvertAsync(DocxWriter.ToBytes(Samples.Report)))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^\w+\+(LiberationSerif|TimesNewRoman\w*)\S*\s.*\syes\s+yes\s+yes\s", font));
    }

    [Fact]
    public async Task Several_at_once_do_not_break_each_other()
    {
        using var office = Office();
        var made = await Task.WhenAll(Enumerable.Range(1, 4).Select(async i =>
        {
            var pdf = Path.Combine(folder, $"{i}.pdf");
            await File.WriteAllBytesAsync(pdf, await office.ToPdfAsync(DocxWriter.ToBytes(Samples.Draft with { Title = $"Kế hoạch thứ {i}" }), new Progress(), default));
            return await ToolAsync("pdftotext", pdf, "-");
        }));
        Assert.All(made.Index(), m => Assert.Contains($"Kế hoạch thứ {m.Index + 1}", m.Item, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pdf_is_ordered_once_made_as_a_job_and_sent_from_then_on()
    {
        Assert.SkipUnless(Office().Program is not null, "LibreOffice is not installed.");
        var docx = DocxWriter.ToBytes(Samples.Draft);
        using var scene = province.AsSystem();
        var shelf = scene.Get<PdfShelf>();
        var first = Assert.IsType<RedirectHttpResult>(await shelf.SendAsync(docx, "ke-hoach.docx", "/plans/1/plan.pdf", default));
        var second = Assert.IsType<RedirectHttpResult>(await shelf.SendAsync(docx, "ke-hoach.docx", "/plans/1/plan.pdf", default));
        Assert.StartsWith("/pdf/", first.Url, StringComparison.Ordinal);
        Assert.Equal(first.Url, second.Url);

        await province.Services.GetRequiredService<JobWorker>().DrainAsync();
        var job = await scene.Get<JobQueue>().FindAsync(Guid.Parse(first.Url[5..]), default);
        Assert.Equal((JobState.Done, 100, "/plans/1/plan.pdf"), (job!.State, job.Percent, job.Result));

        var sent = Assert.IsType<FileStreamHttpResult>(await shelf.SendAsync(docx, "ke-hoach.docx", "/plans/1/plan.pdf", default));
        await using var stream = sent.FileStream;
        Assert.Equal(("application/pdf", "ke-hoach.pdf"), (sent.ContentType, sent.FileDownloadName));
        var head = new byte[4];
        await stream.ReadExactlyAsync(head);
        Assert.Equal("%PDF"u8.ToArray(), head);
    }

    [Fact]
    public async Task Without_libreoffice_the_way_leads_to_a_page_that_says_so()
    {
        using var scene = province.AsSystem();
        using var office = new LibreOffice(Options.Create(new KernelOptions { LibreOffice = "/nowhere/soffice", DataDirectory = folder }));
        var shelf = new PdfShelf(scene.Get<HaiDang.Kernel.Data.KernelDb>(), scene.Get<JobQueue>(), office, Options.Create(new KernelOptions { DataDirectory = folder }));
        var answer = Assert.IsType<RedirectHttpResult>(await shelf.SendAsync(DocxWriter.ToBytes(Samples.Reply), "x.docx", "/x", default));
        Assert.Equal("/pdf/none", answer.Url);
    }

    private LibreOffice Office() => new(Options.Create(new KernelOptions { DataDirectory = folder }));

    private async Task<string> ConvertAsync(byte[] docx)
    {
        using var office = Office();
        Assert.SkipUnless(office.Program is not null, "LibreOffice is not installed.");
        var pdf = Path.Combine(folder, $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(pdf, await office.ToPdfAsync(docx, new Progress(), default));
        return pdf;
    }

    private static async Task<string> ToolAsync(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text.Normalize();
    }

    private static string Words(byte[] docx) => TextExtractor.Extract(docx, "x.docx").Text!.Replace(" | ", " ", StringComparison.Ordinal);

    // Letters and digits only, counted: a table cell joins its lines with marks of its own.
    private static SortedDictionary<char, int> Bag(string text, string without = "")
    {
        var bag = new SortedDictionary<char, int>(text.Where(char.IsLetterOrDigit).CountBy(c => c).ToDictionary(c => c.Key, c => c.Value));
        foreach (var c in without.Where(char.IsLetterOrDigit)) { bag[c]--; }
        return bag;
    }

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex Pages();

    [GeneratedRegex(@"(?<=^\f?\s{20,})\d{1,2}(?=\s*$)", RegexOptions.Multiline)]
    private static partial Regex PageNumber();

    private sealed class Progress : IProgress<int>
    {
        public void Report(int value) { }
    }
}
