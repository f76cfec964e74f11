using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Portal.Pictures;
using HaiDang.Ui;

namespace HaiDang.Portal.Pages;

/// <summary>Released items as the public components show them.</summary>
internal static class Stories
{
    private const string OnCard = "(min-width: 62rem) 23rem, (min-width: 40rem) 50vw, 100vw";
    private const string OnHero = "(min-width: 74rem) 43rem, (min-width: 56rem) 58vw, 100vw";
    private const string OnArticle = "(min-width: 62rem) 60rem, 100vw";

    public static StoryView Card(ReleasedItem item, Words words) => Of(item, words, OnCard);

    public static StoryView Opening(ReleasedItem item, Words words) => Of(item, words, OnHero);

    public static StoryView Whole(ReleasedItem item, Words words) => Of(item, words, OnArticle);

    private static string Name(DateOnly month, string language) => PublicLanguages.Of(language).ShowMonth(month);

    private static StoryView Of(ReleasedItem item, Words words, string sizes)
    {
        var day = OfficeClock.DateOf(item.PublishedAt);
        return new(item.Path, item.Title, item.Lead, item.Picture is { } picture ? PictureNames.View(picture, sizes) with { Caption = LegalLabels.Caption(item, words) } : null, item.Stream.Name(item.Language), Day(day, item.Language), day.ToString("O", CultureInfo.InvariantCulture))
        {
            Label = LegalLabels.OfPromotion(item, words),
        };
    }

    /// <summary>"Tháng 11", "November".</summary>
    public static string Month(DateOnly month, Words words, string language) => words.In(language, "portal.month", Name(month, language));

    /// <summary>"Tháng 11/2026", "November 2026".</summary>
    public static string MonthTitle(DateOnly month, Words words, string language) => words.In(language, "portal.month_of_year", Name(month, language), month.Year);

    /// <summary>12/11/2026, in English 12 November 2026: nobody abroad should take the month for the day.</summary>
    public static string Day(DateOnly day, string language) =>
        PublicLanguages.Of(language).Show(day);

    /// <summary>The same with the time in Việt Nam: "08:30 12/11/2026", "08:30, 12 November 2026".</summary>
    public static string Moment(DateTimeOffset moment, string language) => language == "vi" ? OfficeClock.Show(moment)
        : string.Create(CultureInfo.InvariantCulture, $"{OfficeClock.Local(moment):HH:mm}, {Day(OfficeClock.DateOf(moment), language)}");
}
