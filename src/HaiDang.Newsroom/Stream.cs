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

    public void Describe(StreamSummary stream) =>
        (NameVi, NameEn, SlugVi, SlugEn, DescriptionVi, DescriptionEn) =
        (stream.NameVi, stream.NameEn, stream.SlugVi, stream.SlugEn, stream.DescriptionVi, stream.DescriptionEn);

    public StreamSummary Summary() => new(Key, NameVi, NameEn, SlugVi, SlugEn, DescriptionVi, DescriptionEn);
}
