namespace HaiDang.Access.SigningIn;

/// <summary>Where to go after signing in: only ever to a page of our own.</summary>
internal static class LocalUrl
{
    public const string Home = "/today";

    public static string Of(string? url) => IsLocal(url) ? url! : Home;

    // "//host", "/\host" and addresses with control characters lead browsers to another site.
    private static bool IsLocal(string? url) =>
        url is ['/', ..] && (url.Length == 1 || url[1] is not ('/' or '\\')) && !url.Any(char.IsControl);
}
