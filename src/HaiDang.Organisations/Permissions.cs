namespace HaiDang.Organisations;

internal static class Permissions
{
    public const string Register = "organisations.register";

    /// <summary>Keeps the protocol list.</summary>
    public const string Protocol = "organisations.protocol";

    // Access stands above this module, so its role names are written out here.
    public static readonly string[] Registrars = ["focal-officer", "admin"];
    public static readonly string[] ProtocolKeepers = ["focal-officer", "foreign-affairs"];
}
