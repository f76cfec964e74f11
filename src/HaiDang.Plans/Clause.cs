using HaiDang.Plans.Contracts;

namespace HaiDang.Plans;

/// <summary>An addressable piece of a plan: "II.1.1", printed "1.1". Keeps its id through every adjustment, and what it said before.</summary>
internal sealed class Clause
{
    public ClauseId Id { get; private init; } = new(Guid.CreateVersion7());

    public PlanId Plan { get; private set; }

    public required string Path { get; init; }

    public required string Number { get; init; }

    /// <summary>Written while the plan is a draft; afterwards by <see cref="Reword"/> only.</summary>
    public required string Title { get; set; }

    /// <summary>As <see cref="Title"/>.</summary>
    public required string Text { get; set; }

    /// <summary>Place in the order of the text.</summary>
    public required int Position { get; set; }

    /// <summary>The first version of the plan that has it.</summary>
    public int Since { get; init; } = 1;

    /// <summary>The first version of the plan without it.</summary>
    public int? WithdrawnIn { get; private set; }

    /// <summary>What it said in earlier versions, earliest first.</summary>
    public List<Wording> Earlier { get; private init; } = [];

    /// <summary>The clause of another plan that it carries out.</summary>
    public ClauseId? CarriesOut { get; init; }

    /// <summary>The version of the text in which a person opened it to the public; null while it is internal.</summary>
    public int? PublicIn { get; private set; }

    /// <summary>Whether the public reads it on the portal: opened by a person, and not reworded since.</summary>
    public bool IsPublic => MayBePublic && PublicIn is { } version && Earlier.TrueForAll(e => e.UpTo < version);

    /// <summary>It was public until it was reworded: a person looks at it again.</summary>
    public bool WasPublic => PublicIn is not null && !IsPublic;

    /// <summary>What was signed may be public; instructions and reviews never are.</summary>
    public bool MayBePublic => AddedAs is null && WithdrawnIn is null;

    /// <summary>What it is when it does not stand in the signed text; null for what was signed.</summary>
    public Addition? AddedAs { get; init; }

    /// <summary>Who added it, and when.</summary>
    public string? AddedBy { get; init; }

    public DateTimeOffset? AddedAt { get; init; }

    /// <summary>Two people adding the same thing add it once.</summary>
    public string? AddedKey { get; init; }

    /// <summary>Opens it to the public in a version of the text, or closes it.</summary>
    public void Show(int? version) => PublicIn = version;

    /// <summary>The path of what it stands in; null when it stands in nothing.</summary>
    public string? Above => Path.LastIndexOf('.') is > 0 and var dot ? Path[..dot] : null;

    /// <summary>A path in words: "mục II.1"; rows of an annex stand under "PL".</summary>
    public static string PlaceOf(string path) => path.Split('.', 2) switch
    {
        ["PL"] => "phụ lục",
        ["PL", var section] => $"mục {section} của phụ lục",
        _ => $"mục {path}",
    };

    public int Depth => Path.Count(c => c == '.');

    /// <summary>From <paramref name="version"/> on it reads so.</summary>
    public void Reword(int version, string title, string text)
    {
        Earlier.Add(new(version - 1, Title, Text));
        (Title, Text) = (title, text);
    }

    /// <summary>From <paramref name="version"/> on the plan has it no more.</summary>
    public void Withdraw(int version) => WithdrawnIn = version;

    /// <summary>What it said in a version; null when that version does not have it.</summary>
    public Wording? At(int version) => version < Since || version >= WithdrawnIn ? null
        : Earlier.Find(e => e.UpTo >= version) ?? new(version, Title, Text);
}

/// <summary>What a clause says, up to and with a version of the plan.</summary>
internal sealed record Wording(int UpTo, string Title, string Text);

/// <summary>Work that comes to a plan after it was signed: a leader's instruction (chỉ đạo), a review (rà soát) of a basis that changed.</summary>
internal enum Addition
{
    Instruction,
    Review,
}
