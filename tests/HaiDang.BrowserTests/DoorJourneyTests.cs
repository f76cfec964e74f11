using System.Globalization;
using Microsoft.Playwright;

namespace HaiDang.BrowserTests;

/// <summary>People from outside come to the province's door: an investor, a foreign reporter, somebody at a training. Each with a phone and without an account.</summary>
public sealed class DoorJourneyTests(Site site) : IClassFixture<Site>
{
    private const string Officer = "mien@bienbac.example", Unit = "vy@bienbac.example", Foreign = "lam@bienbac.example", Leader = "trieu@bienbac.example", Spokesperson = "tra@bienbac.example";

    [Fact]
    public async Task An_investor_compares_plots_takes_a_brief_along_asks_and_the_answer_becomes_public()
    {
        await using var investor = await site.VisitAsync(Screen.Phone);
        // From the front page: sectors, the sector, its brief. Three taps.
        await investor.OpenAsync("/en/");
        await investor.FollowAsync("Invest here");
        // The map has a layer of that name, too; the card is the sector.
        await investor.ThroughAsync(investor.Page.Locator(".book").GetByRole(AriaRole.Link, new() { Name = "Seafood processing" }).First);
        await investor.LookAsync();
        await investor.SeesAsync("Figures of 2025", "Source of figures", "0299 3 812 100");
        var brief = (await investor.Page.GetByRole(AriaRole.Link, new() { Name = "Download the brief (PDF)" }).GetAttributeAsync("href"))!;

        await investor.OpenAsync("/en/invest");
        await investor.FollowAsync("Plots for investors");
        await investor.Page.FillAsync("[name='port_km.most']", "20");
        await investor.Page.FillAsync("[name='hectares.least']", "10");
        await investor.PressAsync("Filter");
        await investor.SeesAsync("Found: 2");
        foreach (var box in await investor.Page.Locator("[name=id]").AllAsync()) { await box.CheckAsync(); }
        await investor.PressAsync("Compare");
        await investor.SeesAsync("Plot B2 Cua Van", "Port plot 3 Hon Suong", "To the seaport (km)", "2026");

        await investor.Page.GotoAsync("/en/send/enquiry");
        await investor.Page.ClickAsync("main button");
        foreach (var (name, answer) in new[] { ("subject", "Plot B2: power from when?"), ("kind", "Investment"), ("about", ""), ("message", "From when is 22 kV available?"), ("sender", "Nordkontor GmbH"), ("country", "Germany"), ("contact", ""), ("may_be_published", "true") })
        {
            if (name == "kind") { await investor.Page.SelectOptionAsync("[name=kind]", answer); }
            else if (answer == "true") { await investor.Page.CheckAsync($"[name={name}]"); }
            else { await investor.Page.FillAsync($"[name={name}]", answer); }
            await investor.PressAsync("Continue");
        }

        await investor.SeesAsync("cannot send you a mail or message");
        await investor.Page.SetInputFilesAsync("[name=files]", new FilePayload { Name = "plan.pdf", MimeType = "application/pdf", Buffer = [.. "MZ no pdf"u8] });
        await investor.ThroughAsync(investor.Page.Locator("main button[name=send]"));
        await investor.SeesAsync("is no PDF");
        investor.Forgive();
        await investor.Page.SetInputFilesAsync("[name=files]", new FilePayload { Name = "plan.pdf", MimeType = "text/html", Buffer = [.. "%PDF-1.7 plan"u8] });
        await investor.ThroughAsync(investor.Page.Locator("main button[name=send]"));
        await investor.LookAsync();
        var receipt = new Uri(investor.Page.Url).PathAndQuery;

        await using var officer = await site.VisitAsync(Screen.Desktop, Officer);
        await officer.OpenAsync("/registers/enquiries");
        await officer.FollowAsync("Plot B2: power from when?");
        await officer.SeesAsync("plan.pdf", "người gửi qua cổng", "Chỉ dùng trong cơ quan");
        var entry = officer.Here();
        await officer.FollowAsync("Sửa");
        await officer.Page.SelectOptionAsync("[name=body]", new SelectOptionValue { Label = "Trung tâm Xúc tiến Đầu tư, Thương mại, Du lịch tỉnh" });
        await officer.PressAsync("Lưu vào sổ");
        await officer.PressAsync("Chuyển cơ quan trả lời");
        await officer.SeesAsync("Hạn ");

        await using var unit = await site.VisitAsync(Screen.Desktop, Unit);
        await unit.OpenAsync(entry + "/change");
        await unit.Page.FillAsync("[name=answer]", "Power is available from June 2027.");
        await unit.PressAsync("Lưu vào sổ");
        await unit.PressAsync("Ghi đã trả lời");
        await investor.OpenAsync(receipt);
        await investor.SeesAsync("Power is available from June 2027.");
        await officer.OpenAsync(entry);
        await officer.PressAsync("Đăng lên cổng");
        await investor.OpenAsync("/en/answers");
        while (!(await investor.TextAsync()).Contains("Plot B2", StringComparison.Ordinal)) { await investor.OpenAsync("/en/answers"); }
        Assert.DoesNotContain("Nordkontor", await investor.TextAsync(), StringComparison.Ordinal);

        // Made meanwhile, in English.
        var pdf = await investor.Page.APIRequest.GetAsync(brief);
        for (var again = 0; pdf.Status == 503 && again < 60; again++)
        {
            await Task.Delay(1000, TestContext.Current.CancellationToken);
            pdf = await investor.Page.APIRequest.GetAsync(brief);
        }

        Assert.Equal((200, "application/pdf"), (pdf.Status, pdf.Headers["content-type"]));
    }

    [Fact]
    public async Task A_foreign_reporter_is_asked_for_one_more_paper_and_told_the_decision_and_a_refusal_needs_a_ground()
    {
        await using var reporter = await site.VisitAsync(Screen.Phone);
        await reporter.OpenAsync("/en/");
        await reporter.FollowAsync("Press room");
        await reporter.FollowAsync("Send a press question");
        await SendAsync(reporter, ("subject", "New port"), ("outlet", "Nordlicht TV"), ("contact", "desk@example.org"), ("question", "When does the port open?"));
        await reporter.Page.GotoAsync("/en/send/reporting-visit");
        var from = TimeProvider.System.GetUtcNow().AddDays(40);
        await SendAsync(reporter, ("newsroom", "Nordlicht TV Oslo"), ("residence", ""), ("country", "Norway"), ("team_size", "2"), ("badge_names", "NGUYỄN THỊ MINH KHAI\nAmbrose LI Cheuk-Wing"),
            ("stay.from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("stay.to", from.AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("places", "Cua Van port"), ("subject", "Fishing villages"), ("licence", ""), ("contact", "desk@example.org"));
        var receipt = new Uri(reporter.Page.Url).PathAndQuery;

        await using var officer = await site.VisitAsync(Screen.Desktop, Foreign);
        await officer.OpenAsync("/registers/foreign-press");
        await officer.FollowAsync("Nordlicht TV Oslo");
        var entry = officer.Here();
        await officer.Page.FillAsync("[name=Reason]", "Please send the number of your permit.");
        await officer.PressAsync("Đề nghị bổ sung giấy tờ");
        await reporter.OpenAsync(receipt);
        await reporter.SeesAsync("One more paper is needed", "Please send the number of your permit.");
        await officer.PressAsync("Ghi đã bổ sung");
        await officer.FollowAsync("Sửa");
        await officer.Page.FillAsync("[name=licence]", "GP-118/BC");
        await officer.Page.FillAsync("[name=decision]", "Permitted as applied for: the port authority receives the team.");
        await officer.Page.FillAsync("[name=guidance]", "Hướng dẫn báo chí nước ngoài");
        await officer.PressAsync("Lưu vào sổ");
        await using var leader = await site.VisitAsync(Screen.Desktop, Leader);
        await leader.OpenAsync(entry);
        await leader.PressAsync("Chấp thuận");
        await reporter.OpenAsync(receipt);
        await reporter.SeesAsync("the port authority receives the team", "Guidance for foreign press working in the province");
        await officer.OpenAsync(entry + "/certificate");
        await officer.SeesAsync("Giấy giới thiệu hoạt động báo chí tại tỉnh", "Cua Van port", "NGUYỄN THỊ MINH KHAI", "Ambrose LI Cheuk-Wing");

        await using var spokesperson = await site.VisitAsync(Screen.Desktop, Spokesperson);
        await spokesperson.OpenAsync("/registers/press-questions");
        await spokesperson.FollowAsync("New port");
        await spokesperson.Page.FillAsync("[name=Reason]", "Không muốn trả lời");
        await spokesperson.PressAsync("Từ chối");
        await spokesperson.SeesAsync("Căn cứ");
        Assert.Contains("Mới nhận", await spokesperson.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_at_a_training_signs_with_a_phone_and_her_certificate_is_checked_by_anybody()
    {
        await using var officer = await site.VisitAsync(Screen.Desktop, Officer);
        await officer.OpenAsync("/registers/trainings");
        await officer.FollowAsync("Kể chuyện sản phẩm địa phương");
        await officer.FollowAsync("Điểm danh");
        var address = new Uri((await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Mở trang điểm danh" }).GetAttributeAsync("href"))!).PathAndQuery;
        await using var learner = await site.VisitAsync(Screen.Phone);
        await learner.OpenAsync(address);
        await learner.Page.FillAsync("[name=Name]", "le thi gam");
        await learner.PressAsync("Ghi có mặt");
        await learner.SeesAsync("Lê Thị Gấm");
        Assert.Empty(await learner.Page.Context.CookiesAsync());

        await officer.OpenAsync("/registers/attendees");
        await officer.FollowAsync("Lê Thị Gấm");
        var entry = officer.Here();
        await officer.FollowAsync("Sửa");
        await officer.Page.FillAsync("[name=valid_until]", "2090-12-31");
        await officer.PressAsync("Lưu vào sổ");
        await officer.PressAsync("Cấp chứng nhận");
        await officer.ThroughAsync(officer.Page.Locator("main a[href$='/certificate']"));
        await officer.LookAsync();
        var number = (await officer.Page.InnerTextAsync("article.certificate p strong >> nth=1")).Trim();
        await learner.OpenAsync($"/en/certificate?number={number}");
        await learner.SeesAsync("The certificate is valid", "Lê Thị Gấm");
        await officer.OpenAsync(entry);
        await officer.Page.FillAsync("[name=Reason]", "Cấp nhầm người");
        await officer.PressAsync("Thu hồi chứng nhận");
        await learner.OpenAsync($"/vi/chung-nhan?number={number}");
        await learner.SeesAsync("Giấy chứng nhận đã bị thu hồi");

        // What is to be done for an event, from a template, is done with evidence; its next edition takes the list along.
        await officer.OpenAsync("/registers/events");
        await officer.FollowAsync("Gặp gỡ doanh nghiệp Nhật Bản");
        await officer.Page.SelectOptionAsync("[name=Template]", new SelectOptionValue { Label = "Hội nghị, hội thảo, diễn đàn" });
        await officer.PressAsync("Lập từ mẫu");
        var item = officer.Page.Locator("article", new() { HasText = "Gửi giấy mời" });
        await item.Locator("summary").ClickAsync();
        await item.Locator("[name=Link]").FillAsync("https://bienbac.example/giay-moi");
        await officer.ThroughAsync(item.GetByText("Ghi đã xong"));
        await officer.SeesAsync("1/9 việc đã xong");
        await officer.FollowAsync("Lập kỳ sau");
        await officer.PressAsync("Lưu vào sổ");
        await officer.SeesAsync("26/11/2027", "0/9 việc đã xong", "Các kỳ");
        await officer.OpenAsync("/registers/events/checklists");
        await officer.OpenAsync("/registers/contacts/missing");
    }

    // Question after question, whichever stand on the page; then the check and the receipt.
    private static async Task SendAsync(Visitor visitor, params (string Name, string Answer)[] answers)
    {
        await visitor.Page.ClickAsync("main button");
        var left = answers.ToList();
        while (left.Count > 0)
        {
            await visitor.UntilAsync($"!!document.querySelector(\"[name='{left[0].Name}']\")");
            foreach (var (name, answer) in left.ToList())
            {
                if (await visitor.Page.Locator($"[name='{name}']:not([type=hidden])").CountAsync() == 0) { break; }
                if (name is "residence") { await visitor.Page.SelectOptionAsync("[name=residence]", new SelectOptionValue { Index = 1 }); }
                else { await visitor.Page.FillAsync($"[name='{name}']", answer); }
                left.RemoveAt(0);
            }

            await visitor.PressAsync("Continue");
        }

        await visitor.ThroughAsync(visitor.Page.Locator("main button[name=send]"));
        await visitor.LookAsync();
    }
}
