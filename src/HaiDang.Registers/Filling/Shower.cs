using HaiDang.Kernel.Words;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Filling;

/// <summary>Gets ready what values of a register are shown with.</summary>
internal sealed class Shower(IOrganisations organisations, Words words)
{
    public async Task<Showing> ForAsync(Register register, CancellationToken ct) =>
        new(words, register.Words, (await organisations.AllAsync(ct)).ToDictionary(b => b.Id));
}
