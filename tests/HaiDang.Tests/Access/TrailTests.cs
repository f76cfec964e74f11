using HaiDang.Access;
using HaiDang.Access.Contracts;
using HaiDang.Access.Trail;
using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Words;
using HaiDang.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HaiDang.Tests.Access;

public sealed class TrailTests(Province province) : IClassFixture<Province>
{
    [Theory]
    [InlineData("update kernel.audit_entry set person_name = 'Ai khác'")]
    [InlineData("delete from kernel.audit_entry")]
    [InlineData("truncate kernel.audit_entry")]
    public async Task The_database_refuses_to_rewrite_the_trail(string command)
    {
        using var scene = province.AsSystem();
        await scene.RegisterAsync(new("Lan", $"{Guid.NewGuid():N}@bienbac.test", "hải đăng soi biển", null, []));
        await using var connection = new NpgsqlConnection(province.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var sql = new NpgsqlCommand(command, connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => sql.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Contains("cannot be changed", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_that_protects_all_sign_ins_never_reaches_the_trail()
    {
        using var scene = province.AsSystem();
        scene.Get<IDataProtectionProvider>().CreateProtector("test").Protect("x");
        var db = scene.Get<KernelDb>();
        Assert.NotEqual(0, await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from kernel.protection_key").SingleAsync());
        Assert.DoesNotContain(await db.Audit.ToListAsync(), e => e.Subject == "ProtectionKey");
    }

    [Fact]
    public void A_change_is_read_with_names_instead_of_keys_and_ids()
    {
        var office = Guid.NewGuid();
        var reader = new TrailReader(province.AsSystem().Get<Words>(), new Dictionary<Guid, string> { [office] = "Sở Ngoại vụ" });
        var line = reader.Read(new()
        {
            At = province.Clock.Now,
            PersonName = "Lưu Đăng Khôi",
            Action = "changed",
            Subject = nameof(Person),
            SubjectId = "1",
            Changes = $$"""{"Roles":["[]","[\"{{Roles.Editor}}\"]"],"Office":[null,"{{office}}"],"IsActive":["True","False"],"Unheard":["a","b"],"Name":["Lan","Lan"]}""",
        });
        Assert.Equal("người dùng", line.Subject);
        Assert.Equal(
            [new("Vai trò", null, "Biên tập viên"), new("Cơ quan", null, "Sở Ngoại vụ"), new("Đang dùng", "có", "không"), new("Unheard", "a", "b")],
            line.Changes);
    }

    [Fact]
    public void Every_noun_in_the_trail_has_a_name_people_know()
    {
        using var scene = province.AsSystem();
        var words = scene.Get<Words>().Keys("vi");
        var nouns = House.Modules.Select(m => m.Db(scene.Get<IServiceProvider>())).OfType<DbContext>()
            .SelectMany(db => db.Model.GetEntityTypes())
            .Where(t => t.FindOwnership() is null && t.GetTableName() is not null && !t.ClrType.IsDefined(typeof(NotAuditedAttribute), true))
            .Select(t => t.ClrType.Name).Distinct();
        string[] theTrailItself = ["Announcement", "AuditEntry", "SearchEntry", "Handling"];
        Assert.Equal([], [.. nouns.Except(theTrailItself).Where(noun => !words.Contains("audit.subject." + noun))]);
    }
}
