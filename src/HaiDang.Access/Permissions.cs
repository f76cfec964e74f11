namespace HaiDang.Access;

internal static class Permissions
{
    public const string ManagePeople = "access.manage-people";

    /// <summary>Makes and revokes access tokens of every body.</summary>
    public const string ManageTokens = "access.manage-tokens";

    /// <summary>Makes and revokes access tokens of the body one works for.</summary>
    public const string ManageOwnTokens = "access.manage-own-tokens";

    /// <summary>Reads who did what; nobody may change it.</summary>
    public const string ReadTrail = "access.read-trail";
}
