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
}
