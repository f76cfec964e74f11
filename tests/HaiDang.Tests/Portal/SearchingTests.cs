using HaiDang.Kernel;
using HaiDang.Newsroom.Publishing;
using HaiDang.Portal.Searching;
using HaiDang.Tests.Newsroom;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Portal;

/// <summary>What the public can find, and that it changes with the facts.</summary>
public sealed class SearchingTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task A_draft_is_not_found_a_release_is_at_once_and_what_was_taken_back_no_longer()
    {
        var id = await desk.SubmittedAsync(desk.Lan, "Tàu khách đến đảo Ngọc Sương");
        Assert.DoesNotContain("Tàu khách đến đảo Ngọc Sương", await TitlesAsync("ngoc suong"));

        Assert.Null(await desk.ApproveAsync(desk.Minh, id, "vi"));
        await desk.DrainAsync();
        Assert.Equal("Tàu khách đến đảo Ngọc Sương", (await TitlesAsync("ngoc suong"))[0]);
        Assert.DoesNotContain("Tàu khách đến đảo Ngọc Sương", await TitlesAsync("ngoc suong", "en"));

        Assert.Null(await desk.AsAsync<WithdrawRelease, Refusal?>(desk.Minh, act => act.RunAsync(id, "vi", "Sai giờ tàu.", default)));
        await desk.DrainAsync();
        Assert.DoesNotContain("Tàu khách đến đảo Ngọc Sương", await TitlesAsync("ngoc suong"));
    }

    [Fact]
    public async Task However_a_name_is_typed_and_encoded_the_list_is_the_same()
    {
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Thành phố Vũng Tàu đón khách");
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Bến Vũng Tàu mở lại");
        await desk.DrainAsync();
        var first = await TitlesAsync("Vũng Tàu");
        Assert.Equal(2, first.Count);
        foreach (var typed in (string[])["vung tau", "VUNG TAU", "VŨNG TÀU", "Vũng Tàu".Normalize(System.Text.NormalizationForm.FormD), "  vung   tau ", "vungx tauf", "vung4 tau2"])
        {
            Assert.Equal(first, await TitlesAsync(typed));
        }
    }

    [Fact]
    public async Task A_stream_is_found_by_its_name_before_the_stories_that_hold_it()
    {
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Du lịch biển vào mùa");
        await desk.DrainAsync();
        Assert.Equal("Du lịch", (await TitlesAsync("du lich"))[0]);
    }

    [Fact]
    public async Task What_stands_in_words_of_markup_stays_text_on_the_page()
    {
        await desk.PublishedAsync(desk.Lan, desk.Minh, "Bài <b>đậm</b> & nháy");
        await desk.DrainAsync();
        using var scope = desk.Services.CreateScope();
        var html = await ServeSearch.PageAsync(scope.ServiceProvider, new("vi", "<script>đậm", null, null, null, 1), default);
        Assert.DoesNotContain("<script>đậm", html, StringComparison.Ordinal);
        Assert.Contains("<mark>đậm</mark>", html, StringComparison.Ordinal);
        Assert.Contains("noindex", html, StringComparison.Ordinal);
    }

    private async Task<List<string>> TitlesAsync(string query, string language = "vi") => [.. (await AskAsync(new(language, query, null, null, null, 1))).Found.Select(f => f.Title.ToString())];

    private async Task<SearchView> AskAsync(SearchQuestion question)
    {
        using var scope = desk.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<AnswerSearch>().RunAsync(question);
    }
}
