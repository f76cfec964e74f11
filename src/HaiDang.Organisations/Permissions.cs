namespace HaiDang.Organisations;

internal static class Permissions
{
    public const string Register = "organisations.register";

    // Access stands above this module, so its role names are written out here.
    public static readonly string[] Registrars = ["focal-officer", "admin"];
}
