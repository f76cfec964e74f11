namespace HaiDang.Newsroom.Contracts;

/// <summary>A piece of an article's body. Text is plain: no markup is ever stored, so none can be smuggled in.</summary>
/// <param name="Type"><see cref="Paragraph"/>, <see cref="Heading"/>, <see cref="Quote"/> or <see cref="List"/>.</param>
/// <param name="Text">The words; null for a list.</param>
/// <param name="Items">The lines of a list; null otherwise.</param>
/// <param name="By">Who said the words of a quote.</param>
public sealed record Block(string Type, string? Text = null, IReadOnlyList<string>? Items = null, string? By = null)
{
    /// <summary>A paragraph.</summary>
    public const string Paragraph = "paragraph";

    /// <summary>A heading inside the article.</summary>
    public const string Heading = "heading";

    /// <summary>Somebody's words.</summary>
    public const string Quote = "quote";

    /// <summary>A list.</summary>
    public const string List = "list";
}

/// <summary>Where the facts of an item come from.</summary>
public sealed record Source(string Title, string? Url = null);
