using System.ComponentModel.DataAnnotations;

namespace HaiDang.Portal;

/// <summary>Settings under "Portal": whose site this is.</summary>
internal sealed class PortalOptions
{
    /// <summary>Scheme and host the public knows, "https://bienbac.example". Default: the address the product listens on.</summary>
    public string? Address { get; set; }

    /// <summary>Name of the site in Vietnamese.</summary>
    [Required]
    public string NameVi { get; set; } = "Cổng thông tin đối ngoại";

    /// <summary>Name of the site in English.</summary>
    [Required]
    public string NameEn { get; set; } = "External information portal";

    /// <summary>The line under the name, in Vietnamese.</summary>
    public string? SloganVi { get; set; }

    /// <summary>The line under the name, in English.</summary>
    public string? SloganEn { get; set; }

    /// <summary>The body that answers for the site, in Vietnamese (charter 1).</summary>
    [Required]
    public string OwnerVi { get; set; } = "Ủy ban nhân dân tỉnh";

    /// <summary>The body that answers for the site, in English.</summary>
    [Required]
    public string OwnerEn { get; set; } = "Provincial People's Committee";

    /// <summary>A sentence or two that open the home page, in Vietnamese.</summary>
    public string? IntroVi { get; set; }

    /// <summary>A sentence or two that open the home page, in English.</summary>
    public string? IntroEn { get; set; }

    /// <summary>Number, day and giver of the site's licence (giấy phép), in Vietnamese; shown under every page. None when empty.</summary>
    public string? LicenceVi { get; set; }

    /// <summary>The same in English; what is not given is said in Vietnamese.</summary>
    public string? LicenceEn { get; set; }

    /// <summary>A JPEG of 1600 × 900 that opens the home pages. None when empty.</summary>
    public string? Hero { get; set; }

    /// <summary>A JPEG of 1200 × 630 shown where a page without a picture is shared. None when empty.</summary>
    public string? ShareCard { get; set; }

    /// <summary>A file that tells the country of a network address: lines of first address, last address, ISO 3166 code. Without one, no country is counted.</summary>
    public string? Countries { get; set; }

    /// <summary>Most memory for built pages, in megabytes. Default: 256.</summary>
    [Range(1, 100_000)]
    public int MemoryMegabytes { get; set; } = 256;

    /// <summary>Most memory for the search index of one language, in megabytes; beyond it only titles and leads are found. Default: 2048.</summary>
    [Range(1, 100_000)]
    public int SearchMegabytes { get; set; } = 2048;

    /// <summary>How much one connection may send in by public forms in an hour. Default: 20.</summary>
    [Range(1, 1_000_000)]
    public int SendingsPerHourPerAddress { get; set; } = 20;

    /// <summary>How much everybody together may send in by public forms in a minute. Default: 600.</summary>
    [Range(1, 1_000_000)]
    public int SendingsPerMinute { get; set; } = 600;

    /// <summary>Who fills in a public form in fewer seconds is taken for a machine. Default: 2.</summary>
    [Range(0, 60)]
    public int ShortestFillingSeconds { get; set; } = 2;

    /// <summary>How many receipt codes one connection may look up in a minute. Default: 30.</summary>
    [Range(1, 1_000_000)]
    public int LookupsPerMinutePerAddress { get; set; } = 30;

    /// <summary>How often one connection may narrow a register, or compare entries, in a minute. Default: 60.</summary>
    [Range(1, 1_000_000)]
    public int FiltersPerMinutePerAddress { get; set; } = 60;

    /// <summary>How many stories one sitemap of a month may name; a month with more has one for each of its days. Default: 1000.</summary>
    [Range(1, 50_000)]
    public int MostPerSitemap { get; set; } = 1000;

    /// <summary>What the site is called and says in further languages, by language; what is not given is said in English.</summary>
    public Dictionary<string, SiteWords> Further { get; init; } = [];

    public string Name(string language) => language == "vi" ? NameVi : Words(language)?.Name ?? NameEn;

    public string? Slogan(string language) => language == "vi" ? SloganVi : Words(language)?.Slogan ?? SloganEn;

    public string? Intro(string language) => language == "vi" ? IntroVi : Words(language)?.Intro ?? IntroEn;

    public string Owner(string language) => language == "vi" ? OwnerVi : Words(language)?.Owner ?? OwnerEn;

    public string? Licence(string language) => language == "vi" ? LicenceVi : Words(language)?.Licence ?? LicenceEn ?? LicenceVi;

    private SiteWords? Words(string language) => Further.GetValueOrDefault(language);
}

/// <summary>What the site is called and says in one language.</summary>
internal sealed class SiteWords
{
    /// <summary>Name of the site.</summary>
    public string? Name { get; set; }

    /// <summary>The line under the name.</summary>
    public string? Slogan { get; set; }

    /// <summary>The body that answers for the site.</summary>
    public string? Owner { get; set; }

    /// <summary>A sentence or two that open the home page.</summary>
    public string? Intro { get; set; }

    /// <summary>Number, day and giver of the licence.</summary>
    public string? Licence { get; set; }
}
