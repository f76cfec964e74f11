using HaiDang.Access;
using HaiDang.Access.Account;
using HaiDang.Access.Administering;
using HaiDang.Access.Contracts;
using HaiDang.Access.SigningIn;
using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Access;

public sealed class AdministeringTests(Province province) : IClassFixture<Province>
{
    private const string Password = "hải đăng soi biển";

    [Fact]
    public async Task A_person_added_signs_in_with_a_starting_password_and_has_to_choose_her_own()
    {
        var khoi = await AdminAsync("khoi@bienbac.test");
        using var scene = Signed(khoi);
        var added = (await scene.Get<AddPerson>().RunAsync("Trần Thị Sóng", "song@bienbac.test", [Roles.Reporter], null, "Phóng viên", null)).Value!;
        var people = scene.Get<UserManager<Person>>();
        var song = await FindAsync(people, added.Id);
        Assert.True(await people.CheckPasswordAsync(song, added.Password));
        Assert.True(song.MustChangePassword);

        using var hers = Signed(added.Id, isAdmin: false);
        Assert.Null(await hers.Get<ChangePassword>().RunAsync(added.Password, "sóng biển rì rào", "sóng biển rì rào"));
        Assert.False((await FindAsync(hers.Get<UserManager<Person>>(), added.Id)).MustChangePassword);
    }

    [Fact]
    public void Two_starting_passwords_are_never_alike() => Assert.NotEqual(StartingPassword.Make(), StartingPassword.Make());

    [Fact]
    public async Task Only_an_administrator_changes_other_peoples_accounts()
    {
        var lan = await RegisterAsync("lan@bienbac.test", Roles.Editor);
        using var scene = Signed(lan, isAdmin: false);
        Assert.Equal(Refusal.NotAllowed, (await scene.Get<AddPerson>().RunAsync("Mai", "mai@bienbac.test", [], null, null, null)).Refusal);
        Assert.Equal(Refusal.NotAllowed, await scene.Get<EntrustPerson>().RunAsync(lan, [Roles.Admin], null, null, null));
        Assert.Equal(Refusal.NotAllowed, await scene.Get<CloseAccount>().CloseAsync(lan));
        Assert.Equal(Refusal.NotAllowed, await scene.Get<CloseAccount>().ReopenAsync(lan));
        Assert.Equal(Refusal.NotAllowed, await scene.Get<RestoreSignIn>().ForgetSecondStepAsync(lan));
        Assert.Equal(Refusal.NotAllowed, (await scene.Get<RestoreSignIn>().NewPasswordAsync(lan)).Refusal);
    }

    [Fact]
    public async Task New_roles_are_in_the_trail_with_what_they_were_before()
    {
        var (khoi, lan) = (await AdminAsync("khoi2@bienbac.test"), await RegisterAsync("vai@bienbac.test", Roles.Editor));
        using var scene = Signed(khoi);
        Assert.Null(await scene.Get<EntrustPerson>().RunAsync(lan, [Roles.Editor, Roles.Spokesperson], Guid.Empty, "Người phát ngôn", null));

        var entry = await scene.Get<KernelDb>().Audit.OrderByDescending(e => e.Id).FirstAsync(e => e.SubjectId == lan.Value.ToString());
        Assert.Equal((khoi, "changed"), (entry.PersonId, entry.Action));
        Assert.Contains("""
            "[\"editor\"]", "[\"editor\",\"spokesperson\"]"
            """.Trim(), entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_always_somebody_who_can_let_people_in()
    {
        await using var own = new Alone(province);
        var khoi = await RegisterAsync("motminh@bienbac.test", Roles.Admin);
        await own.CloseOtherAdminsAsync(khoi);
        using var scene = Signed(khoi);
        Assert.Equal("access.person.last_admin", (await scene.Get<EntrustPerson>().RunAsync(khoi, [Roles.Editor], null, null, null))?.Key);
        Assert.Equal("access.person.own_account", (await scene.Get<CloseAccount>().CloseAsync(khoi))?.Key);
    }

    [Fact]
    public async Task Closing_an_account_ends_its_sign_ins()
    {
        var (khoi, binh) = (await AdminAsync("khoi3@bienbac.test"), await RegisterAsync("binh@bienbac.test", Roles.Editor));
        using var scene = Signed(khoi);
        var (people, signIn) = (scene.Get<UserManager<Person>>(), scene.Get<SignInManager<Person>>());
        var cookie = await signIn.CreateUserPrincipalAsync(await FindAsync(people, binh));
        Assert.NotNull(await signIn.ValidateSecurityStampAsync(cookie));

        Assert.Null(await scene.Get<CloseAccount>().CloseAsync(binh));
        Assert.Null(await signIn.ValidateSecurityStampAsync(cookie));
        Assert.False(await signIn.CanSignInAsync(await FindAsync(people, binh)));

        Assert.Null(await scene.Get<CloseAccount>().ReopenAsync(binh));
        Assert.True(await signIn.CanSignInAsync(await FindAsync(people, binh)));
    }

    [Fact]
    public async Task A_lost_phone_takes_authenticator_codes_and_passkeys_along()
    {
        var (khoi, mai) = (await AdminAsync("khoi4@bienbac.test"), await RegisterAsync("maipho@bienbac.test", Roles.Editor));
        using var scene = Signed(khoi);
        var people = scene.Get<UserManager<Person>>();
        var person = await FindAsync(people, mai);
        await people.ResetAuthenticatorKeyAsync(person);
        await people.SetTwoFactorEnabledAsync(person, true);
        await people.GenerateNewTwoFactorRecoveryCodesAsync(person, 3);
        await people.AddOrUpdatePasskeyAsync(person, new([7, 7, 7], [4, 5, 6], province.Clock.Now, 0, null, true, false, false, [7], [8]));

        Assert.Null(await scene.Get<RestoreSignIn>().ForgetSecondStepAsync(mai));
        Assert.Equal((false, 0, 0), (person.TwoFactorEnabled, await people.CountRecoveryCodesAsync(person), (await people.GetPasskeysAsync(person)).Count));
        Assert.Null(await people.GetAuthenticatorKeyAsync(person));
        Assert.Equal("access.person.own_sign_in", (await scene.Get<RestoreSignIn>().ForgetSecondStepAsync(khoi))?.Key);
    }

    [Fact]
    public async Task A_new_password_from_an_administrator_is_a_starting_password_and_ends_the_rest()
    {
        var (khoi, quen) = (await AdminAsync("khoi5@bienbac.test"), await RegisterAsync("quen@bienbac.test", Roles.Editor));
        using var scene = Signed(khoi);
        var people = scene.Get<UserManager<Person>>();
        var person = await FindAsync(people, quen);
        await people.SetLockoutEndDateAsync(person, TimeProvider.System.GetUtcNow().AddMinutes(10));

        var password = (await scene.Get<RestoreSignIn>().NewPasswordAsync(quen)).Value!;
        Assert.True(await people.CheckPasswordAsync(person, password));
        Assert.Equal((true, false), (person.MustChangePassword, await people.IsLockedOutAsync(person)));
        Assert.DoesNotContain(await scene.Get<KernelDb>().Audit.ToListAsync(), e => e.Changes.Contains(password, StringComparison.Ordinal));
    }

    private Task<PersonId> AdminAsync(string email) => RegisterAsync(email, Roles.Admin);

    private async Task<PersonId> RegisterAsync(string email, string role)
    {
        using var scene = province.AsSystem();
        return await scene.RegisterAsync(new("Lưu Đăng Khôi", email, Password, null, [role]));
    }

    private Scene Signed(PersonId who, bool isAdmin = true)
    {
        var scene = province.As(new SignedIn(who, isAdmin ? ["access.manage-people"] : []));
        scene.Get<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = scene.Get<IServiceProvider>() };
        return scene;
    }

    private static async Task<Person> FindAsync(UserManager<Person> people, PersonId id) => (await people.FindByIdAsync(id.Value.ToString()))!;

    /// <summary>Closes every other administrator of this province for the length of a test, as tests share it.</summary>
    private sealed class Alone(Province province) : IAsyncDisposable
    {
        private readonly List<Guid> closed = [];

        public async Task CloseOtherAdminsAsync(PersonId except)
        {
            using var scene = province.AsSystem();
            var people = scene.Get<UserManager<Person>>();
            foreach (var other in await people.Users.Where(p => p.IsActive && p.Roles.Contains(Roles.Admin) && p.Id != except.Value).ToListAsync())
            {
                other.Deactivate(by: null);
                await people.UpdateAsync(other);
                closed.Add(other.Id);
            }
        }

        public async ValueTask DisposeAsync()
        {
            using var scene = province.AsSystem();
            var people = scene.Get<UserManager<Person>>();
            foreach (var id in closed)
            {
                var person = (await people.FindByIdAsync(id.ToString()))!;
                person.Reactivate();
                await people.UpdateAsync(person);
            }
        }
    }
}
