using HaiDang.Access.SigningIn;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace HaiDang.Access.Account;

/// <summary>The authenticator app of the signed-in person: set up, confirm, take away.</summary>
internal sealed class Authenticator(MyAccount mine, UserManager<Person> people, SignInLimits limits)
{
    private const int RecoveryCodes = 8;

    /// <summary>Makes a new key; it counts only once a code has confirmed that the app knows it.</summary>
    public async Task<Refusal?> StartAsync()
    {
        if (await mine.FindAsync() is not { } person) { return Refusal.NotAllowed; }
        if (person.TwoFactorEnabled) { return new Refusal("access.authenticator.on_already"); }

        mine.Because("access.reason.authenticator_started");
        await people.ResetAuthenticatorKeyAsync(person);
        await mine.StaySignedInAsync(person);
        return null;
    }

    /// <summary>Switches the second step on and hands out recovery codes, which are shown this once.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> ConfirmAsync(string? code)
    {
        if (await mine.FindAsync() is not { } person) { return Refusal.NotAllowed; }
        if (person.TwoFactorEnabled) { return new Refusal("access.authenticator.on_already"); }
        if (!limits.MayTry(person.NormalizedEmail)) { return SignInLimits.TooMany; }

        var typed = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (!await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, typed))
        {
            return new Refusal("access.code.no") { Field = "Code" };
        }

        mine.Because("access.reason.authenticator_on");
        await people.SetTwoFactorEnabledAsync(person, true);
        var codes = (await people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes))!.ToList();
        await mine.StaySignedInAsync(person);
        return codes;
    }

    /// <summary>Takes the second step away; asks for the password, because an unattended screen must not be enough.</summary>
    public async Task<Refusal?> TurnOffAsync(string? password)
    {
        if (await mine.FindAsync() is not { } person) { return Refusal.NotAllowed; }
        if (!limits.MayTry(person.NormalizedEmail)) { return SignInLimits.TooMany; }
        if (!await people.CheckPasswordAsync(person, password ?? ""))
        {
            return new Refusal("access.password.current_wrong") { Field = "Password" };
        }

        mine.Because("access.reason.authenticator_off");
        await people.SetTwoFactorEnabledAsync(person, false);
        await people.ForgetAuthenticatorAsync(person);
        await mine.StaySignedInAsync(person);
        return null;
    }

    /// <summary>The key as an app takes it: to scan, or to type.</summary>
    public static AuthenticatorKey Show(string key, string email)
    {
        const string Issuer = "Hải Đăng";
        var uri = $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(email)}"
            + $"?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        return new(drawing.GetGraphic(5), string.Join(' ', key.Chunk(4).Select(part => new string(part))));
    }
}

internal static class AuthenticatorKeys
{
    // Identity can set a key and recovery codes but has no way to take them away; they are tokens of its own store.
    private const string Store = "[AspNetUserStore]";

    public static async Task ForgetAuthenticatorAsync(this UserManager<Person> people, Person person)
    {
        await people.RemoveAuthenticationTokenAsync(person, Store, "AuthenticatorKey");
        await people.RemoveAuthenticationTokenAsync(person, Store, "RecoveryCodes");
    }
}

/// <summary>An authenticator key, drawn and written in groups of four.</summary>
internal sealed record AuthenticatorKey(string Svg, string Text);
