using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Pages;
using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Building;

/// <summary>What stands around every page in a language: streams, registers, forms and doors that are there in it.</summary>
internal sealed class Frames(IRegisters registers, IIntake intake, Words words, PublicAddress site)
{
    /// <param name="language">Of the page.</param>
    /// <param name="path">Its address.</param>
    /// <param name="streams">All of them, or those that can be read in the language.</param>
    public FrameView Of(string language, string path, IReadOnlyList<StreamSummary> streams)
    {
        var (books, forms) = (Books(language), Forms(language));
        streams = streams.In(language);
        return new(language, path, streams, site.Root) { Books = books, Forms = forms, Doors = Doors.Of(language, streams, books, forms, words) };
    }

    /// <summary>The registers that can be read in a language: their words are there in it.</summary>
    public IReadOnlyList<PublicFace> Books(string language) => [.. registers.PublicFaces.Where(f => words.Has(language, f.TitleWord))];

    /// <summary>The forms that can be filled in in a language.</summary>
    public IReadOnlyList<IntakeFace> Forms(string language) => [.. intake.Faces.Where(f => words.Has(language, f.TitleWord))];
}
