using HaiDang.Language;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Kernel.Searching;

/// <summary>One thing people can find by typing: a row that its module keeps true in the same save.</summary>
public sealed class SearchEntry
{
    /// <summary>What it is: "plan", "clause", "task", "item", "body". The word key "search.kind.{Kind}" names it.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the thing.</summary>
    public required Guid Key { get; init; }

    /// <summary>What people read in the list.</summary>
    public required string Title { get; set; }

    /// <summary>One line under the title.</summary>
    public string Detail { get; set; } = "";

    /// <summary>Title and everything else people may type, without marks, lower case.</summary>
    public required string Folded { get; set; }

    /// <summary>Where it opens.</summary>
    public required string Url { get; set; }

    /// <summary>When set, only people of this office (and those who may see all) find it.</summary>
    public Guid? Office { get; set; }
}

/// <summary>Keeping search true from any module's context.</summary>
public static class Indexing
{
    /// <summary>Makes a thing findable, or updates what is findable of it, in the save that is under way.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="kind">"plan", "task" …</param>
    /// <param name="key">Id of the thing.</param>
    /// <param name="title">Shown in the result list.</param>
    /// <param name="url">Where it opens.</param>
    /// <param name="detail">One line under the title.</param>
    /// <param name="alsoTyped">Other words people may type: short forms, numbers.</param>
    /// <param name="office">When set, only this office finds it.</param>
    public static async Task IndexAsync(this DbContext db, string kind, Guid key, string title, string url,
        string detail = "", string alsoTyped = "", Guid? office = null, CancellationToken ct = default)
    {
        var made = Entry(kind, key, title, url, detail, alsoTyped, office);
        if (await db.Set<SearchEntry>().FindAsync([kind, key], ct) is { } entry)
        {
            (entry.Title, entry.Url, entry.Detail, entry.Folded, entry.Office) = (made.Title, made.Url, made.Detail, made.Folded, made.Office);
            return;
        }

        db.Add(made);
    }

    /// <summary>The row of a thing that is certainly new, for one who adds thousands.</summary>
    public static SearchEntry Entry(string kind, Guid key, string title, string url, string detail = "", string alsoTyped = "", Guid? office = null) =>
        new() { Kind = kind, Key = key, Title = title, Url = url, Detail = detail, Folded = VietnameseText.Fold($"{title} {detail} {alsoTyped}"), Office = office };

    /// <summary>Makes a thing impossible to find, in the save that is under way.</summary>
    public static async Task UnindexAsync(this DbContext db, string kind, Guid key, CancellationToken ct = default)
    {
        if (await db.Set<SearchEntry>().FindAsync([kind, key], ct) is { } entry)
        {
            db.Remove(entry);
        }
    }
}
