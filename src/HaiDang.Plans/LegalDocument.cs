using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Language;

namespace HaiDang.Plans;

/// <summary>Identifies a document that plans rest on.</summary>
internal readonly record struct LegalDocumentId(Guid Value) : IEntityId<LegalDocumentId>
{
    public static LegalDocumentId From(Guid value) => new(value);
}

/// <summary>Whether a legal document still holds.</summary>
internal enum LegalStatus
{
    InForce,
    Amended,
    Replaced,
    Expired,
}

/// <summary>
/// A document (decree, circular, decision, letter) that plans cite as their basis. All plans that cite it share this one
/// record; its status changes from a day on, and people record that with its source.
/// </summary>
internal sealed class LegalDocument
{
    public LegalDocumentId Id { get; private init; } = new(Guid.CreateVersion7());

    /// <summary>How citations of it are recognised; see <see cref="KeyOf"/>.</summary>
    public required string Key { get; init; }

    public required string Kind { get; set; }

    /// <summary>Number and symbol, "72/2015/NĐ-CP".</summary>
    public required string Citation { get; init; }

    public DateOnly? Date { get; set; }

    public string? Issuer { get; set; }

    public string? Subject { get; set; }

    /// <summary>Where its text can be read.</summary>
    public string? Link { get; set; }

    public FileId? File { get; set; }

    public string? FileName { get; set; }

    /// <summary>What became of it, in the order it was recorded.</summary>
    public List<LegalChange> Changes { get; private init; } = [];

    public uint Version { get; private set; }

    /// <summary>The document that a plan names.</summary>
    public static LegalDocument Named(LegalBasis basis) => new()
    {
        Key = basis.DocumentKey!,
        Kind = basis.Kind,
        Citation = basis.Citation!,
        Date = basis.Date,
        Issuer = basis.Issuer,
        Subject = basis.Subject,
    };

    /// <summary>Another plan says what the first left out; what is there stays.</summary>
    public void Complete(LegalBasis basis) => (Date, Issuer, Subject) = (Date ?? basis.Date, Issuer ?? basis.Issuer, Subject ?? basis.Subject);

    /// <summary>The last change that has taken effect by a day; null while it holds as it was issued.</summary>
    public LegalChange? ChangeOn(DateOnly day) => Changes.Where(c => c.From <= day).OrderBy(c => c.From).ThenBy(c => c.At).LastOrDefault();

    public LegalStatus StatusOn(DateOnly day) => ChangeOn(day)?.Status ?? LegalStatus.InForce;

    /// <summary>Records a change of status with its source; the same change twice is told, not doubled.</summary>
    public Refusal? Change(LegalChange change)
    {
        if (change.Source.Length == 0) { return new Refusal("plans.legal.no_source") { Field = "Source" }; }
        if (change.Status is LegalStatus.Amended or LegalStatus.Replaced && string.IsNullOrEmpty(change.By)) { return new Refusal("plans.legal.no_by") { Field = "By" }; }
        if (Date is { } issued && change.From < issued) { return new Refusal("plans.legal.before_issue", OfficeClock.Show(issued)) { Field = "From" }; }
        if (Changes.Find(c => (c.Status, c.From) == (change.Status, change.From)) is { } known)
        {
            return new Refusal("plans.legal.known", known.RecordedBy, OfficeClock.Show(known.At));
        }

        Changes.Add(change);
        return null;
    }

    /// <summary>
    /// The key of a citation: number and symbol without marks, case and spaces, and the date where the number has no year in
    /// it ("57-KL/TW" returns every year, "72/2015/NĐ-CP" never). Null for a citation without a number: nothing is guessed.
    /// </summary>
    public static string? KeyOf(string? citation, DateOnly? date)
    {
        if (string.IsNullOrWhiteSpace(citation) || !citation.Any(char.IsAsciiDigit)) { return null; }
        var number = VietnameseText.Fold(citation).Replace(" ", "", StringComparison.Ordinal).Replace('–', '-');
        return HasYear(number) || date is null ? number : $"{number}@{date:yyyy-MM-dd}";
    }

    /// <summary>"72/2015/NĐ-CP": the number alone says which document is meant.</summary>
    public static bool HasYear(string number) => number.Split('/', '-').Skip(1).Any(p => p.Length == 4 && p.All(char.IsAsciiDigit));
}

/// <summary>What became of a document: from which day, by which other document, on what source, recorded by whom.</summary>
internal sealed record LegalChange(LegalStatus Status, DateOnly From, string? By, string Source, string RecordedBy, DateTimeOffset At);
