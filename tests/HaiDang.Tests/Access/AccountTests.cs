using HaiDang.Access;
using HaiDang.Access.Account;
using HaiDang.Access.Contracts;
using HaiDang.Access.SigningIn;
using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Access;

public sealed class AccountTests(Province province) : IClassFixture<Province>
{
    private const string Password = "hải đăng soi biển";
    private const string Another = "một mật khẩu khác hẳn";

    [Fact]
    public async Task A_new_password_takes_the_old_one_and_ends_other_sign_ins()
    {
        var lan = await RegisterAsync("lan@bienbac.test");
        var before = await StampAsync(lan);
        Assert.Equal("access.password.differs", await ActAsync<ChangePassword>(lan, act => act.RunAsync(Password, Another, "khác")));
        Assert.Equal("access.password.same", await ActAsync<ChangePassword>(lan, act => act.RunAsync(Password, Password, Password)));
        Assert.Equal("access.password.current_wrong", await ActAsync<ChangePassword>(lan, act => act.RunAsync("đoán mò", Another, Another)));
        Assert.Equal(before, await StampAsync(lan));

        Assert.Null(await ActAsync<ChangePassword>(lan, act => act.RunAsync(Password, Another, Another)));
        Assert.NotEqual(before, await StampAsync(lan));
    }

    [Fact]
    public async Task The_second_step_counts_once_a_code_has_confirmed_the_key()
    {
        var mai = await RegisterAsync("mai@bienbac.test");
        Assert.Null(await ActAsync<Authenticator>(mai, act => act.StartAsync()));
        Assert.Equal("access.code.no", await ActAsync<Authenticator>(mai, async act => (await act.ConfirmAsync("000")).Refusal));
        Assert.False((await FindAsync(mai)).TwoFactorEnabled);

        IReadOnlyList<string>? codes = null;
        var key = await KeyAsync(mai);
        Assert.Null(await ActAsync<Authenticator>(mai, async act =>
        {
            var outcome = await act.ConfirmAsync(Totp.Code(key!, TimeProvider.System.GetUtcNow()));
            codes = outcome.Value;
            return outcome.Refusal;
        }));
        Assert.True((await FindAsync(mai)).TwoFactorEnabled);
        Assert.Equal(8, codes!.Distinct().Count());
    }

    [Fact]
    public async Task The_second_step_goes_only_with_the_password_and_takes_key_and_codes_along()
    {
        var minh = await RegisterAsync("minh@bienbac.test");
        await ActAsync<Authenticator>(minh, act => act.StartAsync());
        var code = Totp.Code((await KeyAsync(minh))!, TimeProvider.System.GetUtcNow());
        await ActAsync<Authenticator>(minh, async act => (await act.ConfirmAsync(code)).Refusal);

        Assert.Equal("access.password.current_wrong", await ActAsync<Authenticator>(minh, act => act.TurnOffAsync("đoán mò")));
        Assert.True((await FindAsync(minh)).TwoFactorEnabled);

        Assert.Null(await ActAsync<Authenticator>(minh, act => act.TurnOffAsync(Password)));
        using var scene = province.AsSystem();
        var people = scene.Get<UserManager<Person>>();
        var person = await FindAsync(minh, people);
        Assert.Equal((false, null, 0),
            (person.TwoFactorEnabled, await people.GetAuthenticatorKeyAsync(person), await people.CountRecoveryCodesAsync(person)));
    }

    [Fact]
    public void The_key_can_be_scanned_and_typed()
    {
        var shown = Authenticator.Show("ABCDEFGH", "lan@bienbac.test");
        Assert.Equal("ABCD EFGH", shown.Text);
        Assert.StartsWith("<svg", shown.Svg, StringComparison.Ordinal);
        // The Content-Security-Policy lets no inline style through.
        Assert.DoesNotContain("style", shown.Svg, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_chosen_language_is_remembered()
    {
        var thu = await RegisterAsync("thu@bienbac.test");
        Assert.Equal("access.person.language_unknown", await ActAsync<ChooseLanguage>(thu, act => act.RunAsync("xx")));
        Assert.Null(await ActAsync<ChooseLanguage>(thu, act => act.RunAsync("en")));
        Assert.Equal("en", (await FindAsync(thu)).Language);
    }

    [Fact]
    public async Task A_passkey_is_found_only_by_its_owner()
    {
        var (lan, binh) = (await RegisterAsync("khoa@bienbac.test"), await RegisterAsync("binh@bienbac.test"));
        var passkey = new UserPasskeyInfo([9, 2, 3], [4, 5, 6], province.Clock.Now, 0, null, true, false, false, [7], [8]);
        using (var scene = province.AsSystem())
        {
            var people = scene.Get<UserManager<Person>>();
            await people.AddOrUpdatePasskeyAsync(await FindAsync(lan, people), passkey);
        }

        var id = Passkeys.IdOf(passkey);
        Assert.Equal(Refusal.NotFound.Key, await ActAsync<Passkeys>(binh, act => act.RemoveAsync(id)));
        Assert.Equal("access.passkeys.name_missing", await ActAsync<Passkeys>(lan, act => act.RenameAsync(id, " ")));
        Assert.Null(await ActAsync<Passkeys>(lan, act => act.RenameAsync(id, "Điện thoại")));
        Assert.Null(await ActAsync<Passkeys>(lan, act => act.RemoveAsync(id)));
        using var after = province.AsSystem();
        Assert.Empty(await after.Get<UserManager<Person>>().GetPasskeysAsync(await FindAsync(lan, after.Get<UserManager<Person>>())));
        var reasons = await after.Get<KernelDb>().Audit.Where(e => e.SubjectId == lan.Value.ToString()).Select(e => e.Reason).ToListAsync();
        Assert.Contains("Gỡ khóa truy cập", reasons);
    }

    private async Task<PersonId> RegisterAsync(string email)
    {
        using var scene = province.AsSystem();
        return await scene.RegisterAsync(new("Nguyễn Thị Lan", email, Password, null, [Roles.Editor]));
    }

    private async Task<string?> ActAsync<TAct>(PersonId who, Func<TAct, Task<Refusal?>> run) where TAct : notnull
    {
        using var scene = province.As(new SignedIn(who));
        scene.Get<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = scene.Get<IServiceProvider>() };
        return (await run(scene.Get<TAct>()))?.Key;
    }

    private async Task<Person> FindAsync(PersonId id)
    {
        using var scene = province.AsSystem();
        return await FindAsync(id, scene.Get<UserManager<Person>>());
    }

    private static async Task<Person> FindAsync(PersonId id, UserManager<Person> people) => (await people.FindByIdAsync(id.Value.ToString()))!;

    private async Task<string?> StampAsync(PersonId id) => (await FindAsync(id)).SecurityStamp;

    private async Task<string?> KeyAsync(PersonId id)
    {
        using var scene = province.AsSystem();
        var people = scene.Get<UserManager<Person>>();
        return await people.GetAuthenticatorKeyAsync(await FindAsync(id, people));
    }
}

/// <summary>One registered person, signed in.</summary>
internal sealed record SignedIn(PersonId Person, params string[] Permissions) : ICurrentPerson
{
    public PersonId? Id => Person;

    public string Name => "Nguyễn Thị Lan";

    public Guid? Office => null;

    public bool May(string permission) => Permissions.Contains(permission);
}
