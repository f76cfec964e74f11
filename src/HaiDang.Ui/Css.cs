namespace HaiDang.Ui;

internal static class Css
{
    public static string Of(Tone tone) => tone switch
    {
        Tone.Draft => "tone-draft",
        Tone.Waiting => "tone-waiting",
        Tone.Ok => "tone-ok",
        Tone.Late => "tone-late",
        Tone.Done => "tone-done",
        _ => "tone-neutral",
    };

    public static string? Join(params string?[] names)
    {
        var joined = string.Join(' ', names.Where(name => !string.IsNullOrEmpty(name)));
        return joined.Length == 0 ? null : joined;
    }
}
