using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using HaiDang.Access;
using HaiDang.Access.Contracts;
using HaiDang.Access.SigningIn;
using HaiDang.Kernel;
using HaiDang.Kernel.Calling;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Tests.Access;

public sealed class SignInTests(Province province) : IClassFixture<Province>
{
    private const string Password = "hải đăng soi biển";

    [Fact]
    public async Task The_right_password_signs_in()
    {
        await RegisterAsync("lan@bienbac.test");
        Assert.Equal((null, NextStep.Done), await TryAsync("Lan@bienbac.test", Password));
    }

    [Theory]
    [InlineData("mai@bienbac.test", "không phải mật khẩu")]
    [InlineData("khongco@bienbac.test", Password)]
    public async Task A_wrong_password_and_an_unknown_address_sound_the_same(string email, string password)
    {
        await RegisterAsync("mai@bienbac.test");
        Assert.Equal("access.sign_in.no", (await TryAsync(email, password)).Refusal);
    }

    [Fact]
    public async Task After_five_mistakes_even_the_right_password_rests()
    {
        await RegisterAsync("binh@bienbac.test");
        for (var mistake = 0; mistake < 5; mistake++) { await TryAsync("binh@bienbac.test", "đoán mò"); }

        Assert.Equal("access.sign_in.no", (await TryAsync("binh@bienbac.test", Password)).Refusal);
    }

    [Theory]
    [InlineData("nobody@bienbac.test", "unknown")]
    [InlineData("wrong@bienbac.test", "active")]
    [InlineData("resting@bienbac.test", "resting")]
    [InlineData("closed@bienbac.test", "closed")]
    public async Task Every_no_takes_as_long_as_looking_at_one_password(string email, string state)
    {
        if (state is not "unknown")
        {
            var id = await RegisterAsync(email);
            using var before = province.AsSystem();
            var people = before.Get<UserManager<Person>>();
            var person = (await people.FindByIdAsync(id.Value.ToString()))!;
            if (state is "closed") { person.Deactivate(by: null); }
            if (state is "resting") { person.LockoutEnd = TimeProvider.System.GetUtcNow().AddMinutes(5); }
            await people.UpdateAsync(person);
        }

        using var scene = Door();
        var (users, hasher) = (scene.Get<UserManager<Person>>(), new CountingHasher());
        users.PasswordHasher = hasher;
        Assert.Equal("access.sign_in.no", (await scene.Get<SignInWithPassword>().RunAsync(email, "đoán mò")).Refusal?.Key);
        Assert.Equal(1, hasher.Looks);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Addresses_of_one_subscriber_are_counted_together(string one, string other, bool together) =>
        Assert.Equal(together, CallerNetwork.Of(IPAddress.Parse(one)) == CallerNetwork.Of(IPAddress.Parse(other)));

    [Fact]
    public async Task One_account_cannot_be_tried_without_end()
    {
        for (var attempt = 0; attempt < 10; attempt++) { await TryAsync("dich@bienbac.test", "đoán mò"); }
        Assert.Equal("access.sign_in.too_many", (await TryAsync("DICH@bienbac.test", "đoán mò")).Refusal);
    }

    [Fact]
    public async Task An_inactive_person_cannot_sign_in()
    {
        var id = await RegisterAsync("nghi@bienbac.test");
        using (var scene = province.AsSystem())
        {
            var people = scene.Get<UserManager<Person>>();
            var person = (await people.FindByIdAsync(id.Value.ToString()))!;
            Assert.Null(person.Deactivate(by: null));
            await people.UpdateAsync(person);
        }

        Assert.Equal("access.sign_in.no", (await TryAsync("nghi@bienbac.test", Password)).Refusal);
    }

    [Fact]
    public async Task With_an_authenticator_the_password_is_only_the_first_step()
    {
        var id = await RegisterAsync("ma@bienbac.test");
        using (var scene = province.AsSystem())
        {
            var people = scene.Get<UserManager<Person>>();
            var person = (await people.FindByIdAsync(id.Value.ToString()))!;
            await people.ResetAuthenticatorKeyAsync(person);
            var key = (await people.GetAuthenticatorKeyAsync(person))!;
            var provider = people.Options.Tokens.AuthenticatorTokenProvider;
            Assert.True(await people.VerifyTwoFactorTokenAsync(person, provider, Totp.Code(key, TimeProvider.System.GetUtcNow())));
            Assert.False(await people.VerifyTwoFactorTokenAsync(person, provider, Totp.Code(key, TimeProvider.System.GetUtcNow().AddHours(1))));
            await people.SetTwoFactorEnabledAsync(person, true);
        }

        Assert.Equal((null, NextStep.Code), await TryAsync("ma@bienbac.test", Password));
    }

    [Fact]
    public void What_a_person_may_do_is_the_sum_of_what_her_roles_were_given()
    {
        var grants = new GrantBook([new("plans.import", Roles.FocalOfficer), new("items.write", Roles.Reporter),
            new("items.write", Roles.Editor), new("items.approve", Roles.Editor)], []);
        var lan = Signed(grants, Roles.FocalOfficer, Roles.Reporter);
        Assert.Equal((true, true, false), (lan.May("plans.import"), lan.May("items.write"), lan.May("items.approve")));
        Assert.False(Signed(grants, Roles.Admin).May("items.write"));
    }

    [Theory]
    [InlineData("/plans/12?tab=tasks", "/plans/12?tab=tasks")]
    [InlineData("/", "/")]
    [InlineData(null, LocalUrl.Home)]
    [InlineData("", LocalUrl.Home)]
    [InlineData("https://xau.example/", LocalUrl.Home)]
    [InlineData("//xau.example", LocalUrl.Home)]
    [InlineData("/\\xau.example", LocalUrl.Home)]
    [InlineData("/\t/xau.example", LocalUrl.Home)]
    [InlineData("javascript:alert(1)", LocalUrl.Home)]
    public void Signing_in_leads_only_to_pages_of_our_own(string? asked, string led) => Assert.Equal(led, LocalUrl.Of(asked));

    private static SignedInPerson Signed(GrantBook grants, params string[] roles) => new(
        new HttpContextAccessor
        {
            HttpContext = new DefaultHttpContext
            {
                User = new(new ClaimsIdentity(roles.Select(r => new Claim(ClaimTypes.Role, r)), "test")),
            },
        }, grants);

    private async Task<PersonId> RegisterAsync(string email)
    {
        using var scene = province.AsSystem();
        return await scene.Get<IPeople>().FindByEmailAsync(email, default) is { } known
            ? known.Id
            : await scene.RegisterAsync(new("Nguyễn Thị Lan", email, Password, null, [Roles.Editor]));
    }

    private async Task<(string? Refusal, NextStep Step)> TryAsync(string email, string password)
    {
        using var scene = Door();
        var outcome = await scene.Get<SignInWithPassword>().RunAsync(email, password);
        return (outcome.Refusal?.Key, outcome.Value);
    }

    private Scene Door()
    {
        var scene = province.As(new Nobody());
        scene.Get<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = scene.Get<IServiceProvider>() };
        return scene;
    }

    private sealed class CountingHasher : PasswordHasher<Person>
    {
        public int Looks { get; private set; }

        public override string HashPassword(Person user, string password)
        {
            Looks++;
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            Looks++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}

/// <summary>An authenticator app: RFC 6238, six digits, thirty seconds.</summary>
internal static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Code(string key, DateTimeOffset at)
    {
        var bits = string.Concat(key.Select(c => Convert.ToString(Base32.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2)).ToArray();
        var step = BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(at.ToUnixTimeSeconds() / 30));
#pragma warning disable CA5350 // The algorithm authenticator apps use
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var start = hash[^1] & 15;
        var number = ((hash[start] & 127) << 24) | (hash[start + 1] << 16) | (hash[start + 2] << 8) | hash[start + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
