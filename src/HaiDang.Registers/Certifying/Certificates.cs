using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Registers.Publishing;
using HaiDang.Registers.Receiving;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Certifying;

/// <summary>What a register certifies with: the number that the machine gives, until when it counts, and the names that badges are printed with, a line each.</summary>
internal sealed record Certificate(RecordField Number, RecordField Until, RecordField? Names)
{
    /// <summary>Names exactly as they were typed.</summary>
    public IReadOnlyList<string> NamesOf(Record record) => Names?.Of(record) is string typed ? typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
}

/// <summary>Numbers of certificates, and what anybody is told who has one. A number proves itself: its ninth character follows from the rest (see <see cref="ReceiptCode"/>).</summary>
internal sealed class Certificates(RegistersDb db, RegisterBook book, Shower shower, Words words, OfficeClock clock)
{
    /// <summary>Gives an entry that reaches a certifying stage its number, once.</summary>
    public static void Number(Register register, Record record, Stage stage)
    {
        if (stage.IsCertified && register.Certificate is { } certificate && certificate.Number.IsEmpty(record)) { certificate.Number.Put(record, ReceiptCode.New()); }
    }

    public async Task<CheckedCertificate?> FindAsync(string typed, string language, CancellationToken ct)
    {
        if (ReceiptCode.Read(typed) is not { } number) { return null; }
        foreach (var register in book.All.Where(r => r.Certificate is not null))
        {
            var name = register.Certificate!.Number.Property.Name;
            if (await register.In(db).AsNoTracking().FirstOrDefaultAsync(r => EF.Property<string>(r, name) == number, ct) is not { } record) { continue; }

            var showing = await shower.ForAsync(register, ct);
            return Speaking.In(language, () => Checked(register, record, number, showing));
        }

        return null;
    }

    // A certificate that was withdrawn, or whose entry ended, stays known: whoever holds the paper is told.
    private CheckedCertificate Checked(Register register, Record record, string number, Showing showing)
    {
        var until = register.Certificate!.Until.Of(record) as DateOnly?;
        var state = record.EndedAt is not null || !register.StageOf(record).IsCertified ? CertificateState.Withdrawn
            : until < clock.Today ? CertificateState.Expired : CertificateState.Valid;
        return new(number, words[$"{register.Words}.certificate"], state, record.Title, until, state is CertificateState.Withdrawn ? OfficeClock.DateOf(record.EndedAt ?? record.StageSince) : null,
            PublicFacts.Of(register, record, showing, without: register.Certificate.Until));
    }
}
