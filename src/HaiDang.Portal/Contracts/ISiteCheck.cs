namespace HaiDang.Portal.Contracts;

/// <summary>Something on a site that is not as it should be. <c>Kind</c> is the end of a word key, "portal.check.broken"; <c>What</c> says where it points or what it lacks.</summary>
public sealed record SiteFault(string Kind, string Page, string What);

/// <summary>What a check found.</summary>
/// <param name="Pages">Pages read.</param>
/// <param name="Files">Pictures, styles, scripts, feeds and sitemaps that were asked for.</param>
/// <param name="Faults">What is not as it should be.</param>
/// <param name="Elsewhere">Addresses that an exported folder leaves to the product.</param>
/// <param name="Slowest">The pages that took longest, in milliseconds, longest first.</param>
public sealed record CheckedSite(int Pages, int Files, IReadOnlyList<SiteFault> Faults, IReadOnlyList<string> Elsewhere, IReadOnlyList<(string Page, double Milliseconds)> Slowest);

/// <summary>Reads a whole public site as a visitor's browser and a search engine would, and says what is wrong with it.</summary>
public interface ISiteCheck
{
    /// <summary>Reads every page that can be reached from the home pages and the sitemaps.</summary>
    /// <param name="place">An exported folder, or the address of a running site.</param>
    /// <param name="progress">Told how many pages were read.</param>
    /// <param name="ct">Breaks off.</param>
    Task<CheckedSite> RunAsync(string place, IProgress<int>? progress, CancellationToken ct);
}
