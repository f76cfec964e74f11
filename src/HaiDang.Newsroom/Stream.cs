using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;

namespace HaiDang.Newsroom;

/// <summary>A content stream (chuyên mục): what a part of the public site is about.</summary>
internal sealed class Stream
{
    public required string Key { get; init; }

    public int Place { get; init; }

    public string NameVi { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public string SlugVi { get; private set; } = "";

    public string SlugEn { get; private set; } = "";

    public string DescriptionVi { get; private set; } = "";

    public string DescriptionEn { get; private set; } = "";

    /// <summary>Its words in further languages, by language.</summary>
    public IReadOnlyDictionary<string, StreamWords>? Further { get; private set; }

    /// <summary>The door of the public site that it stands behind.</summary>
    public Door? Door { get; private set; }

    /// <summary>Where it stood before, Vietnamese and English: "vi/du-lich".</summary>
    public List<string> Earlier { get; private set; } = [];

    private string[] Addresses => SlugVi.Length == 0 ? [] : [$"vi/{SlugVi}", $"en/{SlugEn}"];

    public void Describe(StreamSummary stream)
    {
        var before = Addresses;
        (NameVi, NameEn, SlugVi, SlugEn, DescriptionVi, DescriptionEn, Further, Door) =
        (stream.NameVi, stream.NameEn, stream.SlugVi, stream.SlugEn, stream.DescriptionVi, stream.DescriptionEn, stream.Further?.OrderBy(f => f.Key, StringComparer.Ordinal).ToDictionary(), stream.Door);
        Earlier = [.. Earlier.Union(before).Except(Addresses)];
    }

    public StreamSummary Summary() => new(Key, NameVi, NameEn, SlugVi, SlugEn, DescriptionVi, DescriptionEn) { Further = Further, Door = Door };
}
