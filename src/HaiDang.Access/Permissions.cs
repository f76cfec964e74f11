namespace HaiDang.Access;

internal static class Permissions
{
    public const string ManagePeople = "access.manage-people";

    /// <summary>Reads who did what; nobody may change it.</summary>
    public const string ReadTrail = "access.read-trail";
}
