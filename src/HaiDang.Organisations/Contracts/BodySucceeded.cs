using HaiDang.Kernel.Announcing;
using HaiDang.Language;

namespace HaiDang.Organisations.Contracts;

/// <summary>
/// A body that takes over; <c>Fields</c>: the functions it takes ("thông tin đối ngoại"), none when it takes whatever no
/// other heir does.
/// </summary>
public sealed record Heir(BodyId Body, string Name, IReadOnlyList<string> Fields)
{
    /// <summary>Whether a text speaks of one of its functions, marks and case aside.</summary>
    public bool Concerns(string text)
    {
        var folded = VietnameseText.Fold(text);
        return Fields.Any(f => folded.Contains(VietnameseText.Fold(f), StringComparison.Ordinal));
    }
}

/// <summary>
/// From <c>On</c> its heirs stand in a body's place, by <c>Basis</c>. A body that is renamed is its own heir under the new
/// name; one without heirs was abolished, and people say who takes its work.
/// </summary>
public sealed record BodySucceeded(Guid Succession, BodyId From, string FromName, DateOnly On, string Basis, IReadOnlyList<Heir> Heirs) : IFact
{
    /// <summary>
    /// The heir of a piece of work. The texts that describe it come nearest first (scope and clause, the headings above, the
    /// plan's title): the first that speaks of an heir's function decides; when it speaks of two heirs', or none ever does
    /// and no heir takes the rest, the answer is null: people are asked, nothing is guessed.
    /// </summary>
    public Heir? HeirOf(params IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var text in texts)
        {
            var concerned = Heirs.Where(h => h.Concerns(text)).ToList();
            if (concerned.Count > 0) { return concerned is [var only] ? only : null; }
        }

        return Heirs.Where(h => h.Fields.Count == 0).ToList() is [var rest] ? rest : null;
    }
}

/// <summary>What a change of bodies would do to the work of a module: so much goes to each heir, so much waits for a person.</summary>
public sealed record SuccessionEffect(IReadOnlyList<(string Heir, int Tasks)> Passing, int Waiting, int Untouched);

/// <summary>A module whose work passes to heirs. The register asks it before a change is recorded.</summary>
public interface IInherit
{
    /// <summary>What the change would do; nothing is changed.</summary>
    Task<SuccessionEffect> PreviewAsync(BodySucceeded change, CancellationToken ct);
}
