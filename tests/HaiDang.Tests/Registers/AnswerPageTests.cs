using System.Net;
using System.Text.RegularExpressions;
using HaiDang.Kernel.Posting;
using HaiDang.Kernel.Words;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Handing;
using HaiDang.Registers.Keeping;
using HaiDang.Registers.Moving;
using HaiDang.Tests.Registers.Api;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Registers;

/// <summary>The page of a private link as it goes over the line: kept nowhere, found nowhere, and silent on what was not shared.</summary>
public sealed partial class AnswerPageTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly Somebody Mien = new("Vũ Thu Miên", null, "registers.product-enquiries.keep", "registers.products.keep");

    [Fact]
    public async Task A_private_link_shows_what_was_shared_takes_one_answer_and_leaves_no_trace()
    {
        var secret = await HandAsync();
        using var cookies = new HttpClientHandler { AllowAutoRedirect = false };
        using var visitor = new HttpClient(cookies) { BaseAddress = host.Address };
        using var open = await visitor.GetAsync($"/answer/{secret}");
        var page = WebUtility.HtmlDecode(await open.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Unseen(open);
        Assert.Contains("Do you have a certificate?", page, StringComparison.Ordinal);
        // The buyer did not allow to pass her address on.
        Assert.DoesNotContain("einkauf@nordkontor.example", page, StringComparison.Ordinal);

        var form = new Dictionary<string, string> { ["_handler"] = "answer", ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value, ["answer"] = "Có", ["answered_in"] = "" };
        using var forged = await visitor.PostAsync($"/answer/{secret}", new FormUrlEncodedContent(form.Where(f => f.Key != "__RequestVerificationToken")));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var unfinished = await visitor.PostAsync($"/answer/{secret}", new FormUrlEncodedContent(form));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unfinished.StatusCode);
        Unseen(unfinished);
        form["answered_in"] = "Vietnamese";
        using var answered = await visitor.PostAsync($"/answer/{secret}", new FormUrlEncodedContent(form));
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Unseen(answered);

        using var over = await visitor.GetAsync($"/answer/{secret}");
        Assert.Equal(HttpStatusCode.Gone, over.StatusCode);
        Assert.DoesNotContain("Do you have a certificate?", await over.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Unseen(over);
        using var unknown = await visitor.GetAsync($"/answer/{secret}x");
        Assert.Equal(HttpStatusCode.Gone, unknown.StatusCode);
        Assert.Contains(host.Services.GetRequiredService<Words>()["registers.handing.unknown"], WebUtility.HtmlDecode(await unknown.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Unseen(unknown);
    }

    private static void Unseen(HttpResponseMessage answer)
    {
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex, nofollow", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
    }

    private async Task<string> HandAsync()
    {
        using var scene = host.As(Mien);
        var product = (await scene.Get<IRegisters>().EnterAsync("products", new Dictionary<string, string>
        {
            ["name.vi"] = "Nước mắm Mỹ Sa", ["kind"] = "Seafood", ["producer"] = "Hợp tác xã Mỹ Sa", ["producer_contact"] = "htx@mysa.example", ["about.vi"] = "Cá cơm", ["body"] = $"{(await host.BodyAsync()).Value}",
        }, default)).Value;
        var book = scene.Get<RegisterBook>().Find("product-enquiries")!;
        var typed = new Dictionary<string, string?>
        {
            ["subject"] = "Fish sauce", ["message"] = "Do you have a certificate?", ["contact"] = "einkauf@nordkontor.example", ["received_on"] = "2026-03-10", ["product"] = $"/registers/products/{product.Value}",
        };
        var kept = await scene.Get<KeepRecord>().EnterAsync(book, new(typed.GetValueOrDefault), default);
        Assert.Empty(kept.Refusals);
        Assert.Null(await scene.Get<MoveRecord>().RunAsync(book, kept.Record!.Id, "passed", null, null, default));
        var box = scene.Get<LetterBox>();
        var text = box.Whole((await box.AboutAsync(kept.Record.Id.Value, default))[0]);
        return text[(text.IndexOf(HandOver.Folder, StringComparison.Ordinal) + HandOver.Folder.Length)..].Split('\n')[0].Trim();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
