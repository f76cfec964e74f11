using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Building;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Counting;

/// <summary>What public addresses are called, for people of the workbench.</summary>
internal sealed class PublicTitles(INewsroom newsroom, IRegisters registers, Words words)
{
    private IReadOnlyList<StreamSummary>? streams;

    /// <summary>The title of the story, entry, register, stream or home page; the address itself where there is none.</summary>
    public async Task<string> OfAsync(string path, CancellationToken ct)
    {
        if (PortalAddress.Parse(path) is not { Form: PortalForm.Page } address) { return path; }
        if (address.Stream is null) { return words["visits.home"]; }
        streams ??= await newsroom.StreamsAsync(ct);
        var face = registers.PublicFaces.At(address.Language, address.Stream);
        if (address.Slug is { } slug)
        {
            if (face is null) { return (await newsroom.FindReleasedAsync(address.Language, slug, ct))?.Title ?? path; }
            return await registers.MeantAsync(face.Register, slug, ct) is { } id ? (await registers.FindPublicAsync(face.Register, address.Language, id, ct))?.Title ?? path : path;
        }

        return face is not null && words.Has(address.Language, face.TitleWord) ? words.In(address.Language, face.TitleWord)
            : streams.FirstOrDefault(s => s.Slug(address.Language) == address.Stream)?.Name(address.Language) ?? path;
    }
}
