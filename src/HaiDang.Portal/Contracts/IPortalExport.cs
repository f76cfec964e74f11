namespace HaiDang.Portal.Contracts;

/// <summary>How far an export is: pages looked at, of how many.</summary>
public sealed record ExportProgress(int Done, int Total);

/// <summary>What an export did.</summary>
/// <param name="Pages">Pages of the site.</param>
/// <param name="Moved">Earlier and lasting addresses that lead to one of them.</param>
/// <param name="Built">How many of them were built, because they were new or something they show had changed.</param>
/// <param name="Written">Files written.</param>
/// <param name="Removed">Files removed, because what they showed is no longer public.</param>
public sealed record Exported(int Pages, int Moved, int Built, int Written, int Removed);

/// <summary>Writes the public site as files for any web server.</summary>
public interface IPortalExport
{
    /// <summary>Writes what changed since the last export into the folder, everything the first time. What was begun and broken off is taken up where it was.</summary>
    /// <param name="folder">Where the files go.</param>
    /// <param name="progress">Told now and then.</param>
    /// <param name="ct">Breaks off between two pages.</param>
    /// <exception cref="InvalidOperationException">The site's own address is not set ("Portal:Address"): pages name it.</exception>
    Task<Exported> RunAsync(string folder, IProgress<ExportProgress>? progress, CancellationToken ct);
}
