using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Plans.Following;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Resting;

/// <summary>A person completes the record of a legal document: issuer, subject, date, where its text is.</summary>
internal sealed class DescribeDocument(PlansDb db, FileStore files, ICurrentPerson who)
{
    public async Task<Refusal?> RunAsync(LegalDocumentId id, DateOnly? date, string? issuer, string? subject, GivenProof text, uint? version, CancellationToken ct)
    {
        if (!who.May(Permissions.RecordBases)) { return Refusal.NotAllowed; }
        if (await db.LegalDocuments.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document) { return Refusal.NotFound; }
        if (version is { } seen && document.Version != seen) { return Refusal.ChangedMeanwhile; }
        if (text.Check() is { } unfit) { return unfit; }

        (document.Date, document.Issuer, document.Subject, document.Link) = (date, issuer, subject, string.IsNullOrWhiteSpace(text.Link) ? null : text.Link.Trim());
        if ((await (text with { Link = null }).KeepAsync(files, ct)).FirstOrDefault() is { } kept) { (document.File, document.FileName) = (kept.File, kept.Title); }
        return await db.SaveOrRefuseAsync(ct);
    }
}
