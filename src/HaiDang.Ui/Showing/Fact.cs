using Microsoft.AspNetCore.Components;

namespace HaiDang.Ui;

/// <summary>One thing known about a thing: its name and what it is.</summary>
public sealed record Fact(string Term, RenderFragment Value)
{
    /// <summary>A fact in plain text.</summary>
    public Fact(string term, string? text) : this(term, builder => builder.AddContent(0, text))
    {
    }
}
