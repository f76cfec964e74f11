namespace HaiDang.Access;

internal static class Permissions
{
    public const string ManagePeople = "access.manage-people";
}
