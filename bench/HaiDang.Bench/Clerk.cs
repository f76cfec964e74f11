using System.Net;
using System.Text.RegularExpressions;

namespace HaiDang.Bench;

/// <summary>Somebody signed in, who sends forms. The cookies outlive the process that gave them: its keys lie in the database.</summary>
internal sealed partial class Clerk
{
    private const string Password = "Hai-Dang-2026";
    private readonly CookieContainer cookies = new();
    private string token = "";

    public static async Task<Clerk> SignInAsync(Uri address, string email)
    {
        var clerk = new Clerk();
        using var client = clerk.Client(address);
        // The page has other forms, too: language, passkey.
        var form = Forms().Matches(await client.GetStringAsync("/sign-in")).Single(f => f.Value.Contains("name=\"Password\"", StringComparison.Ordinal)).Value;
        using var content = new FormUrlEncodedContent(Hidden().Matches(form).Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)))
            .Append(new("Email", email)).Append(new("Password", Password)));
        using var answer = await client.PostAsync("/sign-in", content);
        if (answer.StatusCode is not HttpStatusCode.Found) { throw new InvalidOperationException($"{email} could not sign in."); }
        clerk.token = WebUtility.HtmlDecode(Token().Match(await client.GetStringAsync("/account")).Groups[1].Value);
        return clerk.token.Length > 0 ? clerk : throw new InvalidOperationException("No form on the account page.");
    }

    /// <summary>The cookie header of a request, for those who write it themselves.</summary>
    public string CookiesFor(Uri address) => cookies.GetCookieHeader(address);

    /// <summary>Sends a form of a page as the browser would; a page that comes back instead of a redirect is a fault.</summary>
    public async Task<Uri?> SendAsync(Uri address, (string Path, string Form, IReadOnlyDictionary<string, string> Fields) request)
    {
        using var client = Client(address);
        using var content = new FormUrlEncodedContent(request.Fields.Append(new("_handler", request.Form)).Append(new("__RequestVerificationToken", token)));
        using var answer = await client.PostAsync(request.Path, content);
        if (answer.StatusCode is HttpStatusCode.Found) { return answer.Headers.Location; }
        var page = Content().Match(await answer.Content.ReadAsStringAsync()).Value;
        throw new InvalidOperationException($"{request.Path} answered {(int)answer.StatusCode}: {Tags().Replace(page, " ")[..Math.Min(800, Tags().Replace(page, " ").Length)]}");
    }

    public HttpClient Client(Uri address) => new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)""")]
    private static partial Regex Hidden();

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]*)""")]
    private static partial Regex Token();

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex Content();

    [GeneratedRegex("(<[^>]*>|\\s)+")]
    private static partial Regex Tags();
}
