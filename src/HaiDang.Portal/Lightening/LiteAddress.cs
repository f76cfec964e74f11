using HaiDang.Portal.Building;

namespace HaiDang.Portal.Lightening;

/// <summary>Where the lite form of a page stands: the same address below "/lite".</summary>
internal static class LiteAddress
{
    public const string Folder = "/lite";

    public static string Of(string path) => Folder + path;

    /// <summary>Whether an address of the site has a lite form: pages that are built for everybody do.</summary>
    public static bool Has(string path) => PortalAddress.Parse(path) is { Form: PortalForm.Page };
}
