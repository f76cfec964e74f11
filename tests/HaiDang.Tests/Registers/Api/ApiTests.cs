using System.Text.Json;
using HaiDang.Access;
using HaiDang.Access.Tokens;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers;
using HaiDang.Registers.Moderating;
using HaiDang.Registers.Moving;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Registers.Api;

public sealed class ApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Events = "/api/v1/registers/events";

    [Fact]
    public async Task A_program_enters_reads_changes_and_moves_what_concerns_its_body()
    {
        var body = await host.BodyAsync();
        var program = host.Program(await host.TokenAsync(body));
        var made = await program.PostAsync(Events, Fair(body, "Hội chợ cá"));
        Assert.Equal((201, $"{Events}/{made.Id}"), (made.Status, made.Headers.Location!.ToString()));
        Assert.Equal(("planned", "Hội chợ cá"), (made.Json.GetProperty("stage").GetString(), made.Json.GetProperty("title").GetString()));

        var read = await program.AskAsync($"{Events}/{made.Id}");
        Assert.Equal(made.Tag, read.Tag);
        Assert.Equal((body.Value.ToString(), 10.346), (read.Json.GetProperty("fields").GetProperty("body").GetProperty("id").GetString(), read.Json.GetProperty("fields").GetProperty("venue").GetProperty("latitude").GetDouble()));
        Assert.Equal(304, (await program.AskAsync($"{Events}/{made.Id}", ("If-None-Match", made.Tag))).Status);

        var changed = await program.SendAsync(HttpMethod.Patch, $"{Events}/{made.Id}", new { country = "Nhật Bản", venue = (object?)null }, ("If-Match", made.Tag));
        Assert.Equal((200, "Nhật Bản", JsonValueKind.Null), (changed.Status, Field(changed, "country").GetString(), Field(changed, "venue").ValueKind));
        Assert.Equal("2026-05-01", Field(changed, "begins").GetString());
        Assert.NotEqual(made.Tag, changed.Tag);

        var replaced = await program.SendAsync(HttpMethod.Put, $"{Events}/{made.Id}", Fair(body, "Hội chợ tôm"), ("If-Match", changed.Tag));
        Assert.Equal((200, JsonValueKind.Null, "Hội chợ tôm"), (replaced.Status, Field(replaced, "country").ValueKind, replaced.Json.GetProperty("title").GetString()));

        Assert.Equal((403, "registers.api.person_only"), Said(await program.PostAsync($"{Events}/{made.Id}/moves", new { to = "confirmed" })));
        Assert.Equal("registers.refusal.no_reason", (await program.PostAsync($"{Events}/{made.Id}/moves", new { to = "cancelled" })).Code);
        var moved = await program.PostAsync($"{Events}/{made.Id}/moves", new { to = "cancelled", reason = "Bão số 3" });
        Assert.Equal((200, "cancelled"), (moved.Status, moved.Json.GetProperty("stage").GetString()));
        Assert.Equal((409, "registers.api.no_way"), Said(await program.PostAsync($"{Events}/{made.Id}/moves", new { to = "cancelled", reason = "Bão số 3" })));

        var ended = await program.PostAsync($"{Events}/{made.Id}/end", new { reason = "Nhập nhầm" });
        Assert.Equal((200, JsonValueKind.String), (ended.Status, ended.Json.GetProperty("ended_at").ValueKind));
        var history = (await program.AskAsync($"{Events}/{made.Id}/history")).Json.GetProperty("history");
        Assert.Equal(["ended", "moved", "changed", "changed", "entered"], history.EnumerateArray().Select(h => h.GetProperty("what").GetString()));
        Assert.Equal(("Mã truy cập “Phần mềm một cửa”", "Nhập nhầm"), (history[0].GetProperty("by").GetString(), history[0].GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task What_is_changed_says_which_version_it_is_meant_for_and_is_shown_the_newer_one()
    {
        var body = await host.BodyAsync();
        var program = host.Program(await host.TokenAsync(body));
        var made = await program.PostAsync(Events, Fair(body, "Hội chợ mực"));
        Assert.Equal((428, "registers.api.no_version"), Said(await program.SendAsync(HttpMethod.Patch, $"{Events}/{made.Id}", new { country = "Lào" })));
        var first = await program.SendAsync(HttpMethod.Patch, $"{Events}/{made.Id}", new { country = "Lào" }, ("If-Match", made.Tag));
        var second = await program.SendAsync(HttpMethod.Patch, $"{Events}/{made.Id}", new { country = "Pháp" }, ("If-Match", made.Tag));
        Assert.Equal((412, "Lào", first.Tag), (second.Status, second.Json.GetProperty("current").GetProperty("fields").GetProperty("country").GetString(), second.Tag));
        Assert.Equal(412, (await program.SendAsync(HttpMethod.Put, $"{Events}/{made.Id}", Fair(body, "X"), ("If-Match", "W/\"1\""))).Status);
        Assert.Equal(200, (await program.SendAsync(HttpMethod.Patch, $"{Events}/{made.Id}", new { country = "Pháp" }, ("If-Match", "*"))).Status);
    }

    [Fact]
    public async Task Of_twenty_changes_at_once_for_the_same_version_one_is_made()
    {
        var body = await host.BodyAsync();
        var program = host.Program(await host.TokenAsync(body));
        var made = await program.PostAsync(Events, Fair(body, "Hội chợ sò"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => program.SendAsync(HttpMethod.Patch, $"{Events}/{made.Id}", new { country = $"Nước {i}" }, ("If-Match", made.Tag))));
        Assert.Equal((1, 19), (answers.Count(a => a.Status == 200), answers.Count(a => a.Status == 412)));
    }

    [Fact]
    public async Task The_same_key_enters_once_one_after_the_other_and_at_the_same_time()
    {
        var body = await host.BodyAsync();
        var program = host.Program(await host.TokenAsync(body));
        var once = ("Idempotency-Key", Guid.NewGuid().ToString());
        var together = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => program.PostAsync(Events, Fair(body, "Hội chợ cua"), once)));
        Assert.All(together, a => Assert.Equal(201, a.Status));
        Assert.Single(together.Select(a => a.Id).Distinct());
        var later = await program.PostAsync(Events, Fair(body, "Hội chợ cua"), once);
        Assert.Equal((together[0].Id, "true"), (later.Id, later.Headers.GetValues("Idempotency-Replayed").Single()));
        Assert.Equal(1, (await program.AskAsync($"{Events}?q=hoi+cho+cua")).Json.GetProperty("total").GetInt32());

        Assert.Equal((422, "registers.api.key_used"), Said(await program.PostAsync(Events, Fair(body, "Hội chợ khác"), once)));
        Assert.NotEqual(later.Id, (await host.Program(await host.TokenAsync(body)).PostAsync(Events, Fair(body, "Hội chợ cua"), once)).Id);
    }

    [Fact]
    public async Task The_same_key_at_once_holds_where_entries_are_unique_and_where_an_account_is_kept()
    {
        var body = await host.BodyAsync();
        var program = host.Program(await host.TokenAsync(body));
        var channel = new { name = "Trang tỉnh", kind = "Page", body = new { id = body.Value }, link = $"https://example.org/{Guid.NewGuid()}" };
        var once = ("Idempotency-Key", Guid.NewGuid().ToString());
        var channels = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => program.PostAsync("/api/v1/registers/official-channels", channel, once)));
        Assert.Equal([201], channels.Select(a => a.Status).Distinct());
        Assert.Single(channels.Select(a => a.Id).Distinct());

        var book = await program.PostAsync("/api/v1/registers/publications", new { name = new { vi = "Sách ảnh" }, subject = "Overview", body = new { id = body.Value }, languages = "vi" });
        var stock = new { occasion = "Nhập kho", publication = new { id = book.Id }, move = "In", quantity = 5, day = "2026-03-01", language = "vi", body = new { id = body.Value } };
        once = ("Idempotency-Key", Guid.NewGuid().ToString());
        var moves = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => program.PostAsync("/api/v1/registers/gift-stock", stock, once)));
        Assert.Equal([201], moves.Select(a => a.Status).Distinct());
        Assert.Single(moves.Select(a => a.Id).Distinct());
        Assert.Equal((422, "registers.refusal.balance"), Said(await program.PostAsync("/api/v1/registers/gift-stock", new { occasion = "Tặng", publication = new { id = book.Id }, move = "Out", quantity = 6, day = "2026-03-02", language = "vi", recipient = "Đoàn bạn", body = new { id = body.Value } })));
    }

    [Fact]
    public async Task A_token_carries_the_rights_of_a_keeper_of_its_body_and_no_more()
    {
        var (mine, other) = (await host.BodyAsync(), await host.BodyAsync());
        var program = host.Program(await host.TokenAsync(mine));
        Assert.Equal(403, (await program.PostAsync(Events, Fair(other, "Của cơ quan khác"))).Status);
        var theirs = await host.Program(await host.TokenAsync(other)).PostAsync(Events, Fair(other, "Của cơ quan kia"));
        Assert.Equal(403, (await program.SendAsync(HttpMethod.Patch, $"{Events}/{theirs.Id}", new { country = "Lào" }, ("If-Match", theirs.Tag))).Status);
        Assert.Equal(403, (await program.PostAsync($"{Events}/{theirs.Id}/moves", new { to = "confirmed" })).Status);
        Assert.Equal(403, (await program.PostAsync($"{Events}/{theirs.Id}/end", new { reason = "Thử" })).Status);
        Assert.Equal(200, (await program.AskAsync($"{Events}/{theirs.Id}")).Status);

        // Nobody keeps outlets for a body, and handing an entry over to another body is not for its keeper.
        Assert.Equal(403, (await program.PostAsync("/api/v1/registers/outlets", new { name = "Báo" })).Status);
        var own = await program.PostAsync(Events, Fair(mine, "Của mình"));
        Assert.Equal(403, (await program.SendAsync(HttpMethod.Patch, $"{Events}/{own.Id}", new { body = new { id = other.Value } }, ("If-Match", own.Tag))).Status);

        var channel = await program.PostAsync("/api/v1/registers/official-channels", new { name = "Trang", kind = "Page", body = new { id = mine.Value }, link = "https://example.org/x", rules = "QC", emergency_contact = "0254" });
        Assert.Equal((403, "registers.api.person_only"), Said(await program.PostAsync($"/api/v1/registers/official-channels/{channel.Id}/moves", new { to = "confirmed" })));
    }

    [Fact]
    public async Task A_token_that_reads_writes_nothing()
    {
        var body = await host.BodyAsync();
        var program = host.Program(await host.TokenAsync(body, mayWrite: false));
        Assert.Equal(200, (await program.AskAsync(Events)).Status);
        Assert.Equal(403, (await program.PostAsync(Events, Fair(body, "Không được"))).Status);
        Assert.DoesNotContain((await program.AskAsync("/api/v1/registers")).Json.GetProperty("registers").EnumerateArray(), r => r.GetProperty("may_enter").GetBoolean());
    }

    [Fact]
    public async Task Without_a_token_or_with_one_that_is_over_or_revoked_nobody_comes_in()
    {
        var body = await host.BodyAsync();
        var secret = await host.TokenAsync(body, lastDay: new DateOnly(2026, 3, 10));
        Assert.Equal(200, (await host.Program(secret).AskAsync(Events)).Status);
        Assert.Equal((401, "access.token.missing"), Said(await host.Program().AskAsync(Events)));
        Assert.Equal((401, "access.token.missing"), Said(await host.Program().AskAsync($"{Events}?access_token={secret}")));
        Assert.Equal((401, "access.token.unknown"), Said(await host.Program(secret[..^1] + (secret[^1] is 'A' ? 'B' : 'A')).AskAsync(Events)));
        Assert.Equal(401, (await host.Program("hd_x").AskAsync(Events)).Status);

        host.Clock.Now = host.Clock.Now.AddDays(1);
        Assert.Equal(401, (await host.Program(secret).AskAsync(Events)).Status);
        host.Clock.Now = host.Clock.Now.AddDays(-1);
        using var scene = host.As(new Somebody("Phan Khôi", null, "access.manage-tokens"));
        var token = await scene.Get<AccessDb>().BodyTokens.SingleAsync(t => t.Body == body.Value);
        Assert.Equal(new DateOnly(2026, 3, 10), token.LastUsedOn);
        Assert.Null(await scene.Get<RevokeToken>().RunAsync(token.Id, default));
        Assert.Equal(401, (await host.Program(secret).AskAsync(Events)).Status);
    }

    [Fact]
    public async Task A_token_opens_no_page_of_the_workbench()
    {
        using var program = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        program.DefaultRequestHeaders.Authorization = new("Bearer", await host.TokenAsync(await host.BodyAsync()));
        Assert.StartsWith("/sign-in", (await program.GetAsync(new Uri("/registers/events", UriKind.Relative))).Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_read_to_its_end_by_cursor_whatever_is_entered_meanwhile()
    {
        var body = await host.BodyAsync();
        var program = host.Program(await host.TokenAsync(body));
        foreach (var i in Enumerable.Range(1, 7))
        {
            Assert.Equal(201, (await program.PostAsync(Events, Fair(body, $"Lễ {i}", i % 3 == 0 ? null : "Nước " + (i % 2), i))).Status);
        }

        foreach (var sort in new[] { "", "&sort=-name", "&sort=begins", "&sort=-country", "&sort=country", "&sort=changed", "&sort=-due" })
        {
            var (read, next, pages) = (new List<string>(), $"{Events}?body={body.Value}&limit=3{sort}", 0);
            var whole = (await program.AskAsync($"{Events}?body={body.Value}{sort}")).Json.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetString()!).ToList();
            while (next is not null)
            {
                var page = await program.AskAsync(next);
                read.AddRange(page.Json.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetString()!));
                next = page.Json.GetProperty("next").GetString();
                Assert.Equal(next is not null, page.Headers.GetValues("Link").Single().Contains("rel=\"next\"", StringComparison.Ordinal));
                pages++;
            }

            Assert.Equal(3, pages);
            Assert.Equal(whole, read);
        }

        // Something that sorts before the place where one stands moves nobody back.
        var first = await program.AskAsync($"{Events}?body={body.Value}&limit=4");
        await program.PostAsync(Events, Fair(body, "An trước hết"));
        var rest = await program.AskAsync(first.Json.GetProperty("next").GetString()!);
        Assert.Equal(["Lễ 5", "Lễ 6", "Lễ 7"], rest.Json.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task A_list_is_narrowed_as_on_the_page_and_by_when_entries_changed()
    {
        var body = await host.BodyAsync();
        var program = host.Program(await host.TokenAsync(body));
        var old = await program.PostAsync(Events, Fair(body, "Lễ cũ"));
        var before = host.Clock.Now;
        host.Clock.Now = before.AddHours(1);
        await program.PostAsync(Events, Fair(body, "Lễ mới", month: 6));
        Assert.Equal(["Lễ mới"], await TitlesAsync($"&updated_since={before.AddMinutes(30):yyyy-MM-ddTHH:mm:ssZ}"));
        Assert.Equal(["Lễ mới"], await TitlesAsync("&begins=2026-06"));
        Assert.Equal(["Lễ cũ", "Lễ mới"], await TitlesAsync("&kind=Fair&stage=planned&q=le"));
        Assert.Empty(await TitlesAsync("&kind=Sport"));
        Assert.Empty(await TitlesAsync("&ended=true"));
        host.Clock.Now = before.AddHours(2);
        await program.SendAsync(HttpMethod.Patch, $"{Events}/{old.Id}", new { country = "Lào" }, ("If-Match", old.Tag));
        Assert.Equal(["Lễ cũ"], await TitlesAsync($"&updated_since={before.AddMinutes(90):yyyy-MM-ddTHH:mm:ssZ}"));
        host.Clock.Now = before;

        async Task<List<string?>> TitlesAsync(string narrowed) => [.. (await program.AskAsync($"{Events}?body={body.Value}{narrowed}")).Json.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("title").GetString())];
    }

    [Theory]
    [InlineData("stages=planned", "registers.api.unknown_parameter")]
    [InlineData("stage=nowhere", "registers.api.wrong_parameter")]
    [InlineData("kind=Nothing", "registers.api.wrong_parameter")]
    [InlineData("begins=May", "registers.api.wrong_parameter")]
    [InlineData("sort=venue", "registers.api.wrong_parameter")]
    [InlineData("limit=0", "registers.api.wrong_parameter")]
    [InlineData("limit=1000", "registers.api.wrong_parameter")]
    [InlineData("cursor=abc", "registers.api.wrong_parameter")]
    [InlineData("updated_since=yesterday", "registers.api.wrong_parameter")]
    [InlineData("stage=planned&stage=held", "registers.api.wrong_parameter")]
    public async Task What_a_list_does_not_understand_it_says(string query, string code) =>
        Assert.Equal((400, code), Said(await host.Program(await host.TokenAsync(await host.BodyAsync())).AskAsync($"{Events}?{query}")));

    [Fact]
    public async Task Everything_wrong_is_told_at_once_by_field_in_the_language_asked_for()
    {
        var body = await host.BodyAsync();
        var program = host.Program(await host.TokenAsync(body));
        var shapes = await program.PostAsync(Events, new { name = "Không phải đối tượng", begins = "01/05/2026", nothing = 1 }, ("Accept-Language", "en-GB,en;q=0.9"));
        Assert.Equal((422, "application/problem+json", "en"), (shapes.Status, shapes.Media, shapes.Json.GetProperty("title").GetString()!.StartsWith("The value", StringComparison.Ordinal) ? "en" : "vi"));
        Assert.Equal(["name", "begins", "nothing"], Fields(shapes));

        var lacks = await program.PostAsync(Events, new { name = new { vi = "Lễ" }, begins = "2026-05-02", ends = "2026-05-01", body = new { id = body.Value } });
        Assert.Equal(["kind", "ends"], Fields(lacks));
        Assert.Contains("Hãy điền", lacks.Json.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal((400, "registers.api.not_json"), Said(await program.PostAsync(Events, "{ not json")));
        Assert.Equal((400, "registers.api.not_object"), Said(await program.PostAsync(Events, "[]")));
        Assert.Equal(["body"], Fields(await program.PostAsync(Events, Fair(new BodyId(Guid.NewGuid()), "Cơ quan không có"))));
        Assert.Equal(413, (await program.PostAsync(Events, new { name = new { vi = new string('a', 2_000_000) } })).Status);

        static IEnumerable<string?> Fields(Answer answer) => answer.Json.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("/api/v1/registers/nothing")]
    [InlineData("/api/v1/registers/events/0197a0f0-0000-7000-8000-000000000000")]
    [InlineData("/api/v1/registers/events/0197a0f0-0000-7000-8000-000000000000/history")]
    [InlineData("/api/v2/anything")]
    [InlineData("/api/v1/public/registers/press-questions")]
    public async Task What_is_not_there_is_a_problem_not_a_page(string path)
    {
        var answer = await host.Program(await host.TokenAsync(await host.BodyAsync())).AskAsync(path);
        Assert.Equal((404, "application/problem+json"), (answer.Status, answer.Media));
    }

    [Fact]
    public async Task The_public_reads_public_fields_of_public_entries_and_nothing_else()
    {
        var body = await host.BodyAsync();
        var program = host.Program(await host.TokenAsync(body));
        var made = await program.PostAsync(Events, Fair(body, "Lễ hội cầu ngư"));
        Assert.DoesNotContain("cầu ngư", await TextAsync("/api/v1/public/registers/events?lang=vi"), StringComparison.Ordinal);
        Assert.Equal(404, (await host.Program().AskAsync($"/api/v1/public/registers/events/{made.Id}")).Status);

        await ConfirmAsync(made.Id);
        foreach (var path in new[] { "/api/v1/public/registers/su-kien?lang=vi", "/api/v1/public/registers/events?lang=en", $"/api/v1/public/registers/events/{made.Id}?lang=vi" })
        {
            var text = await TextAsync(path);
            Assert.Contains("Sở số", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Phó Chủ tịch", text, StringComparison.Ordinal);
            Assert.DoesNotContain("/bodies/", text, StringComparison.Ordinal);
        }

        var open = await host.Program().AskAsync("/api/v1/public/registers/events?lang=en");
        Assert.Equal(("*", true), (open.Headers.GetValues("Access-Control-Allow-Origin").Single(), open.Headers.CacheControl!.Public));
        await program.PostAsync($"{Events}/{made.Id}/end", new { reason = "Thôi" });
        Assert.DoesNotContain("cầu ngư", await TextAsync("/api/v1/public/registers/events?lang=vi"), StringComparison.Ordinal);

        async Task<string> TextAsync(string path)
        {
            using var visitor = host.Program();
            return await visitor.GetStringAsync(new Uri(path, UriKind.Relative));
        }
    }

    [Fact]
    public async Task What_was_hidden_leaves_its_mark_with_rule_and_reason_and_nothing_of_its_own()
    {
        var body = await host.BodyAsync();
        var program = host.Program(await host.TokenAsync(body));
        var made = await program.PostAsync(Events, Fair(body, "Lễ hội bị ẩn"));
        await ConfirmAsync(made.Id);
        using var scene = host.AsSystem();
        var events = scene.Get<RegisterBook>().Find("events")!;
        Assert.Null(await scene.Get<HideEntry>().RunAsync(events, new(Guid.Parse(made.Id)), HidingRule.PersonalData, "Có số điện thoại riêng", default));

        var one = (await host.Program().AskAsync($"/api/v1/public/registers/events/{made.Id}?lang=vi")).Json;
        Assert.Equal("Có số điện thoại riêng", one.GetProperty("hidden").GetProperty("reason").GetString());
        Assert.Empty(one.GetProperty("fields").EnumerateObject());
        using var visitor = host.Program();
        foreach (var path in new[] { "/api/v1/public/registers/events?lang=vi", $"/api/v1/public/registers/events/{made.Id}?lang=vi", "/vi/su-kien.ics" })
        {
            Assert.DoesNotContain("bị ẩn", await visitor.GetStringAsync(new Uri(path, UriKind.Relative)), StringComparison.Ordinal);
        }

        Assert.Contains(made.Id, await visitor.GetStringAsync(new Uri("/api/v1/public/registers/events?lang=vi", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static object Fair(BodyId body, string name, string? country = null, int month = 5) => new
    {
        name = new { vi = name },
        kind = "Fair",
        begins = $"2026-{month:00}-01",
        venue = new { latitude = 10.346, longitude = 107.084, name = "Bãi Sau" },
        body = new { id = body.Value },
        leader_taking_part = "Phó Chủ tịch",
        country,
    };

    // Confirmed by a person: programs confirm nothing that needs a second pair of eyes.
    private async Task ConfirmAsync(string id)
    {
        using var scene = host.AsSystem();
        Assert.Null(await scene.Get<MoveRecord>().RunAsync(scene.Get<RegisterBook>().Find("events")!, new(Guid.Parse(id)), "confirmed", null, null, default));
    }

    private static JsonElement Field(Answer answer, string key) => answer.Json.GetProperty("fields").GetProperty(key);

    private static (int Status, string Code) Said(Answer answer) => (answer.Status, answer.Code);
}
