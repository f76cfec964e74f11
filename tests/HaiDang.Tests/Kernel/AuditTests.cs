using HaiDang.Kernel.Data;
using HaiDang.Kernel.Files;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Kernel;

public sealed class AuditTests(Province province) : IClassFixture<Province>
{
    [Fact]
    public async Task Every_save_leaves_a_trail_of_who_what_and_when()
    {
        var lan = new Somebody("Nguyễn Thị Lan");
        using var scene = province.As(lan);

        var file = await scene.Get<FileStore>().KeepAsync("Bằng chứng"u8.ToArray(), "bằng-chứng.txt", "text/plain", default);

        var entry = await scene.Get<KernelDb>().Audit.SingleAsync(a => a.SubjectId == file.Id.Value.ToString());
        Assert.Equal(("Nguyễn Thị Lan", "added", "StoredFile"), (entry.PersonName, entry.Action, entry.Subject));
        Assert.Equal(province.Clock.Now, entry.At);
        Assert.Contains("bằng-chứng.txt", entry.Changes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update kernel.audit_entry set person_name = 'x'")]
    [InlineData("delete from kernel.audit_entry")]
    [InlineData("truncate kernel.audit_entry")]
    public async Task The_trail_cannot_be_rewritten_even_by_us(string sql)
    {
        using var scene = province.AsSystem();
        var db = scene.Get<KernelDb>();
        var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Contains("cannot be changed", refusal.MessageText, StringComparison.Ordinal);
    }
}
