using System.Globalization;

namespace HaiDang.BrowserTests;

/// <summary>A visitor without scripts sends a notice in; an officer shows it, hides it with a reason; the visitor objects, another officer decides.</summary>
public sealed class IntakeTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_notice_is_sent_shown_hidden_with_a_reason_and_shown_again_after_an_objection(Screen screen)
    {
        var heading = $"Bán 200 kg cá cơm khô ({screen})";
        await using var visitor = await site.VisitAsync(screen);
        await visitor.OpenAsync("/vi/gui");
        await visitor.FollowAsync("Gửi tin rao vặt");
        await visitor.PressAsync("Bắt đầu");
        // The browser says 422 in the console; the page says what is missing.
        await visitor.ThroughAsync(visitor.Page.GetByText("Tiếp tục", new() { Exact = true }));
        Assert.Contains("Hãy trả lời câu hỏi này.", await visitor.TextAsync(), StringComparison.Ordinal);
        visitor.Forgive();
        await AnswerAsync(visitor, "heading", heading);
        await visitor.Page.SelectOptionAsync("[name=category]", "ForSale");
        await visitor.PressAsync("Tiếp tục");
        await AnswerAsync(visitor, "text", "Cá phơi nắng, đóng túi 1 kg.\nGiao tại bến Mỹ Sa.");
        await AnswerAsync(visitor, "owner", "Hộ Trần Thị Biển");
        await AnswerAsync(visitor, "contact", "0900 111 222");
        await AnswerAsync(visitor, "until", TimeProvider.System.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Contains("Kiểm tra trước khi gửi", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.PressAsync("Sửa: Người đọc liên hệ thế nào?");
        await AnswerAsync(visitor, "contact", "0900 111 333");
        await visitor.ThroughAsync(visitor.Page.Locator("main button[name=send]"));
        await visitor.LookAsync();
        Assert.Contains("Đã nhận", await visitor.TextAsync(), StringComparison.Ordinal);
        var receipt = new Uri(visitor.Page.Url).PathAndQuery.Replace("&sent=1", "", StringComparison.Ordinal);

        await using var officer = await site.VisitAsync(screen, "mien@bienbac.example");
        await officer.OpenAsync("/registers/notices");
        await officer.FollowAsync(heading);
        Assert.Contains("mã tra cứu", await officer.TextAsync(), StringComparison.Ordinal);
        await officer.PressAsync("Đăng tin");
        await UntilShownAsync(visitor, heading);
        await officer.Page.Locator("summary", new() { HasText = "Ẩn khỏi cổng" }).ClickAsync();
        await officer.Page.SelectOptionAsync("[name=Rule]", "Deception");
        await officer.Page.FillAsync("[name=HideReason]", "Ảnh lấy từ nơi khác");
        await officer.PressAsync("Ẩn khỏi cổng");

        await visitor.OpenAsync(receipt);
        Assert.Contains("Ảnh lấy từ nơi khác", await visitor.TextAsync(), StringComparison.Ordinal);
        await AnswerAsync(visitor, "Appeal", "Tôi tự chụp sáng nay", "Gửi khiếu nại");
        Assert.Contains("đang chờ quyết định", await visitor.TextAsync(), StringComparison.Ordinal);

        await using var other = await site.VisitAsync(screen, "tra@bienbac.example");
        await other.OpenAsync("/moderation");
        await other.Page.Locator("article", new() { HasText = heading }).Locator("[name=Decision]").FillAsync("Đã xem ảnh gốc");
        await other.ThroughAsync(other.Page.Locator("article", new() { HasText = heading }).GetByText("Chấp nhận, hiện lại"));
        await other.LookAsync();
        await visitor.OpenAsync(receipt);
        Assert.Contains("Khiếu nại được chấp nhận", await visitor.TextAsync(), StringComparison.Ordinal);
        await UntilShownAsync(visitor, heading);
    }

    [Fact]
    public async Task The_form_works_in_English_without_scripts()
    {
        await using var visitor = await site.VisitAsync(Screen.Phone, scripts: false);
        await visitor.Page.GotoAsync("/en/send/enquiry");
        await visitor.Page.ClickAsync("main button");
        foreach (var (name, answer) in new[] { ("subject", "Cold storage near the port"), ("kind", "Trade"), ("about", ""), ("message", "Who rents cold storage?"), ("sender", "Nordkontor GmbH"), ("country", ""), ("contact", ""), ("may_be_published", "") })
        {
            if (name == "kind") { await visitor.Page.SelectOptionAsync("[name=kind]", answer); } else if (answer.Length > 0) { await visitor.Page.FillAsync($"[name={name}]", answer); }
            await visitor.Page.ClickAsync("main button:has-text('Continue')");
        }

        Assert.Contains("Nordkontor GmbH", await visitor.TextAsync(), StringComparison.Ordinal);
        await visitor.Page.ClickAsync("main button[name=send]");
        Assert.Contains("Received, being passed on", await visitor.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await visitor.Page.Context.CookiesAsync());
    }

    private static async Task AnswerAsync(Visitor visitor, string name, string answer, string button = "Tiếp tục")
    {
        await visitor.Page.FillAsync($"[name={name}]", answer);
        await visitor.PressAsync(button);
    }

    // The portal's pages follow a moment after the office's act.
    private static async Task UntilShownAsync(Visitor visitor, string words)
    {
        await visitor.OpenAsync("/vi/rao-vat");
        while (!(await visitor.TextAsync()).Contains(words, StringComparison.Ordinal)) { await visitor.OpenAsync("/vi/rao-vat"); }
    }
}
