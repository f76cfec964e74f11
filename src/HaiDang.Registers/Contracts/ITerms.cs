namespace HaiDang.Registers.Contracts;

/// <summary>The approved terms of the office: what a thing is called in each language.</summary>
public interface ITerms
{
    /// <summary>All of them.</summary>
    Task<IReadOnlyList<KnownTerm>> AllAsync(CancellationToken ct);
}

/// <summary>A term: in each language its approved forms, the first the best, separated by ";"; what must not stand for it; and where its entry opens.</summary>
public sealed record KnownTerm(Texts Name, IReadOnlyList<string> Forbidden, string Url)
{
    /// <summary>The approved forms in a language, none when there is none.</summary>
    public IReadOnlyList<string> In(string language) => Name.ByLanguage.TryGetValue(language, out var forms) ? forms.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
}
