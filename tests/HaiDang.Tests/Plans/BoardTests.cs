using System.Text;
using HaiDang.Plans;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Following;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Plans;

public sealed class BoardTests(Province province) : IClassFixture<Province>
{
    private static readonly BoardFilter Everything = new(null, null, null, null);

    private static readonly string Plan = $"""
        ỦY BAN NHÂN DÂN
        TỈNH BIỂN BẠC

        Số: 21/KH-UBND

        Biển Bạc, ngày 05 tháng 02 năm 2026

        KẾ HOẠCH

        Thông tin đối ngoại năm 2026

        I. NỘI DUNG

        1. Quảng bá du lịch

        1.1. Làm phim ngắn về đảo

        - Đơn vị chủ trì: Sở Tài chính.

        - Thời gian thực hiện: trước ngày 01/7/2026.

        2. Thu hút đầu tư

        - Đơn vị chủ trì: Sở Công Thương.

        - Thời gian thực hiện: trước ngày 15/11/2026.

        {string.Join("\n\n", Enumerable.Range(3, 7).Select(n => $"{n}. Việc thứ {n}"))}

        10. Đối ngoại nhân dân

        - Đơn vị chủ trì: Sở Ngoại vụ.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH

        Tạ Hải Triều
        """;

    [Fact]
    public async Task A_stream_is_a_heading_below_a_part_and_shows_the_tasks_beneath_it()
    {
        using var scene = await ImportedAsync();
        var streams = await ContentStreams.OfAsync(scene.Get<PlansDb>().Tasks.Select(t => t.Clause), [.. scene.Get<PlansDb>().Plans.Select(p => p.Id)], scene.Get<PlansDb>());

        Assert.Equal(["I.1. Quảng bá du lịch", "I.2. Thu hút đầu tư", "I.10. Đối ngoại nhân dân"], streams.Select(s => s.Text));
        Assert.All(streams, s => Assert.Equal("21/KH-UBND", s.Group));
        // "I.1" is not the beginning of "I.10".
        Assert.Equal(["Làm phim ngắn về đảo"], await TitlesAsync(scene, Everything with { Stream = streams[0].Value }));
        Assert.Equal(["Đối ngoại nhân dân"], await TitlesAsync(scene, Everything with { Stream = streams[2].Value }));
    }

    [Fact]
    public async Task A_month_shows_what_must_be_done_in_it_by_the_last_allowed_day()
    {
        using var scene = await ImportedAsync();
        var days = await scene.Get<PlansDb>().Tasks.Where(t => t.Due != null).Select(t => t.Due!.Value).ToListAsync();

        Assert.Equal(["06/2026", "11/2026"], BoardFilter.Months(days).Select(m => m.Text));
        // Before 1 July is 30 June.
        Assert.Equal(["Làm phim ngắn về đảo"], await TitlesAsync(scene, Everything with { Month = "2026-06" }));
        Assert.Empty(await TitlesAsync(scene, Everything with { Month = "2026-07" }));
        Assert.Equal(["Đối ngoại nhân dân"], await TitlesAsync(scene, Everything with { Month = BoardFilter.NoDay }));
    }

    [Fact]
    public async Task Nonsense_in_the_address_narrows_nothing()
    {
        using var scene = await ImportedAsync();
        Assert.Equal(3, (await TitlesAsync(scene, new(null, null, "dòng nào", "tháng nào"))).Count);
    }

    private async Task<Scene> ImportedAsync()
    {
        var scene = province.AsSystem();
        if (!await scene.Get<PlansDb>().Plans.AnyAsync())
        {
            Assert.Null((await scene.Get<IPlans>().ImportAsync(Encoding.UTF8.GetBytes(Plan), "ke-hoach.txt", default)).Refusal);
        }

        return scene;
    }

    private static async Task<List<string>> TitlesAsync(Scene scene, BoardFilter filter)
    {
        var db = scene.Get<PlansDb>();
        return await filter.Narrow(db.Tasks, db.Clauses, Centre.None).Select(t => t.Title).ToListAsync();
    }
}
