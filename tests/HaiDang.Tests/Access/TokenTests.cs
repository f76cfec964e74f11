using System.Security.Claims;
using HaiDang.Access;
using HaiDang.Access.Contracts;
using HaiDang.Access.Tokens;
using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Organisations.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HaiDang.Tests.Access;

public sealed class TokenTests(Province province) : IClassFixture<Province>
{
    private static readonly DateOnly Soon = new(2026, 6, 30);

    [Fact]
    public async Task An_officer_makes_tokens_for_her_own_body_with_no_more_than_her_roles()
    {
        var (mine, other) = (await BodyAsync("Sở Du lịch"), await BodyAsync("Sở Công Thương"));
        var khue = await OfficerAsync("khue@token.test", mine);
        using var scene = province.As(khue);
        var made = await scene.Get<MakeToken>().RunAsync(new("Phần mềm của Sở", other.Value, MayWrite: true, Soon), default);
        Assert.StartsWith("hd_", made.Value, StringComparison.Ordinal);
        var token = await scene.Get<AccessDb>().BodyTokens.SingleAsync(t => t.Body == mine.Value);
        Assert.Equal([Roles.UnitCoordinator], token.Roles);
        Assert.Empty(await scene.Get<AccessDb>().BodyTokens.Where(t => t.Body == other.Value).ToListAsync());

        using var admin = province.As(Admin);
        Assert.NotNull((await admin.Get<MakeToken>().RunAsync(new("Của cơ quan kia", other.Value, MayWrite: false, Soon), default)).Value);
        var theirs = await admin.Get<AccessDb>().BodyTokens.SingleAsync(t => t.Body == other.Value);
        Assert.Empty(theirs.Roles);
        Assert.Equal(Refusal.NotFound, await scene.Get<RevokeToken>().RunAsync(theirs.Id, default));
        Assert.Null(await scene.Get<RevokeToken>().RunAsync(token.Id, default));
        Assert.Equal(Refusal.ChangedMeanwhile, await scene.Get<RevokeToken>().RunAsync(token.Id, default));
    }

    [Theory]
    [InlineData("", 30, "Name")]
    [InlineData("Phần mềm", -1, "LastDay")]
    [InlineData("Phần mềm", 366, "LastDay")]
    [InlineData("Phần mềm", 365, null)]
    [InlineData("Phần mềm", 0, null)]
    public async Task A_token_has_a_name_and_a_last_day_within_a_year(string name, int days, string? field)
    {
        using var scene = province.As(Admin);
        var made = await scene.Get<MakeToken>().RunAsync(new(name, (await BodyAsync("Sở Ngoại vụ")).Value, true, new DateOnly(2026, 3, 10).AddDays(days)), default);
        Assert.Equal(field, made.Refusal?.Field);
    }

    [Fact]
    public async Task Who_may_not_makes_none_and_a_body_that_is_not_there_gets_none()
    {
        using var scene = province.As(new Somebody("Lê An", Guid.NewGuid()));
        Assert.Equal(Refusal.NotAllowed, (await scene.Get<MakeToken>().RunAsync(new("X", null, true, Soon), default)).Refusal);
        using var admin = province.As(Admin);
        Assert.Equal("Body", (await admin.Get<MakeToken>().RunAsync(new("X", Guid.NewGuid(), true, Soon), default)).Refusal?.Field);
    }

    [Fact]
    public async Task The_trail_tells_of_a_token_and_not_its_secret()
    {
        using var scene = province.As(Admin);
        var secret = (await scene.Get<MakeToken>().RunAsync(new("Phần mềm trong nhật ký", (await BodyAsync("Sở Nội vụ")).Value, true, Soon), default)).Value!;
        var db = scene.Get<AccessDb>();
        var token = await db.BodyTokens.SingleAsync(t => t.Name == "Phần mềm trong nhật ký");
        var line = await db.Set<AuditEntry>().SingleAsync(e => e.Subject == nameof(BodyToken) && e.SubjectId == token.Id.ToString());
        Assert.Contains("Phần mềm trong nhật ký", line.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(BodyToken.Hash), line.Changes, StringComparison.Ordinal);
        Assert.Equal(Secret.Hash(secret), token.Hash);
    }

    [Fact]
    public void Calls_are_counted_per_token_and_else_per_address()
    {
        var limits = new ApiLimits(Options.Create(new AccessOptions { ApiCallsPerMinute = 2 }));
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(limits.GetPartition(Calling(one)).PartitionKey, limits.GetPartition(Calling(one)).PartitionKey);
        Assert.NotEqual(limits.GetPartition(Calling(one)).PartitionKey, limits.GetPartition(Calling(other)).PartitionKey);
        Assert.NotEqual(limits.GetPartition(Calling(one)).PartitionKey, limits.GetPartition(Calling(null)).PartitionKey);
        var partition = limits.GetPartition(Calling(one));
        using var limiter = partition.Factory(partition.PartitionKey);
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => limiter.AttemptAcquire().IsAcquired));
    }

    private static Somebody Admin { get; } = new("Phan Khôi", null, "access.manage-tokens", "access.manage-own-tokens");

    private static DefaultHttpContext Calling(Guid? token)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = System.Net.IPAddress.Loopback;
        if (token is { } id) { http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(TokenClaims.Token, id.ToString())], "api")); }
        return http;
    }

    private async Task<BodyId> BodyAsync(string name)
    {
        using var scene = province.AsSystem();
        return (await scene.Get<IOrganisations>().RegisterAsync(new(name, null, [], "state", "province"), default)).Value;
    }

    private async Task<Officer> OfficerAsync(string email, BodyId body)
    {
        using var scene = province.AsSystem();
        return new((await scene.Get<IPeople>().RegisterAsync(new("Đỗ Thị Khuê", email, "hải đăng soi biển", body.Value, [Roles.UnitCoordinator]), default)).Value, body.Value);
    }

    private sealed record Officer(PersonId? Id, Guid? Office) : ICurrentPerson
    {
        public string Name => "Đỗ Thị Khuê";

        public bool May(string permission) => permission is "access.manage-own-tokens";
    }
}
