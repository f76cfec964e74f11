using HaiDang.Access.Contracts;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Searching;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using System.Text;

namespace HaiDang.Tests.Kernel;

public sealed class SearchTests(Province province) : IClassFixture<Province>, IAsyncLifetime
{
    private BodyId information, finance;

    public async ValueTask InitializeAsync()
    {
        using var scene = province.AsSystem();
        information = (await scene.Get<IOrganisations>().RegisterAsync(new("Sở Thông tin và Truyền thông", "Department of Information", ["Sở TTTT"], "state", "province", "Lê Thu Hà"), default)).Value;
        finance = (await scene.Get<IOrganisations>().RegisterAsync(new("Sở Tài chính", null, [], "state", "province"), default)).Value;
        if ((await scene.Get<IPlans>().PlansAsync(default)).Count > 0) { return; }

        await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(Repository.Plan("s3-dong-nai-160-kh-ubnd-2023.txt")), "s3.txt", default);
        Assert.Null((await scene.Get<IPeople>().RegisterAsync(new("Nguyễn Bảo Khuê", "khue@search.example", "Hai-Dang-2026", finance.Value, [Roles.Finance, Roles.Reporter], "Kế toán trưởng", "Chief Accountant"), default)).Refusal);
        using var focal = province.As(new Somebody("Vũ Thu Miên", information.Value, "plans.import", "organisations.register"));
        await focal.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(Repository.Plan("s2-binh-dinh-2024-draft.txt")), "s2.txt", default);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("dong nai", "plan")]
    [InlineData("160/KH-UBND", "plan")]
    [InlineData("DONG NAI", "clause")]
    [InlineData("so tttt", "body")]
    [InlineData("so tttt", "task")]
    [InlineData("sttt", "body")]
    [InlineData("information", "body")]
    [InlineData("le thu ha", "body")]
    [InlineData("nguyen bao khue", "person")]
    [InlineData("phong vien", "person")]
    [InlineData("chief accountant", "person")]
    [InlineData("so tai chinh ke toan", "person")]
    public async Task Accentless_words_find_it(string typed, string kind)
    {
        using var scene = province.AsSystem();
        Assert.Contains(await scene.Get<Search>().FindAsync(typed, null, 10, default), f => f.Kind == kind && f.Things.Count > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("khongcochunao")]
    [InlineData("100% so_tttt")]
    [InlineData("\\")]
    public async Task What_is_nowhere_is_not_found(string typed)
    {
        using var scene = province.AsSystem();
        Assert.Empty(await scene.Get<Search>().FindAsync(typed, null, 10, default));
    }

    [Fact]
    public async Task Kinds_are_counted_in_full_and_cut_to_the_best()
    {
        using var scene = province.AsSystem();
        var all = Assert.Single(await scene.Get<Search>().FindAsync("so", "clause", 2, default));
        Assert.Equal(("clause", 2), (all.Kind, all.Things.Count));
        Assert.True(all.Count > 2);
    }

    [Fact]
    public async Task What_begins_with_the_words_comes_first()
    {
        using var scene = province.AsSystem();
        var bodies = Assert.Single(await scene.Get<Search>().FindAsync("so t", "body", 5, default));
        Assert.StartsWith("Sở T", bodies.Things[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_case_and_the_place_of_the_tone_make_no_difference_and_the_exact_spelling_comes_first()
    {
        using var scene = province.AsSystem();
        var db = scene.Get<KernelDb>();
        foreach (var name in new[] { "Hội Nuôi ong Đồng Nai", "Hội Nuôi ong Đông Nai", "Hội Nuôi ong Hòa Bình", "Hội Nuôi ong Hoà Thắng" })
        {
            await db.IndexAsync("body", Guid.NewGuid(), name, "/bodies");
        }
        await db.SaveChangesAsync(default);

        async Task<string[]> Find(string typed, int take = 10) =>
            [.. Assert.Single(await scene.Get<Search>().FindAsync(typed, "body", take, default)).Things.Select(t => t.Title)];

        string[] both = ["Hội Nuôi ong Đông Nai", "Hội Nuôi ong Đồng Nai"];
        foreach (var typed in new[] { "ong dong nai", "ong đồng nai", "ong Đồng Nai", "ONG DONG NAI", "ong \u0111o\u0302\u0300ng nai" })
        {
            Assert.Equal(both, (await Find(typed)).Order(StringComparer.Ordinal));
        }
        // Even where only the best one is asked for.
        Assert.Equal(["Hội Nuôi ong Đồng Nai"], await Find("ong đồng nai", take: 1));
        Assert.Equal(["Hội Nuôi ong Đông Nai"], await Find("ONG ĐÔNG NAI", take: 1));
        Assert.Equal(2, (await Find("ong hòa")).Length);
        Assert.Equal(2, (await Find("ong hoà")).Length);
    }

    [Fact]
    public async Task A_draft_is_found_only_by_the_body_that_brought_it_in()
    {
        using var own = province.As(new Somebody("Vũ Thu Miên", information.Value));
        using var other = province.As(new Somebody("Ngô Lệ Quyên", finance.Value));
        using var homeless = province.As(new Somebody("Mai Đảo Sinh"));

        Assert.Contains(await own.Get<Search>().FindAsync("binh dinh", null, 10, default), f => f.Kind == "plan");
        Assert.Contains(await own.Get<Search>().FindAsync("binh dinh", null, 10, default), f => f.Kind == "clause");
        Assert.Empty(await other.Get<Search>().FindAsync("binh dinh", null, 10, default));
        Assert.Empty(await homeless.Get<Search>().FindAsync("binh dinh", null, 10, default));
    }

    [Theory]
    [InlineData("Sở Tài chính", "so tai", "[Sở] [Tài] chính")]
    [InlineData("Đồng Nai và Bảo Sơn", "dong so", "[Đồng] Nai và Bảo [Sơ]n")]
    [InlineData("Soạn thảo, Bảo Sơn", "so", "[So]ạn thảo, Bảo [Sơ]n")]
    [InlineData("Sở Ngoại vụ soạn bản song ngữ", "so", "[Sở] Ngoại vụ soạn bản song ngữ")]
    [InlineData("Không có gì", "abc", "Không có gì")]
    [InlineData("", "abc", "")]
    public void Words_found_are_lit_where_they_stand(string text, string typed, string lit) =>
        Assert.Equal(lit, string.Concat(Highlight.Parts(text, typed).Select(p => p.IsHit ? $"[{p.Text}]" : p.Text)));
}
