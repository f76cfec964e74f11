using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

/// <summary>From a task to a public page: written, translated, handed in, approved by somebody else.</summary>
public sealed class WriteAndApproveTests(Site site) : IClassFixture<Site>
{
    private const string Editor = "nguyet@bienbac.example";
    private const string OtherEditor = "thuy@bienbac.example";
    private const string Translator = "an@bienbac.example";

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task An_item_for_a_task_is_written_translated_submitted_and_approved_by_somebody_else(Screen screen)
    {
        var title = $"Chuyến phà đầu ngày ra Hòn Sương, {screen}";
        await using var nguyet = await site.VisitAsync(screen, Editor);
        var item = await WriteAsync(nguyet, title);

        await using (var an = await site.VisitAsync(screen, Translator))
        {
            await an.OpenAsync(item);
            await an.FollowAsync("Thêm bản Tiếng Anh");
            await FillAsync(an, $"The first ferry to Hon Suong, {screen}", "The ferry leaves at five.", "One paragraph.\n\n## On board\n\n- Coffee\n- Quiet");
            await an.PressAsync("Lưu");
            // A translator neither approves nor changes the source.
            Assert.Equal(0, await an.Page.GetByRole(AriaRole.Button, new() { Name = "Duyệt và phát hành" }).CountAsync());
            Assert.Equal(0, await an.Page.GetByRole(AriaRole.Link, new() { Name = "Sửa Tiếng Việt" }).CountAsync());
        }

        await nguyet.OpenAsync(item);
        await nguyet.PressAsync("Gửi duyệt Tiếng Việt");
        await nguyet.PressAsync("Gửi duyệt Tiếng Anh");
        Assert.Contains("không tự duyệt", await nguyet.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await nguyet.Page.GetByRole(AriaRole.Button, new() { Name = "Duyệt và phát hành Tiếng Việt" }).CountAsync());

        await using var thuy = await site.VisitAsync(screen, OtherEditor);
        await thuy.OpenAsync("/items/waiting");
        await thuy.FollowAsync(title);
        await thuy.PressAsync("Duyệt và phát hành Tiếng Việt");
        await thuy.PressAsync("Duyệt và phát hành Tiếng Anh");
        var text = await thuy.TextAsync();
        Assert.Contains("Tiếng Việt Lâm Ánh Nguyệt Lâm Ánh Nguyệt Tô Diệu Thùy", text, StringComparison.Ordinal);
        Assert.Contains("Tiếng Anh Lê Hoài An Lê Hoài An Tô Diệu Thùy", text, StringComparison.Ordinal);
        Assert.Equal(2, await thuy.Page.GetByRole(AriaRole.Link, new() { Name = "Xem trên Cổng" }).CountAsync());

        // Every visitor reads both languages, at the address the workbench gives.
        await using var reader = await site.VisitAsync(screen);
        foreach (var (language, words) in new[] { ("vi", title), ("en", $"The first ferry to Hon Suong, {screen}") })
        {
            var path = await thuy.Page.Locator($"a[href^='/{language}/']", new() { HasText = "Xem trên Cổng" }).First.GetAttributeAsync("href");
            await reader.OpenAsync(path!);
            Assert.Contains(words, await reader.TextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_text_that_was_returned_says_why_and_comes_back_changed()
    {
        await using var nguyet = await site.VisitAsync(email: Editor);
        var item = await WriteAsync(nguyet, "Mùa câu mực đảo Hòn Sương");
        await nguyet.OpenAsync(item);
        await nguyet.PressAsync("Gửi duyệt Tiếng Việt");

        await using var thuy = await site.VisitAsync(email: OtherEditor);
        await thuy.OpenAsync(item);
        await thuy.Page.GetByText("Trả lại để sửa").ClickAsync();
        await thuy.PressAsync("Trả lại");
        Assert.Contains("Hãy ghi lý do trả lại", await thuy.TextAsync(), StringComparison.Ordinal);
        await thuy.Page.FillAsync("#return-reason-vi", "Thiếu giờ phà về.");
        await thuy.PressAsync("Trả lại");

        await nguyet.OpenAsync("/items/waiting");
        await nguyet.FollowAsync("Mùa câu mực đảo Hòn Sương");
        Assert.Contains("Thiếu giờ phà về.", await nguyet.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_to_save_sees_the_difference_and_loses_nothing()
    {
        await using var nguyet = await site.VisitAsync(email: Editor);
        var item = await WriteAsync(nguyet, "Phiên chợ cá Bắc Hải");
        await using var thuy = await site.VisitAsync(email: OtherEditor);
        await nguyet.OpenAsync(item + "?edit=vi");
        await thuy.OpenAsync(item + "?edit=vi");

        await nguyet.Page.FillAsync("[name=Title]", "Phiên chợ cá Bắc Hải lúc bốn giờ");
        await nguyet.Page.FillAsync("[name=Lead]", "Phà rời bến lúc bốn giờ sáng.");
        await nguyet.PressAsync("Lưu");
        await thuy.Page.FillAsync("[name=Lead]", "Phà rời bến lúc năm rưỡi.");
        await thuy.PressAsync("Lưu");

        // What she did not touch follows the saved text; what she wrote is still there, beside what it would replace.
        Assert.Contains("đã lưu bản này", await thuy.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("Phiên chợ cá Bắc Hải lúc bốn giờ", await thuy.Page.InputValueAsync("[name=Title]"));
        Assert.Equal("Phà rời bến lúc năm rưỡi.", await thuy.Page.InputValueAsync("[name=Lead]"));
        await thuy.PressAsync("Lưu bản của tôi");

        await thuy.FollowAsync("Bản sửa 4");
        var history = await thuy.TextAsync();
        Assert.Contains("Bản 4 khác gì bản 3", history, StringComparison.Ordinal);
        Assert.Contains("rưỡi", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_the_saved_text_is_taken_over_with_a_button()
    {
        await using var nguyet = await site.VisitAsync(email: Editor);
        var item = await WriteAsync(nguyet, "Đêm hội thuyền thúng");
        await using var thuy = await site.VisitAsync(email: OtherEditor);
        await thuy.OpenAsync(item + "?edit=vi");
        await nguyet.OpenAsync(item + "?edit=vi");
        await nguyet.Page.FillAsync("[name=Lead]", "Bản của Nguyệt.");
        await nguyet.PressAsync("Lưu");

        await thuy.Page.FillAsync("[name=Title]", "Đêm hội thuyền thúng Vạn Hương");
        await thuy.Page.FillAsync("[name=Lead]", "Bản của Thùy.");
        await thuy.PressAsync("Lưu");
        await thuy.PressAsync("Lấy phần “Mở đầu”");
        Assert.Equal("Bản của Nguyệt.", await thuy.Page.InputValueAsync("[name=Lead]"));
        Assert.Equal("Đêm hội thuyền thúng Vạn Hương", await thuy.Page.InputValueAsync("[name=Title]"));
    }

    [Theory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task Changing_the_source_shows_the_translator_what_changed(Screen screen)
    {
        await using var nguyet = await site.VisitAsync(screen, Editor);
        await nguyet.OpenAsync("/items?q=bua+toi+ben");
        await nguyet.FollowAsync("Bữa tối bên bến");
        await nguyet.FollowAsync("Sửa Tiếng Việt");
        await nguyet.Page.FillAsync("[name=Lead]", $"Hải{screen}");
        await nguyet.PressAsync("Xem trước");
        Assert.Contains("Xem trước, chưa lưu", await nguyet.TextAsync(), StringComparison.Ordinal);
        await nguyet.PressAsync("Lưu");
        Assert.Contains("Bản dịch cần cập nhật", await nguyet.TextAsync(), StringComparison.Ordinal);

        await using var an = await site.VisitAsync(screen, Translator);
        await an.OpenAsync(new Uri(nguyet.Page.Url).AbsolutePath + "?edit=en");
        var text = await an.TextAsync();
        Assert.Contains("Bản gốc đã đổi sau khi dịch", text, StringComparison.Ordinal);
        Assert.Contains($"Hải{screen}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_refused_without_words_and_shown_with_them()
    {
        await using var nguyet = await site.VisitAsync(Screen.Phone, Editor);
        var item = await WriteAsync(nguyet, "Bến phà lúc rạng sáng");
        await nguyet.Page.GetByText("Thêm ảnh").ClickAsync();
        await nguyet.Page.SetInputFilesAsync("[name=Picture]", Path.Combine(Repository.Root, "demo", "pictures", "rong-bien-800.jpg"));
        await nguyet.PressAsync("Lưu ảnh");
        Assert.Contains("Hãy mô tả ảnh bằng lời", await nguyet.TextAsync(), StringComparison.Ordinal);

        await nguyet.Page.SetInputFilesAsync("[name=Picture]", Path.Combine(Repository.Root, "demo", "pictures", "rong-bien-800.jpg"));
        await nguyet.Page.FillAsync("[name='Alt.vi']", "Phà đang rời bến trong sương");
        await nguyet.PressAsync("Lưu ảnh");
        var picture = nguyet.Page.GetByAltText("Phà đang rời bến trong sương").First;
        Assert.True(await picture.EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 0"));

        // By the protocol list of the province, whatever the order typed; whom it does not know comes last, and she is told.
        await nguyet.Page.GotoAsync(site.Address + item + "?edit=vi");
        await nguyet.Page.FillAsync("[name=Persons]", "Tư Lài\nPhan Bảo Khuê | Giám đốc | Sở Công Thương\nTạ Hải Triều | Phó Chủ tịch | UBND tỉnh");
        await nguyet.Page.SelectOptionAsync("[name=Making]", "MachineDraft");
        await nguyet.PressAsync("Lưu");
        await nguyet.SeesAsync("Trong ảnh: Tạ Hải Triều, Phó Chủ tịch UBND tỉnh; Phan Bảo Khuê, Giám đốc Sở Công Thương; Tư Lài", "chưa có chức danh của: Tư Lài", "Soạn với sự hỗ trợ");
        await nguyet.LookAsync();

        await using var stranger = await site.VisitAsync(email: "khue@bienbac.example");
        Assert.Equal(404, (await stranger.Page.Context.APIRequest.GetAsync(site.Address + await picture.GetAttributeAsync("src"))).Status);
        Assert.Equal(404, (await stranger.Page.Context.APIRequest.GetAsync(site.Address + item)).Status);
    }

    [Fact]
    public async Task Another_bodys_draft_is_neither_listed_nor_found_nor_opened()
    {
        await using var nguyet = await site.VisitAsync(email: Editor);
        await nguyet.OpenAsync("/items/new");
        await StartAsync(nguyet, "Chuyện làng chài chưa kể");
        var item = new Uri(nguyet.Page.Url).AbsolutePath;

        await using var stranger = await site.VisitAsync(email: "khue@bienbac.example");
        await stranger.OpenAsync("/items?q=chuyen+lang+chai");
        Assert.DoesNotContain("Chuyện làng chài chưa kể", await stranger.TextAsync(), StringComparison.Ordinal);
        await stranger.OpenAsync("/search?q=chuyen+lang+chai+chua+ke");
        Assert.DoesNotContain("Chuyện làng chài chưa kể", await stranger.TextAsync(), StringComparison.Ordinal);
        await stranger.OpenAsync(item, status: 404);

        await nguyet.OpenAsync("/search?q=chuyen+lang+chai+chua+ke");
        await nguyet.FollowAsync("Chuyện làng chài chưa kể");
        Assert.EndsWith(item, new Uri(nguyet.Page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    // Begun from a task, with a source, an audience, help asked of the translators' body.
    private static async Task<string> WriteAsync(Visitor editor, string title)
    {
        await editor.OpenAsync("/tasks");
        await editor.Page.Locator(".board a").First.ClickAsync();
        await editor.FollowAsync("Viết tin cho nhiệm vụ này");
        await StartAsync(editor, title);
        await FillAsync(editor, title, "Phà rời bến lúc năm giờ.", "Một đoạn.\n\n## Trên phà\n\n> Sáng nào tôi cũng đi.\n> — Bác lái phà\n\n- Cà phê\n- Yên tĩnh");
        await editor.PressAsync("Lưu");
        await editor.Page.FillAsync("[name=Sources]", "Lịch phà 2026 | https://bienbac.example/lich-pha\nGhi chép tại bến");
        await editor.PressAsync("Lưu nguồn");
        await editor.Page.GetByText("Nhờ một cơ quan").ClickAsync();
        await editor.Page.SelectOptionAsync("[name=Helper]", new SelectOptionValue { Label = "Sở Ngoại vụ" });
        await editor.PressAsync("Nhờ hỗ trợ");
        await editor.Page.FillAsync("[name=Note]", "Nhờ chị An dịch trước thứ Sáu.");
        await editor.PressAsync("Gửi lời nhắn");
        return new Uri(editor.Page.Url).AbsolutePath;
    }

    private static async Task StartAsync(Visitor editor, string title)
    {
        await editor.Page.FillAsync("[name=Title]", title);
        await editor.Page.SelectOptionAsync("[name=Stream]", "du-lich");
        await editor.Page.GetByText("Khách du lịch").ClickAsync();
        await editor.PressAsync("Bắt đầu viết");
    }

    private static async Task FillAsync(Visitor writer, string title, string lead, string body)
    {
        await writer.Page.FillAsync("[name=Title]", title);
        await writer.Page.FillAsync("[name=Lead]", lead);
        await writer.Page.FillAsync("[name=Body]", body);
    }
}
