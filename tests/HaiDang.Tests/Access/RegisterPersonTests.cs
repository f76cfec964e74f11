using HaiDang.Access;
using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Tests.Access;

public sealed class RegisterPersonTests(Province province) : IClassFixture<Province>
{
    private const string Password = "hải đăng soi biển";

    [Fact]
    public async Task A_name_is_kept_exactly_as_typed()
    {
        using var scene = province.AsSystem();
        var id = await scene.RegisterAsync(new("H’Bia Niê KĐăm", "hbia@bienbac.test", Password, null, [Roles.Reporter], "Phóng viên"));

        var person = await scene.Get<IPeople>().FindAsync(id, default);
        Assert.Equal(("H’Bia Niê KĐăm", "Phóng viên", true), (person!.Name, person.TitleVi, person.IsActive));
        Assert.Equal([Roles.Reporter], person.Roles);
        Assert.Equal(person.Id, (await scene.Get<IPeople>().FindByEmailAsync(" HBIA@bienbac.test ", default))!.Id);
    }

    [Theory]
    [InlineData(" ", "a1@bienbac.test", Password, Roles.Editor, "access.person.name_missing")]
    [InlineData("Lan", "không phải e-mail", Password, Roles.Editor, "access.person.email_invalid")]
    [InlineData("Lan", "a2@bienbac.test", "ngắn quá", Roles.Editor, "access.password.too_short")]
    [InlineData("Lan", "a3@bienbac.test", "aaaaaaaaaaaaaa", Roles.Editor, "access.password.too_plain")]
    [InlineData("Lan", "a4@bienbac.test", Password, "king", "access.person.role_unknown")]
    public async Task What_is_missing_is_said(string name, string email, string password, string role, string why)
    {
        using var scene = province.AsSystem();
        var outcome = await scene.Get<IPeople>().RegisterAsync(new(name, email, password, null, [role]), default);
        Assert.Equal(why, outcome.Refusal?.Key);
    }

    [Fact]
    public async Task An_address_belongs_to_one_person()
    {
        using var scene = province.AsSystem();
        await scene.RegisterAsync(new("Lan", "one@bienbac.test", Password, null, []));
        var second = await scene.Get<IPeople>().RegisterAsync(new("Mai", "ONE@bienbac.test", Password, null, []), default);
        Assert.Equal("access.person.email_taken", second.Refusal?.Key);
    }

    [Fact]
    public async Task Only_those_entrusted_with_it_register_people()
    {
        using var scene = province.As(new Somebody("Nguyễn Thị Lan"));
        var outcome = await scene.Get<IPeople>().RegisterAsync(new("Mai", "mai@bienbac.test", Password, null, []), default);
        Assert.Equal(Refusal.NotAllowed, outcome.Refusal);
    }

    [Fact]
    public async Task Secrets_never_reach_the_audit_trail()
    {
        using var scene = province.AsSystem();
        var id = await scene.RegisterAsync(new("Lan", "secret@bienbac.test", Password, null, [Roles.Editor]));
        var people = scene.Get<UserManager<Person>>();
        var lan = (await people.FindByIdAsync(id.Value.ToString()))!;
        await people.ResetAuthenticatorKeyAsync(lan);
        var codes = await people.GenerateNewTwoFactorRecoveryCodesAsync(lan, 3);
        var passkey = new UserPasskeyInfo([1, 2, 3], [4, 5, 6], province.Clock.Now, 0, null, true, false, false, [7], [8]) { Name = "điện thoại" };
        Assert.True((await people.AddOrUpdatePasskeyAsync(lan, passkey)).Succeeded);
        await people.ChangePasswordAsync(lan, Password, "một mật khẩu khác hẳn");

        var trail = await scene.Get<KernelDb>().Audit.ToListAsync();
        Assert.Contains(trail, e => e.Subject == nameof(Person) && e.SubjectId == id.Value.ToString() && e.Action == "added");
        Assert.Empty(trail.Select(e => e.Subject).Except([nameof(Person)]));
        string[] secrets = [lan.PasswordHash!, lan.SecurityStamp!, lan.ConcurrencyStamp!, (await people.GetAuthenticatorKeyAsync(lan))!, .. codes!];
        Assert.All(secrets, secret => Assert.DoesNotContain(trail, e => e.Changes.Contains(secret, StringComparison.Ordinal)));
        string[] properties = [nameof(Person.PasswordHash), nameof(Person.SecurityStamp), nameof(Person.ConcurrencyStamp)];
        Assert.All(properties, property => Assert.DoesNotContain(trail, e => e.Changes.Contains(property, StringComparison.Ordinal)));
    }
}

internal static class PeopleOfTests
{
    public static async Task<PersonId> RegisterAsync(this Scene scene, NewPerson person)
    {
        var outcome = await scene.Get<IPeople>().RegisterAsync(person, default);
        Assert.Null(outcome.Refusal);
        return outcome.Value;
    }
}
