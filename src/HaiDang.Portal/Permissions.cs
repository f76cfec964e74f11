namespace HaiDang.Portal;

internal static class Permissions
{
    /// <summary>Reads how often public pages are opened, and what is to be mended on them.</summary>
    public const string Statistics = "portal.statistics";
}
