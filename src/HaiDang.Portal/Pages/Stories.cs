using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using HaiDang.Ui;

namespace HaiDang.Portal.Pages;

/// <summary>Released items as the public components show them.</summary>
internal static class Stories
{
    public static StoryView Of(ReleasedItem item)
    {
        var day = OfficeClock.DateOf(item.PublishedAt);
        return new(item.Path, item.Title, item.Lead, Picture(item.Picture), item.Stream.Name(item.Language), Day(day, item.Language), day.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary>12/11/2026, in English 12 November 2026: nobody abroad should take the month for the day.</summary>
    public static string Day(DateOnly day, string language) =>
        language == "vi" ? OfficeClock.Show(day) : day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static PictureView? Picture(ReleasedPicture? picture) =>
        picture is null ? null : new($"/media/{picture.Name}", picture.Alt, picture.Credit, picture.Width, picture.Height);
}
