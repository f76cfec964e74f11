namespace HaiDang.Documents.Reading;

/// <summary>The sentence around an offset, as offsets.</summary>
internal readonly record struct Sentence(int Start, int End)
{
    private const int Reach = 600;

    public string Text(string text) => text[Start..End];

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);

    public static Sentence Around(string text, int offset)
    {
        var start = offset;
        while (start > 0 && offset - start < Reach && !IsEnd(text, start - 1)) { start--; }
        var end = offset;
        while (end < text.Length && end - offset < Reach && !IsEnd(text, end)) { end++; }
        return new Sentence(start, end);
    }

    private static bool IsEnd(string text, int at) => text[at] is '.' or ';' && (at + 1 >= text.Length || text[at + 1] == ' ');
}
