using HaiDang.Language;

namespace HaiDang.Documents.Writing;

/// <summary>
/// Letters (công văn) in the layout of Nghị định 30/2020/NĐ-CP: no name of a kind, the subject behind "V/v" under the number,
/// "Kính gửi" above the text, "Như trên" as the first receiver.
/// </summary>
public static class OfficialLetter
{
    /// <summary>Asks those who are late to do what a plan gave them, and to report by a day.</summary>
    public static AdministrativeDocument Urge(LetterFrame frame, UrgingLetter letter)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(letter);
        var asOf = DocumentDate.Format(letter.AsOf);
        var answerBy = DocumentDate.Format(letter.AnswerBy);
        var body = InText(frame.IssuingBody);
        return Frame(frame, $"đôn đốc thực hiện {letter.PlanName}", letter.Addressees) with
        {
            Blocks =
            [
                new Paragraph($"Thực hiện {letter.PlanCitation}, các cơ quan, đơn vị đã được giao nhiệm vụ. Qua theo dõi, tính đến {asOf}, {body} thấy còn {Two(letter.Tasks.Count)} nhiệm vụ chưa hoàn thành hoặc chưa được báo cáo:"),
                new Table(
                    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Tình trạng"],
                    [.. letter.Tasks.Select((t, i) => new[] { $"{i + 1}", t.Task, t.Body, t.Due is { } due ? $"{due.Day:00}/{due.Month:00}/{due.Year}" : "", t.State })],
                    [0.6, 3.3, 2.2, 1.55, 1.7]),
                .. letter.Reasons.Select(reason => new Paragraph(reason)),
                new Paragraph($"Để bảo đảm tiến độ chung, {body} đề nghị các cơ quan, đơn vị có tên trên khẩn trương thực hiện, gửi kết quả kèm minh chứng về {letter.AnswerTo} trước {answerBy}; trường hợp có khó khăn, vướng mắc, nêu rõ nguyên nhân và thời hạn hoàn thành mới."),
                new Paragraph($"{body} đề nghị các cơ quan, đơn vị quan tâm thực hiện"),
            ],
        };
    }

    /// <summary>Answers a letter.</summary>
    public static AdministrativeDocument Reply(LetterFrame frame, ReplyLetter letter)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(letter);
        var body = InText(frame.IssuingBody);
        return Frame(frame, letter.Subject, letter.Addressees) with
        {
            Blocks =
            [
                new Paragraph($"Phúc đáp {letter.Answers}, {body} có ý kiến như sau:"),
                .. letter.Text,
                new Paragraph($"{body} gửi {string.Join(", ", letter.Addressees)} để biết, tổng hợp"),
            ],
        };
    }

    private static AdministrativeDocument Frame(LetterFrame frame, string subject, IReadOnlyList<string> addressees) => new()
    {
        ParentBody = frame.ParentBody,
        IssuingBody = frame.IssuingBody,
        Number = frame.Number,
        Symbol = frame.Symbol,
        Place = frame.Place,
        Date = frame.Date,
        Year = frame.Year,
        Kind = "",
        Title = subject,
        Addressees = addressees,
        Signer = frame.Signer,
        // Phụ lục I, Phần I, II.9.b: in a letter the receivers begin with "Như trên".
        Recipients = ["Như trên", .. frame.Recipients.Where(r => !r.Contains("Như trên", StringComparison.OrdinalIgnoreCase))],
        IsDraft = frame.IsDraft,
    };

    // The letterhead may set a name on two lines; a sentence never does.
    private static string InText(string body) => body.Replace('\n', ' ').Trim();

    private static string Two(int number) => number.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Who writes a letter, and what stands around its text.</summary>
public sealed record LetterFrame
{
    /// <summary>The body above the issuing body, if named.</summary>
    public string? ParentBody { get; init; }

    /// <summary>The body that writes.</summary>
    public required string IssuingBody { get; init; }

    /// <summary>The number as given by the registry; null leaves a blank.</summary>
    public string? Number { get; init; }

    /// <summary>The code after the stroke, of body and unit: UBND-VX.</summary>
    public required string Symbol { get; init; }

    /// <summary>The place named before the date.</summary>
    public required string Place { get; init; }

    /// <summary>The date of issue; null leaves blanks for day and month.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The year printed while the date is unknown.</summary>
    public int? Year { get; init; }

    /// <summary>Who signs; null leaves the place empty.</summary>
    public Signer? Signer { get; init; }

    /// <summary>Further receivers behind "Như trên"; the last is the archive: "Lưu: VT, VX".</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Prints DỰ THẢO under the subject.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>A letter to those who are late.</summary>
/// <param name="PlanName">Short, for the subject: Kế hoạch số 93/KH-UBND.</param>
/// <param name="PlanCitation">In full, as the first mention must be: kind, number, date, issuer, subject (Phụ lục I, Phần I, II.6.b).</param>
/// <param name="AsOf">The day of the figures.</param>
/// <param name="Addressees">Who is urged.</param>
/// <param name="Tasks">What is late.</param>
/// <param name="AnswerBy">They answer before this day.</param>
/// <param name="AnswerTo">Whom they answer.</param>
public sealed record UrgingLetter(
    string PlanName, string PlanCitation, DateOnly AsOf, IReadOnlyList<string> Addressees, IReadOnlyList<UrgedTask> Tasks, DateOnly AnswerBy, string AnswerTo)
{
    /// <summary>Paragraphs between the table and the request, if more is to be said.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

/// <summary>One late task as the table of an urging letter shows it.</summary>
public sealed record UrgedTask(string Task, string Body, DateOnly? Due, string State);

/// <summary>An answer.</summary>
/// <param name="Subject">Without "V/v".</param>
/// <param name="Answers">The letter answered, in full: Công văn số 12/UBND-VX ngày … của … về việc ….</param>
/// <param name="Addressees">Who asked.</param>
/// <param name="Text">What is answered.</param>
public sealed record ReplyLetter(string Subject, string Answers, IReadOnlyList<string> Addressees, IReadOnlyList<Block> Text);
