using HaiDang.Kernel;
using HaiDang.Ui;

namespace HaiDang.Registers.Contracts;

/// <summary>What the public may send to the office, by the forms that registers open, and what becomes of it.</summary>
public interface IIntake
{
    /// <summary>The registers that take entries from the public.</summary>
    IReadOnlyList<IntakeFace> Faces { get; }

    /// <summary>The form of a register, or null when it takes nothing from the public.</summary>
    Task<IntakeForm?> FormAsync(string register, string language, CancellationToken ct);

    /// <summary>What is wrong with the answers to one question; nothing when they will do.</summary>
    Refusal? Check(string register, string question, Func<string, string?> answers);

    /// <summary>
    /// Takes an entry in and gives its receipt code; from then on nothing loses it. <paramref name="sending"/> names the form that was opened:
    /// sent twice, it is taken once.
    /// </summary>
    Task<Outcome<string>> SendAsync(string register, string language, Guid sending, Func<string, string?> answers, IReadOnlyList<SentFile> files, CancellationToken ct);

    /// <summary>What became of a sending, in a language; null when no sending has the code.</summary>
    Task<Receipt?> FindAsync(string code, string language, CancellationToken ct);

    /// <summary>The sender objects to the hiding of what she sent (charter 4).</summary>
    Task<Refusal?> AppealAsync(string code, string? words, CancellationToken ct);
}

/// <summary>A file that somebody sends with a form: its name as given and its bytes. What it is shows from the bytes.</summary>
public sealed record SentFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The largest one, in bytes.</summary>
    public const int Largest = 5 * 1024 * 1024;
}

/// <summary>A register that takes entries from the public, and the last part of its form's address per language: "cau-hoi".</summary>
public sealed record IntakeFace(string Register, IReadOnlyDictionary<string, string> Slugs)
{
    /// <summary>The door of the site that it stands behind.</summary>
    public Door? Door { get; init; }

    /// <summary>Word key of the form's name.</summary>
    public string TitleWord => Register.Replace('-', '_') + ".ask.title";

    /// <summary>Word key of what the form is for.</summary>
    public string LeadWord => Register.Replace('-', '_') + ".ask.lead";
}

/// <summary>A form, one question after the other, in one language. <c>After</c> says what happens to what is sent.</summary>
public sealed record IntakeForm(string Register, string Title, string Lead, string After, IReadOnlyList<IntakeQuestion> Questions)
{
    /// <summary>How many files may be sent with it.</summary>
    public int MostFiles { get; init; }

    /// <summary>What became of those sent in this year; null when the register does not say.</summary>
    public AnsweredSoFar? Answered { get; init; }
}

/// <summary>How many were sent in since the year began, how many of them are answered, and how many of the others are past their last day.</summary>
public sealed record AnsweredSoFar(int Year, int SentIn, int Answered, int Late);

/// <summary>One question; it may have several controls.</summary>
public sealed record IntakeQuestion(string Key, string Text, string? Hint, bool IsRequired, IReadOnlyList<IntakeInput> Inputs)
{
    /// <summary>The answers as the summary shows them: choices by their names, ticks by the question.</summary>
    public string Shown(Func<string, string?> answers) => string.Join(", ", Inputs.Select(i => Shown(i, answers(i.Name)?.Trim())).Where(t => t.Length > 0));

    private static string Shown(IntakeInput input, string? answer) => answer switch
    {
        null or "" => "",
        _ when input.Options.FirstOrDefault(o => o.Value == answer) is { } chosen => chosen.Text,
        _ when input.Kind is FieldKind.Check => "✓",
        _ when input.Kind is FieldKind.Date && OfficeClock.Read(answer) is { } day => OfficeClock.Show(day),
        _ => answer,
    };
}

/// <summary>One control of a question.</summary>
public sealed record IntakeInput(string Name, FieldKind Kind, string? Label, IReadOnlyList<Choice> Options);

/// <summary>What became of something sent in. <c>Told</c> says it in a sentence; <c>Answers</c> are what the register tells the sender.</summary>
public sealed record Receipt(string Code, string Register, string FormTitle, string Title, DateTimeOffset SentAt, string Told, Tone Tone, DateTimeOffset Since, DateOnly? Due,
    string? Reason, IReadOnlyList<PublicFact> Answers, Hidden? Hidden);

/// <summary>Why the public does not see an entry that it saw: since when, by which rule, in which words; and how the sender's objection ended.</summary>
public sealed record Hidden(DateOnly On, string Rule, string Reason, AppealState Appeal, string? Decision);

/// <summary>Where an objection stands.</summary>
public enum AppealState
{
    /// <summary>Nobody objected.</summary>
    None,

    /// <summary>Somebody else than who hid it will decide.</summary>
    Waiting,

    /// <summary>The objection was right: the entry is shown again.</summary>
    Upheld,

    /// <summary>The entry stays hidden, for the reason given.</summary>
    Dismissed,
}
