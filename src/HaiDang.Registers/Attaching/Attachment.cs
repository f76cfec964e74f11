using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Attaching;

/// <summary>By what right the office may use a file. Word keys: <c>registers.right.{name}</c>.</summary>
internal enum UseRight { Own, Licensed, PublicDomain, Unclear }

/// <summary>Whether recognisable people agreed. Word keys: <c>registers.consent.{name}</c>.</summary>
internal enum Consent { NotNeeded, Given, Missing }

/// <summary>A file on an entry: evidence, a clipping, a picture; with the right to use it and the consent of those in it.</summary>
internal sealed class Attachment
{
    public const int LongestText = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required RecordId Record { get; init; }

    public required FileId File { get; init; }

    public required string Name { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    public string? Caption { get; init; }

    public required UseRight Right { get; init; }

    /// <summary>Whom to name with it.</summary>
    public string? Credit { get; init; }

    public required Consent Consent { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The file that it is a newer version of; the older one stays with the history.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>The stage that the entry stood in: the text as it was approved is told from a draft.</summary>
    public required string Stage { get; init; }

    /// <summary>When it was taken off, UTC; the bytes stay with the history.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The public sees it on the page of the entry.</summary>
    public bool IsPublic { get; init; }

    /// <summary>What a picture shows, for those who cannot see it.</summary>
    public Texts? Alt { get; init; }

    /// <summary>What the public reads below it.</summary>
    public Texts? Said { get; init; }

    /// <summary>Its name in addresses, made from its bytes: "0f3a….jpg"; null while it is for the office only.</summary>
    public string? PublicName { get; init; }

    /// <summary>What its bytes are.</summary>
    public string? MediaType { get; init; }

    /// <summary>Of a picture, in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Of a picture, in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Whether it may leave the house.</summary>
    public bool MayBeShown => Right is not UseRight.Unclear && Consent is not Consent.Missing;
}
