using System.Text;
using HaiDang.Documents.Tables;
using HaiDang.Documents.Writing;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Jobs;
using HaiDang.Registers;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Registers;

public sealed class ImportTests(Province province) : IClassFixture<Province>
{
    private static readonly string[] Header = ["Tên ngày kỷ niệm", "Ngày diễn ra sự kiện gốc", "loai", "Nước liên quan", "Nguồn", "Ghi chú riêng"];

    private static Somebody Mien { get; } = new("Vũ Thu Miên", null, "registers.anniversaries.keep");

    [Fact]
    public async Task A_table_is_checked_first_and_bad_rows_are_named_by_row_and_column()
    {
        using var scene = province.As(Mien);
        var import = await CheckAsync(scene, Workbook.Of(Header,
            ["Ngày tốt", new DateOnly(1975, 5, 9), "Lịch sử", null, "Hồ sơ", "x"],
            ["Ngày không có thật", "31/02/1980", "Lịch sử", null, "Hồ sơ", null],
            ["Loại lạ", new DateOnly(1980, 2, 1), "Thể thao mạo hiểm", null, "Hồ sơ", null],
            [null, new DateOnly(1981, 2, 1), "Văn hóa", "Lào", null, null]));

        Assert.Equal((ImportState.Checked, 1, 3), (import.State, import.Good, import.Bad));
        Assert.Equal(["Ghi chú riêng"], import.Unknown);
        Assert.Equal([(3, "Ngày diễn ra sự kiện gốc", "31/02/1980"), (4, "Loại", "Thể thao mạo hiểm"), (5, "Tên ngày kỷ niệm", ""), (5, "Nguồn", "")],
            import.BadRows.Select(b => (b.Row, b.Column, b.Cell)));
        Assert.False(await Days(scene).In(scene.Get<RegistersDb>()).AnyAsync(r => r.Title == "Ngày tốt"));
    }

    [Fact]
    public async Task Good_rows_are_saved_together_and_once()
    {
        using var scene = province.As(Mien);
        var import = await CheckAsync(scene, Workbook.Of(Rows("Lễ hội", 1_200).Prepend(Header)));
        Assert.Null(await scene.Get<StartImport>().SaveAsync(Days(scene), import.Id, default));
        Assert.NotNull(await scene.Get<StartImport>().SaveAsync(Days(scene), import.Id, default));
        await province.Services.GetRequiredService<JobWorker>().DrainAsync();

        var after = await ImportAsync(scene, import.Id);
        Assert.Equal((ImportState.Saved, 1_200), (after.State, after.Good));
        Assert.Equal(1_200, await Days(scene).Query(scene.Get<RegistersDb>()).CountAsync(new() { Words = "le hoi" }, 10_000, default));
        var ids = await Days(scene).In(scene.Get<RegistersDb>()).Where(r => r.Title.StartsWith("Lễ hội")).Select(r => r.Id).ToListAsync();
        var traced = await scene.Get<RegistersDb>().Set<AuditEntry>().Where(e => e.Subject == "Anniversary" && e.PersonName == "Vũ Thu Miên").Select(e => e.SubjectId).ToListAsync();
        Assert.Subset(traced.ToHashSet(), ids.Select(i => $"{i.Value}").ToHashSet());
    }

    [Fact]
    public async Task A_save_that_is_given_up_leaves_nothing()
    {
        using var scene = province.As(Mien);
        var import = await CheckAsync(scene, Workbook.Of(Rows("Bỏ dở", 1_200).Prepend(Header)));
        await scene.Get<StartImport>().SaveAsync(Days(scene), import.Id, default);
        await scene.Get<StartImport>().CancelAsync(Days(scene), import.Id, default);
        await province.Services.GetRequiredService<JobWorker>().DrainAsync();

        Assert.Equal(ImportState.Cancelled, (await ImportAsync(scene, import.Id)).State);
        Assert.Equal(0, await Days(scene).Query(scene.Get<RegistersDb>()).CountAsync(new() { Words = "bo do" }, 10_000, default));
    }

    [Fact]
    public async Task The_same_row_twice_is_told()
    {
        using var scene = province.As(Mien);
        var import = await CheckAsync(scene, Workbook.Of(Rows("Sinh đôi", 2).Select(r => new object?[] { "Sinh đôi", r[1], r[2], r[3], r[4] }).Prepend(Header)));
        Assert.Equal((1, 1), (import.Good, import.Bad));
        Assert.Contains("dòng 2", Assert.Single(import.BadRows).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_is_in_the_book_already_is_told_and_dates_older_than_spreadsheets_are_read()
    {
        using var scene = province.As(Mien);
        var first = await CheckAsync(scene, XlsxWriter.ToBytes([Old("Khởi công bến cảng", new(1858, 9, 1))]));
        Assert.Equal((1, 0), (first.Good, first.Bad));
        Assert.Null(await scene.Get<StartImport>().SaveAsync(Days(scene), first.Id, default));
        await province.Services.GetRequiredService<JobWorker>().DrainAsync();
        var again = await CheckAsync(scene, XlsxWriter.ToBytes([Old("Khởi công bến cảng", new(1858, 9, 1), "Đốt đèn biển lần đầu")]));
        Assert.Equal((1, 1), (again.Good, again.Bad));
        Assert.Contains("Khởi công bến cảng", Assert.Single(again.BadRows).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tên ngày kỷ niệm;Ngày diễn ra sự kiện gốc;Loại;Nguồn\r\n\"Một; hai\";09/05/1975;Lịch sử;Hồ sơ\r\n")]
    [InlineData("Tên ngày kỷ niệm,Ngày diễn ra sự kiện gốc,Loại,Nguồn\n\"Một \"\"hai\"\"\",9/5/1975,lich su,Hồ sơ")]
    public async Task A_csv_of_any_habit_is_read(string text)
    {
        using var scene = province.As(Mien);
        Assert.Equal((1, 0), (await CheckAsync(scene, Encoding.UTF8.GetBytes(text)) is var i ? (i.Good, i.Bad) : default));
    }

    [Fact]
    public void What_is_no_table_is_refused()
    {
        Assert.Equal("binary", TableReader.Open("%PDF-1.7 abc"u8.ToArray()).Problem?.Code);
        Assert.Equal("binary", TableReader.Open("PK\x03\x04 broken zip"u8.ToArray()).Problem?.Code);
        Assert.Equal("empty", TableReader.Open(Array.Empty<byte>()).Problem?.Code);
    }

    private static Register Days(Scene scene) => scene.Get<RegisterBook>().Find("anniversaries")!;

    // As the office's own workbooks look: a title above, the headings below it.
    private static Sheet Old(string name, DateOnly day, params string[] others) => new("Ngày kỷ niệm", "Sổ ngày kỷ niệm", [.. Header[..5].Select(h => new HaiDang.Documents.Writing.SheetColumn(h))],
        [.. others.Prepend(name).Select(n => (IReadOnlyList<object?>)[n, day, "Lịch sử", null, "Hồ sơ"])]);

    private static IEnumerable<object?[]> Rows(string name, int count) => Enumerable.Range(1, count)
        .Select(i => new object?[] { $"{name} {i}", new DateOnly(1950, 1, 1).AddDays(i), "Văn hóa", i % 2 == 0 ? "Lào" : null, "Hồ sơ" });

    private async Task<Import> CheckAsync(Scene scene, byte[] bytes)
    {
        var outcome = await scene.Get<StartImport>().CheckAsync(Days(scene), bytes, "bảng.xlsx", default);
        Assert.Null(outcome.Refusal);
        await province.Services.GetRequiredService<JobWorker>().DrainAsync();
        return await ImportAsync(scene, outcome.Value);
    }

    private static Task<Import> ImportAsync(Scene scene, Guid id) => scene.Get<RegistersDb>().Imports.AsNoTracking().SingleAsync(i => i.Id == id);
}
