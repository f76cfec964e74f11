using HaiDang.Kernel;

namespace HaiDang.Portal.Building;

/// <summary>Scheme and host of the site, without a slash at the end: for links that leave the page (feeds, hreflang, share cards).</summary>
internal sealed class SiteAddress(PublicAddress address)
{
    public string Root => address.Root;
}
