using System.Text;
using HaiDang.Access.Contracts;
using HaiDang.Registers.Feeds;
using HaiDang.Registers.Moving;
using HaiDang.Registers;
using HaiDang.Registers.Keeping;
using HaiDang.Tests.Registers.Api;

namespace HaiDang.Tests.Registers.Feeds;

public sealed class CalendarTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly DateTimeOffset Changed = new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Days_end_with_the_one_after_the_last_and_every_line_with_CRLF()
    {
        var id = Guid.NewGuid();
        var lines = Lines(CalendarText.Write("Sổ sự kiện", [new(id, new DateOnly(2026, 12, 30), new DateOnly(2026, 12, 31), "Lễ hội", null, null, null, "https://x/1", Changed)]));
        Assert.Equal(("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR", ""), (lines[0], lines[1], lines[^2], lines[^1]));
        Assert.Contains($"UID:{id}@haidang", lines);
        Assert.Contains("DTSTAMP:20260310T020000Z", lines);
        Assert.Contains("DTSTART;VALUE=DATE:20261230", lines);
        Assert.Contains("DTEND;VALUE=DATE:20270101", lines);
        Assert.DoesNotContain(lines, l => l.Contains('\n', StringComparison.Ordinal) || l.Contains('\r', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Lễ khai mạc; phát biểu, chào mừng \\ kết thúc\r\nDòng hai", @"SUMMARY:Lễ khai mạc\; phát biểu\, chào mừng \\ kết thúc\nDòng hai")]
    [InlineData("Một\tcột\u0007", "SUMMARY:Một cột")]
    public void What_means_something_in_a_calendar_is_escaped(string typed, string written) => Assert.Contains(written, Unfolded(Of(typed)));

    [Theory]
    [InlineData("a")]
    [InlineData("ệ")]
    [InlineData("Lễ hội nghinh Ông ")]
    [InlineData("🎏")]
    [InlineData("aệ🎏")]
    public void Long_lines_are_folded_at_75_octets_and_never_within_a_letter(string part)
    {
        foreach (var times in Enumerable.Range(1, 80))
        {
            var typed = string.Concat(Enumerable.Repeat(part, times)).Trim();
            var text = Of(typed);
            Assert.All(Lines(text), l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
            // Octets that were cut apart would not decode on their own.
            Assert.All(Lines(text), l => Assert.Equal(l, new UTF8Encoding(false, true).GetString(new UTF8Encoding(false, true).GetBytes(l))));
            Assert.Contains("SUMMARY:" + typed, Unfolded(text!));
        }
    }

    [Fact]
    public async Task A_person_reads_a_register_at_an_address_of_her_own_until_she_takes_it_back()
    {
        var (lan, id) = (await PersonAsync("lan@lich.test"), await EnterAsync("Hội nghị, xúc tiến"));
        var first = await MakeAsync(lan);
        var text = await ReadAsync($"/registers/events/calendar.ics?secret={first}");
        Assert.Contains($"UID:{id}@haidang", text, StringComparison.Ordinal);
        Assert.Contains(@"SUMMARY:Hội nghị\, xúc tiến", Unfolded(text!));
        Assert.Contains("DTSTART;VALUE=DATE:20260901", text, StringComparison.Ordinal);

        // One key opens one register, and none opens the API.
        Assert.Null(await ReadAsync($"/registers/anniversaries/calendar.ics?secret={first}"));
        Assert.Null(await ReadAsync("/registers/events/calendar.ics"));
        Assert.Equal(401, (await host.Program(first).AskAsync("/api/v1/registers/events")).Status);

        var second = await MakeAsync(lan);
        Assert.Null(await ReadAsync($"/registers/events/calendar.ics?secret={first}"));
        Assert.NotNull(await ReadAsync($"/registers/events/calendar.ics?secret={second}"));
        using var scene = host.As(lan);
        Assert.Null(await scene.Get<IReadingKeys>().TakeBackAsync("calendar:events", default));
        Assert.Null(await ReadAsync($"/registers/events/calendar.ics?secret={second}"));
    }

    [Fact]
    public async Task Who_may_no_longer_sign_in_reads_no_calendar_either()
    {
        var minh = await PersonAsync("minh@lich.test");
        var secret = await MakeAsync(minh);
        Assert.NotNull(await ReadAsync($"/registers/events/calendar.ics?secret={secret}"));
        using var scene = host.As(new Somebody("Phan Khôi", null, "access.manage-people"));
        Assert.Null(await scene.Get<HaiDang.Access.Administering.CloseAccount>().CloseAsync(minh.Id!.Value));
        Assert.Null(await ReadAsync($"/registers/events/calendar.ics?secret={secret}"));
    }

    [Fact]
    public async Task The_public_calendar_shows_what_the_public_pages_show()
    {
        var id = await EnterAsync("Lễ hội dừa");
        Assert.DoesNotContain($"{id}", await ReadAsync("/vi/su-kien.ics"), StringComparison.Ordinal);
        using var scene = host.AsSystem();
        Assert.Null(await scene.Get<MoveRecord>().RunAsync(scene.Get<RegisterBook>().Find("events")!, new(id), "confirmed", null, null, default));
        var text = await ReadAsync("/vi/su-kien.ics");
        Assert.Contains("SUMMARY:Lễ hội dừa", Unfolded(text!));
        Assert.Contains($"/vi/su-kien/le-hoi-dua-{$"{id}"[^8..]}", string.Concat(Unfolded(text!)), StringComparison.Ordinal);
        Assert.DoesNotContain("Phó Chủ tịch", text, StringComparison.Ordinal);
        Assert.NotNull(await ReadAsync("/en/events.ics"));
        Assert.Null(await ReadAsync("/vi/press-questions.ics"));
        Assert.Null(await ReadAsync("/vi/kenh-chinh-thuc.ics"));
    }

    private static string Of(string summary) => CalendarText.Write("Sổ", [new(Guid.Empty, new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 1), summary, null, null, null, "https://x/1", Changed)]);

    private static string[] Lines(string text) => text.Split("\r\n");

    private static string[] Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    private async Task<string?> ReadAsync(string path)
    {
        using var program = host.Program();
        using var answer = await program.GetAsync(new Uri(path, UriKind.Relative));
        if (!answer.IsSuccessStatusCode) { return null; }
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> MakeAsync(Signed who)
    {
        using var scene = host.As(who);
        return (await scene.Get<IReadingKeys>().MakeAsync("calendar:events", default)).Value!;
    }

    private async Task<Signed> PersonAsync(string email)
    {
        using var scene = host.AsSystem();
        return new((await scene.Get<IPeople>().RegisterAsync(new("Người dùng lịch", email, "hải đăng soi biển", null, [Roles.Editor]), default)).Value);
    }

    private async Task<Guid> EnterAsync(string name)
    {
        using var scene = host.AsSystem();
        var form = new Dictionary<string, string?> { ["name.vi"] = name, ["kind"] = "Festival", ["begins"] = "2026-09-01", ["body"] = $"{(await host.BodyAsync()).Value}", ["leader_taking_part"] = "Phó Chủ tịch" };
        return (await scene.Get<KeepRecord>().EnterAsync(scene.Get<RegisterBook>().Find("events")!, new(form.GetValueOrDefault), default)).Record!.Id.Value;
    }

    private sealed record Signed(HaiDang.Kernel.PersonId? Id) : HaiDang.Kernel.ICurrentPerson
    {
        public string Name => "Người dùng lịch";

        public Guid? Office => null;

        public bool May(string permission) => false;
    }
}
