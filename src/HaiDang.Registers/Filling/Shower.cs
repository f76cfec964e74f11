using HaiDang.Kernel.Words;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Filling;

/// <summary>Gets ready what values of a register are shown with.</summary>
internal sealed class Shower(IOrganisations organisations, Words words)
{
    // Several parts of a page ask; the bodies are the same for all of them.
    private Dictionary<BodyId, BodySummary>? bodies;

    public async Task<Showing> ForAsync(Register register, CancellationToken ct) =>
        new(words, register.Words, bodies ??= (await organisations.AllAsync(ct)).ToDictionary(b => b.Id));

    /// <summary>For what the public sees: few registers show it a body, and to read all of them takes longer than the rest of a page.</summary>
    public async Task<Showing> ForPublicAsync(Register register, CancellationToken ct) =>
        register.NamesBodies ? await ForAsync(register, ct) : new(words, register.Words, new Dictionary<BodyId, BodySummary>());
}
