using HaiDang.Kernel;
using HaiDang.Kernel.Calling;

namespace HaiDang.Registers.Hooks;

/// <summary>Where receivers may stand: outside, and reached encrypted, unless the settings allow them inside.</summary>
internal static class HookAddress
{
    /// <summary>Why an address that somebody typed will not do; null when it will.</summary>
    public static Refusal? Check(string? typed, bool allowsPrivate)
    {
        var fault = OutsideAddress.Check(typed, Hook.LongestAddress, allowsPrivate);
        if (fault is AddressFault.NotAnAddress) { return Wrong("registers.hooks.refusal.address"); }
        var address = new Uri(typed!.Trim());
        if (address.Scheme is "http" && !(address.IsLoopback && allowsPrivate)) { return Wrong("registers.hooks.refusal.https"); }
        return fault is AddressFault.Private ? Wrong("registers.hooks.refusal.private") : null;
    }

    private static Refusal Wrong(string key) => new(key) { Field = "Address" };
}
