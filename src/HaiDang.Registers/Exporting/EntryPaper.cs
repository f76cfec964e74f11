using HaiDang.Documents.Writing;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Exporting;

/// <summary>An entry as a Word document of one page, to be signed and sent: a print order, a slip for the store.</summary>
internal static class EntryPaper
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>GET /registers/{key}/{id}/paper.docx</summary>
    public static async Task<IResult> SendAsync(string key, Guid id, RegistersDb db, RegisterBook book, Shower shower, Words words, OfficeClock clock, CancellationToken ct)
    {
        if (book.Find(key) is not { Papers: { } stages } register || await register.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == new RecordId(id), ct) is not { } record
            || (stages.Count > 0 && !stages.Contains(record.Stage))) { return Results.NotFound(); }

        var showing = await shower.ForAsync(register, ct);
        var facts = register.Fields.Where(f => f != register.TitleField && !f.IsEmpty(record)).Select(f => (words[$"{register.Words}.{f.Key}"], f.Show(record, showing)));
        var document = FactSheet.ToDocx(words[$"{register.Words}.paper"], record.Title, [.. facts], words["registers.paper.as_of", OfficeClock.Show(clock.Today)]);
        return Results.File(document, Word, $"{register.Key}-{id:N}.docx");
    }
}
