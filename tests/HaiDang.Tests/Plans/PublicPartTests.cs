using System.IO.Compression;
using System.Text;
using HaiDang.Kernel.Announcing;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans;
using HaiDang.Plans.Adjusting;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Instructing;
using HaiDang.Plans.Publishing;
using HaiDang.Portal.Building;
using HaiDang.Portal.Searching;
using HaiDang.Portal.Serving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Plans;

/// <summary>The public reads what a person opened, and an internal clause is absent from everything the public can ask for.</summary>
public sealed class PublicPartTests(Province province) : IClassFixture<Province>
{
    /// <summary>Words that stand nowhere but in internal clauses, tasks, instructions and reports.</summary>
    private static readonly string[] Secrets = ["Nhacuasong", "Donvingam", "Chidaokin", "Baocaokin", "Phoihopkin"];

    private static readonly Somebody Officer = new("Nguyễn Thị Miên", null, Permissions.Publish, Permissions.SeeAllTasks, Permissions.Instruct, Permissions.Report, Permissions.ReportForAll);

    private PageStore Store => province.Services.GetRequiredService<PageStore>();

    [Fact]
    public async Task An_internal_clause_is_absent_from_every_public_output()
    {
        var plan = await PlanAsync("71");
        Assert.Null(await ChooseAsync(plan, "II.1"));
        var outputs = await OutputsAsync("71-kh-ubnd-2026");
        Assert.Contains("Muối trắng", outputs["/vi/ke-hoach/71-kh-ubnd-2026"], StringComparison.Ordinal);
        Assert.Contains("Muối trắng", outputs["docx"], StringComparison.Ordinal);
        Assert.Contains("Muối trắng", outputs["/vi/ke-hoach/data.json"], StringComparison.Ordinal);
        Assert.Contains("Muối trắng", outputs["tim: muoi trang"], StringComparison.Ordinal);
        Assert.Contains("Muối trắng", outputs["search: muoi trang"], StringComparison.Ordinal);
        Assert.Contains("/vi/ke-hoach/71-kh-ubnd-2026", outputs["/sitemap/pages.xml"], StringComparison.Ordinal);
        foreach (var (where, text) in outputs)
        {
            foreach (var secret in Secrets) { Assert.False(Holds(text, secret), $"{secret} stands in {where}"); }
        }
    }

    [Fact]
    public async Task A_clause_whose_parent_is_internal_says_where_it_stands_and_nothing_of_the_parent()
    {
        var plan = await PlanAsync("76");
        Assert.Null(await ChooseAsync(plan, "II.2.1"));
        var outputs = await OutputsAsync("76-kh-ubnd-2026");
        foreach (var where in (string[])["/vi/ke-hoach/76-kh-ubnd-2026", "docx", "/vi/ke-hoach/feed.json", "/vi/ke-hoach/data.json"])
        {
            Assert.Contains("Nước mắm ra chợ", outputs[where], StringComparison.Ordinal);
            Assert.True(Holds(outputs[where], "mục II.2"), where);
        }

        Assert.All(outputs, output => Assert.All(Secrets, secret => Assert.False(Holds(output.Value, secret), $"{secret} stands in {output.Key}")));
        Assert.DoesNotContain("NHIỆM VỤ", outputs["/vi/ke-hoach/76-kh-ubnd-2026"], StringComparison.OrdinalIgnoreCase);

        // With what it stands in, it needs to say nothing more; that stands in II, which is still internal.
        Assert.Null(await ChooseAsync(plan, "II.2", "II.2.1"));
        using var reader = province.AsSystem();
        Assert.Equal([("II.2", "mục II"), ("II.2.1", null)], (await reader.Get<IPublicPlans>().FindAsync("76-kh-ubnd-2026", default))!.Clauses.Select(c => (c.Path, c.Under)));
        Assert.Null(await ChooseAsync(plan, "II", "II.2", "II.2.1"));
        Assert.DoesNotContain("Thuộc mục", await TextAsync("/vi/ke-hoach/76-kh-ubnd-2026"), StringComparison.Ordinal);
        Assert.Null(await ChooseAsync(plan));
    }

    [Theory]
    [InlineData("II.1", "mục II.1")]
    [InlineData("PL", "phụ lục")]
    [InlineData("PL.A", "mục A của phụ lục")]
    public void A_place_in_a_plan_is_told_in_words(string path, string said) => Assert.Equal(said, Clause.PlaceOf(path));

    [Fact]
    public async Task A_clause_that_becomes_internal_is_gone_from_pages_that_were_built_with_it()
    {
        var plan = await PlanAsync("72");
        Assert.Null(await ChooseAsync(plan, "II.1", "II.2"));
        var opened = await OutputsAsync("72-kh-ubnd-2026");
        Assert.All(["/vi/ke-hoach/72-kh-ubnd-2026", "/vi/ke-hoach/feed.json", "/vi/ke-hoach/data.json", "docx", "tim: nhacuasong", "search: nhacuasong"],
            where => Assert.True(Holds(opened[where], "Nhacuasong"), where));
        Assert.Contains("/vi/ke-hoach/72-kh-ubnd-2026", Store.Held);

        Assert.Null(await ChooseAsync(plan, "II.1"));
        Assert.DoesNotContain("/vi/ke-hoach/72-kh-ubnd-2026", Store.Held);
        Assert.All(await OutputsAsync("72-kh-ubnd-2026"), output => Assert.False(Holds(output.Value, "Nhacuasong"), output.Key));

        // Nothing public at all: the address answers that it was taken back, and the lists know it no more.
        Assert.Null(await ChooseAsync(plan));
        Assert.Equal(410, (await Store.GetAsync(PortalAddress.Parse("/vi/ke-hoach/72-kh-ubnd-2026")!, default)).Status);
        Assert.DoesNotContain("72-kh-ubnd-2026", await TextAsync("/vi/ke-hoach/data.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reworded_clause_is_internal_until_a_person_opens_it_anew()
    {
        var plan = await PlanAsync("73");
        Assert.Null(await ChooseAsync(plan, "II.1"));
        Assert.Contains("Muối trắng", await TextAsync("/vi/ke-hoach/73-kh-ubnd-2026"), StringComparison.Ordinal);
        await AdjustAsync(plan, "II.1", "Muoiden ra nước ngoài");

        Assert.DoesNotContain("/vi/ke-hoach/73-kh-ubnd-2026", Store.Held);
        Assert.All(await OutputsAsync("73-kh-ubnd-2026"), output => Assert.False(Holds(output.Value, "Muoiden"), output.Key));
        using var reader = province.AsSystem();
        Assert.Null(await reader.Get<IPublicPlans>().FindAsync("73-kh-ubnd-2026", default));
        Assert.True((await reader.Get<PlansDb>().Clauses.AsNoTracking().SingleAsync(c => c.Plan == plan && c.Path == "II.1")).WasPublic);

        // A person has read the new wording and opens it.
        Assert.Null(await ChooseAsync(plan, "II.1"));
        Assert.Contains("Muoiden", await TextAsync("/vi/ke-hoach/73-kh-ubnd-2026"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_public_by_itself_nor_of_a_draft_nor_by_the_word_of_others()
    {
        var plan = await PlanAsync("74");
        using var reader = province.AsSystem();
        Assert.DoesNotContain(await reader.Get<IPublicPlans>().AllAsync(default), p => p.Number == "74/KH-UBND");
        var draft = await PlanAsync("");
        Assert.Equal("plans.public.draft", (await ChooseAsync(draft, "II.1"))?.Key);
        Assert.Equal("plans.public.nothing", (await ChooseAsync(plan))?.Key);
        using var other = province.As(new Somebody("Lê Thu Hà", null, Permissions.Report));
        Assert.Equal("kernel.refusal.not_allowed", (await other.Get<ChoosePublicPart>().RunAsync(plan, new HashSet<ClauseId>(), null, default))?.Key);
    }

    [Fact]
    public async Task Two_officers_choosing_at_once_and_plans_of_one_number_do_not_mix()
    {
        var (plan, twin) = (await PlanAsync("75"), await PlanAsync("75"));
        Assert.Null(await ChooseAsync(plan, "II.1"));
        Assert.Null(await ChooseAsync(twin, "II.1"));
        using var reader = province.AsSystem();
        Assert.Equal(["75-kh-ubnd-2026", "75-kh-ubnd-2026-2"], (await reader.Get<PlansDb>().PublicParts.Where(p => p.Plan == plan || p.Plan == twin).Select(p => p.Slug).ToListAsync()).Order(StringComparer.Ordinal));

        var version = (await reader.Get<PlansDb>().PublicParts.AsNoTracking().SingleAsync(p => p.Plan == plan)).Version;
        var second = await reader.Get<PlansDb>().Clauses.Where(c => c.Plan == plan && c.Path == "II.1").Select(c => c.Id).SingleAsync();
        using var one = province.As(Officer);
        using var two = province.As(Officer);
        var both = await Task.WhenAll(one.Get<ChoosePublicPart>().RunAsync(plan, new HashSet<ClauseId>(), version, default),
            two.Get<ChoosePublicPart>().RunAsync(plan, new HashSet<ClauseId> { second }, version, default));
        Assert.Equal("kernel.refusal.changed_meanwhile", Assert.Single(both, r => r is not null)!.Key);
    }

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private async Task<Dictionary<string, string>> OutputsAsync(string slug)
    {
        var outputs = new Dictionary<string, string>();
        foreach (var path in (string[])["/vi/", "/en/", "/vi/ke-hoach", $"/vi/ke-hoach/{slug}", "/vi/ke-hoach/rss.xml", "/vi/ke-hoach/feed.json", "/vi/ke-hoach/data.json", "/vi/rss.xml", "/vi/feed.json"])
        {
            outputs[path] = await TextAsync(path);
        }

        foreach (var sitemap in (PortalAddress[])[PortalAddress.Sitemap, PortalAddress.SitemapOfPages]) { outputs[sitemap.Path] = TextOf(await Store.GetAsync(sitemap, default)); }
        using var scene = province.AsSystem();
        var builder = scene.Get<PageBuilder>();
        // The words asked for stand on the page of results: what counts is what was found.
        outputs["tim: muoi trang"] = TextOf(await builder.PlanSearchAsync("muoi trang", default));
        outputs["search: muoi trang"] = string.Join('\n', (await scene.Get<AnswerSearch>().RunAsync(new("vi", "muoi trang", null, null, null, 1))).Found.Select(f => $"{f.Title} {f.Excerpt}"));
        foreach (var secret in Secrets)
        {
            var found = PlanSearch.In(await scene.Get<IPublicPlans>().AllAsync(default), secret);
            var answer = await scene.Get<AnswerSearch>().RunAsync(new("vi", secret, null, null, null, 1));
            outputs["search: " + secret.ToLowerInvariant()] = string.Join('\n', answer.Found.Select(f => $"{f.Title} {f.Excerpt} {f.Detail}"));
            outputs["tim: " + secret.ToLowerInvariant()] = string.Join('\n', found.Select(f => $"{f.Clause?.Title} {f.Excerpt}"));
        }

        if (await scene.Get<IPublicPlans>().DocumentAsync(slug, default) is { } docx)
        {
            using var zip = new ZipArchive(new MemoryStream(docx));
            outputs["docx"] = string.Join('\n', zip.Entries.Select(e => { using var reader = new StreamReader(e.Open()); return System.Text.RegularExpressions.Regex.Replace(reader.ReadToEnd(), "<[^>]+>", ""); }));
        }

        return outputs;
    }

    private async Task<string> TextAsync(string path) => TextOf(await Store.GetAsync(PortalAddress.Parse(path)!, default));

    private static string TextOf(BuiltPage page) => page.Text;

    private async Task<HaiDang.Kernel.Refusal?> ChooseAsync(PlanId plan, params string[] paths)
    {
        HaiDang.Kernel.Refusal? refusal;
        using (var scene = province.As(Officer))
        {
            var db = scene.Get<PlansDb>();
            var open = await db.Clauses.Where(c => c.Plan == plan && paths.Contains(c.Path)).Select(c => c.Id).ToListAsync();
            Assert.Equal(paths.Length, open.Count);
            var version = (await db.PublicParts.AsNoTracking().SingleOrDefaultAsync(p => p.Plan == plan))?.Version;
            refusal = await scene.Get<ChoosePublicPart>().RunAsync(plan, open.ToHashSet(), version, default);
        }

        await province.Services.GetRequiredService<AnnouncementDispatcher>().DrainAsync();
        return refusal;
    }

    private async Task AdjustAsync(PlanId plan, string path, string title)
    {
        var editor = new Somebody("Vũ Thu Miên", null, Permissions.Adjust, Permissions.SeeAllTasks);
        using (var scene = province.As(editor))
        {
            var clause = await scene.Get<PlansDb>().Clauses.AsNoTracking().SingleAsync(c => c.Plan == plan && c.Path == path);
            var adjustment = (await scene.Get<ProposeAdjustment>().RunAsync(plan, "Đổi lời", null, default)).Value;
            Assert.Null(await scene.Get<WriteChange>().RunAsync(adjustment, new(ChangeKind.Reword, clause.Id, null, clause.Number, title, clause.Text, [], 1), null, default));
            Assert.Null(await scene.Get<SubmitAdjustment>().RunAsync(adjustment, default));
            using var leader = province.As(new Somebody("Tạ Hải Triều", null, Permissions.Decide, Permissions.SeeAllTasks));
            Assert.Null(await leader.Get<ApproveAdjustment>().RunAsync(adjustment, "9/QĐ-UBND", new(2026, 3, 9), null, default));
        }

        await province.Services.GetRequiredService<AnnouncementDispatcher>().DrainAsync();
    }

    // A plan with an open and an internal clause; the internal one has a lead, a report, and there is an instruction besides.
    private async Task<PlanId> PlanAsync(string number)
    {
        using var scene = province.As(Officer);
        using var system = province.AsSystem();
        var text = $"""
            ỦY BAN NHÂN DÂN
            TỈNH BIỂN BẠC

            Số: {number}/KH-UBND

            Biển Bạc, ngày 05 tháng 02 năm 2026

            KẾ HOẠCH

            Quảng bá muối biển năm 2026

            Căn cứ Nghị định số 5/2019/NĐ-CP ngày 01/02/2019 của Chính phủ về Nhacuasong;

            I. MỤC ĐÍCH

            Nhacuasong là mục đích nội bộ.

            II. NHIỆM VỤ

            1. Muối trắng ra nước ngoài

            - Cơ quan chủ trì: Sở Muối.

            2. Nhacuasong

            Nhacuasong chỉ dùng trong nội bộ.

            - Cơ quan chủ trì: Sở Donvingam.

            - Cơ quan phối hợp: Ban Phoihopkin.

            2.1. Nước mắm ra chợ

            Nước mắm đóng chai có tem.

            - Cơ quan chủ trì: Sở Công Thương.

            III. TỔ CHỨC THỰC HIỆN

            1. Sở Tài chính bố trí kinh phí cho Nhacuasong.

            Nơi nhận:
            - Sở Donvingam;
            - Lưu: VT.

            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH

            Tạ Hải Triều
            """;
        var plan = (await system.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(text), "nho.txt", default)).Value;
        if (number.Length == 0) { return plan; }
        var internals = await system.Get<PlansDb>().Tasks.Where(t => t.Plan == plan && t.LeadName == "Sở Donvingam").ToListAsync();
        Assert.Null(await system.Get<IPlans>().ReportAsync(Assert.Single(internals).Id, 40, "Baocaokin", "Baocaokin", "https://bienbac.example/Baocaokin", default));
        var lead = await system.Get<PlansDb>().Tasks.Where(t => t.Plan == plan && t.LeadName == "Sở Muối").Select(t => t.Lead).FirstAsync();
        Assert.Null((await scene.Get<Instruct>().RunAsync(plan, "Chidaokin", lead, new(2026, 6, 1), default)).Refusal);
        return plan;
    }
}
