using System.Globalization;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Plans.Urging;

/// <summary>What the officer says about a letter beside its tasks. Number and date may stay blank: the records clerk fills them in.</summary>
internal sealed record LetterForm(string? ParentBody, string IssuingBody, string Symbol, string Place, string? Number, DateOnly? Date,
    DateOnly? AnswerBy, string? SignerCapacity, string? SignerName)
{
    public const int LongestLine = 500;
    public const int LongestNumber = 20;

    public Refusal? Check(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(IssuingBody)) { return new Refusal("plans.urge.no_issuer") { Field = "IssuingBody" }; }
        if (string.IsNullOrWhiteSpace(Symbol)) { return new Refusal("plans.urge.no_symbol") { Field = "Symbol" }; }
        if (AnswerBy is not { } day) { return new Refusal("plans.urge.no_answer_by") { Field = "AnswerBy" }; }
        if (day <= today) { return new Refusal("plans.urge.answer_by_past", OfficeClock.Show(today)) { Field = "AnswerBy" }; }
        if (Number?.Length > LongestNumber) { return new Refusal("plans.urge.long_number", LongestNumber) { Field = "Number" }; }
        var lines = new[] { ParentBody, IssuingBody, Symbol, Place, SignerCapacity, SignerName };
        return lines.Any(l => l?.Length > LongestLine) ? new Refusal("plans.urge.long_line", LongestLine) : null;
    }

    /// <summary>The day that was typed and is none.</summary>
    public static Refusal? Misread(IFormCollection form) => OfficeClock.Misread(form["AnswerBy"], "AnswerBy") ?? OfficeClock.Misread(form["Date"], "Date");

    public static LetterForm From(IFormCollection form)
    {
        return new(Text("ParentBody"), Text("IssuingBody") ?? "", Text("Symbol") ?? "", Text("Place") ?? "", Text("Number"), Day("Date"), Day("AnswerBy"),
            Text("SignerCapacity"), Text("SignerName"));

        string? Text(string name) => form[name].ToString().Trim().ReplaceLineEndings("\n") is { Length: > 0 } text ? text : null;
        DateOnly? Day(string name) =>
            OfficeClock.Read(form[name].ToString());
    }
}
