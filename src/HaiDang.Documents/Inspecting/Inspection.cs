using HaiDang.Documents.Extracting;

namespace HaiDang.Documents.Inspecting;

/// <summary>What the inspector saw in a .docx: whose rules apply, the elements it recognised, and each breach.</summary>
public sealed record Inspection(
    DocumentForm Form, IReadOnlyList<Found> Elements, IReadOnlyList<Breach> Breaches, Problem? Problem = null)
{
    internal static Inspection Refused(Problem problem) => new(DocumentForm.State, [], [], problem);
}

/// <summary>An element of the layout and the first paragraph it stands in; paragraphs count from 1, those in tables included.</summary>
public sealed record Found(string Element, int Paragraph, string Text);

/// <summary>One rule that is not kept.</summary>
/// <param name="Rule">Its name, element and property: <c>motto.size</c>.</param>
/// <param name="Article">Where the rule is written.</param>
/// <param name="Element">The element in the words of the rule: Tiêu ngữ.</param>
/// <param name="Paragraphs">Where, counted from 1; empty when it is about pages.</param>
/// <param name="Text">The beginning of the first such paragraph.</param>
/// <param name="Is">What was found, in Vietnamese.</param>
/// <param name="ShouldBe">What the rule asks for, in Vietnamese.</param>
public sealed record Breach(
    string Rule, string Article, string Element, IReadOnlyList<int> Paragraphs, string Text, string Is, string ShouldBe);
