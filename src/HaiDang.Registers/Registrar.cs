using HaiDang.Documents.Writing;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Registers.Attaching;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using HaiDang.Registers.Preparing;
using HaiDang.Registers.Publishing;

namespace HaiDang.Registers;

/// <summary>Registers as other modules see them.</summary>
internal sealed class Registrar(RegisterBook book, KeepRecord keep, MoveRecord move, KeepTemplate template, PublicRegisters open, EntryAddresses addresses, Certifying.Certificates certificates, PublicWorks works, PublicFiles files, AttachFile attach) : IRegisters
{
    public async Task<Outcome<RecordId>> EnterAsync(string register, IReadOnlyDictionary<string, string> typed, CancellationToken ct)
    {
        if (book.Find(register) is not { } found) { return Refusal.NotFound; }

        var kept = await keep.EnterAsync(found, new(name => typed.GetValueOrDefault(name)), ct);
        return kept.Record is { } record ? record.Id : kept.Refusals[0];
    }

    public async Task<Refusal?> MoveAsync(string register, RecordId record, string stage, string? reason, CancellationToken ct) =>
        book.Find(register) is { } found ? await move.RunAsync(found, record, stage, reason, null, ct) : Refusal.NotFound;

    public async Task<Refusal?> KeepTemplateAsync(string register, string name, string lines, CancellationToken ct) =>
        book.Find(register) is { } found ? await template.RunAsync(found, null, name, lines, ct) : Refusal.NotFound;

    public IReadOnlyList<PublicFace> PublicFaces => open.Faces;

    public Task<PublicList?> PublicListAsync(string register, string language, int skip, int take, CancellationToken ct) => open.ListAsync(register, language, skip, take, ct);

    public Task<PublicList?> PublicComingAsync(string register, string language, int take, CancellationToken ct) => open.ComingAsync(register, language, take, ct);

    public Task<PublicList?> PublicFilterAsync(string register, string language, Func<string, string?> asked, int skip, int take, CancellationToken ct) => open.FilterAsync(register, language, asked, skip, take, ct);

    public async Task<byte[]?> BriefAsync(string register, string language, RecordId record, CancellationToken ct) =>
        await open.FindAsync(register, language, record, ct) is { Hidden: null, HasBrief: true } entry ? FactSheet.ToDocx(open.TitleOf(register, language), entry.Title, [.. entry.Facts.Select(f => (f.Label, f.Text))], OfficeClock.Show(OfficeClock.DateOf(entry.Since))) : null;

    public IAsyncEnumerable<PublicWork> WorksAsync(string register, string language, int most, CancellationToken ct) => works.AllAsync(register, language, most, ct);

    public Task<IReadOnlyList<(string Register, RecordId Record)>> WholesAsync(string register, RecordId part, CancellationToken ct) => works.WholesAsync(register, part, ct);

    public Task<PublicWork?> FindWorkAsync(string register, string language, RecordId record, CancellationToken ct) => works.FindAsync(register, language, record, ct);

    public Task<(StoredFile File, Stream Bytes)?> OpenPublicFileAsync(string publicName, CancellationToken ct) => files.OpenAsync(publicName, ct);

    public async Task<Refusal?> AttachAsync(string register, RecordId record, HandedFile file, CancellationToken ct) => book.Find(register) is not { } found ? Refusal.NotFound
        : await attach.RunAsync(found, record, new(file.Name, "application/octet-stream", file.Bytes, file.Said?.In("vi"), UseRight.Own, file.Credit, Consent.NotNeeded) { Shown = new(file.Alt, file.Said) }, ct);

    public Task<CheckedCertificate?> CheckCertificateAsync(string number, string language, CancellationToken ct) => certificates.FindAsync(number, language, ct);

    public Task<PublicEntry?> RecogniseLinkAsync(string register, string language, string pasted, CancellationToken ct) => open.RecogniseAsync(register, language, pasted, ct);

    public Task<RecordId?> MeantAsync(string register, string slug, CancellationToken ct) => addresses.MeantAsync(register, slug, ct);

    public Task<PublicEntry?> FindPublicAsync(string register, string language, RecordId record, CancellationToken ct) => open.FindAsync(register, language, record, ct);
}
