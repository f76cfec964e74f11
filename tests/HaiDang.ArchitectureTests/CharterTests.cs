using System.Text.RegularExpressions;
using HaiDang.Kernel;
using HaiDang.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.ArchitectureTests;

/// <summary>The product's law (docs/decisions): what it has no room for.</summary>
public sealed partial class CharterTests
{
    /// <summary>Charter 2: nothing is kept about what a person is, believes or feels, nor a score of anybody.</summary>
    [Fact]
    public void No_column_can_hold_what_a_person_believes_is_or_feels()
    {
        Assert.True(Columns().Count() > 100, "The guard sees no columns.");
        Guard.FindsNothing(Columns().Where(c => AboutPersons().IsMatch(c)));
    }

    /// <summary>Charters 1 and 3: no invented people, no voices posing as people, no bought attention.</summary>
    [Fact]
    public void No_type_makes_up_people_or_buys_attention() =>
        Guard.FindsNothing(Product.Order.SelectMany(Product.Types).Select(t => t.Name).Where(n => Impostors().IsMatch(n)));

    /// <summary>Charter 6: pages ask nobody outside for anything, so nobody outside learns who reads them.</summary>
    [Fact]
    public void No_page_asks_a_third_party_for_anything() =>
        Guard.FindsNothing(
            from source in Product.Sources(".razor", ".css", ".js")
            from Match match in Outside().Matches(source.Text)
            select $"{source.Path}: {match.Value}");

    /// <summary>The content security policy refuses them; so they would only seem to work.</summary>
    [Fact]
    public void No_page_carries_inline_script_or_style() =>
        Guard.FindsNothing(
            from source in Product.Sources(".razor")
            from Match match in Inline().Matches(source.Text)
            select $"{source.Path}: {match.Value}");

    /// <summary>Charter 1: every output names the body that issues it, and the database insists.</summary>
    [Fact]
    public void A_release_cannot_be_stored_without_its_issuing_body()
    {
        using var services = Services();
        using var scope = services.CreateScope();
        var newsroom = House.Modules.Single(m => m.Name == "newsroom").Db(scope.ServiceProvider)!;
        var release = newsroom.Model.GetEntityTypes().Single(e => e.ClrType.Name == "Release");
        var item = newsroom.Model.GetEntityTypes().Single(e => e.ClrType.Name == "Item");
        Assert.Contains(release.GetProperties().Concat(item.GetProperties()), p => p.ClrType.Name == "BodyId" && !p.IsNullable);
        Assert.Contains(release.GetProperties(), p => p.Name.Contains("Approv", StringComparison.Ordinal) && !p.IsNullable);
    }

    private static IEnumerable<string> Columns()
    {
        using var services = Services();
        using var scope = services.CreateScope();
        return [.. from module in House.Modules
                   let db = module.Db(scope.ServiceProvider)
                   where db is not null
                   from entity in db.Model.GetEntityTypes()
                   from property in entity.GetFlattenedProperties()
                   select $"{module.Name}.{entity.GetTableName()}.{property.GetColumnName()}"];
    }

    private static ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging();
        services.AddHaiDang(configuration, "Host=nowhere");
        return services.BuildServiceProvider();
    }

    [GeneratedRegex("attitude|ethnic|religio|belief|loyal|persona|sentiment|political|party_member|gender|tone_of|reputation|score", RegexOptions.IgnoreCase)]
    private static partial Regex AboutPersons();

    [GeneratedRegex("Persona|Sock|Puppet|Bot$|FakeA|Engagement(Boost|Buy)|Impersonat|Astroturf", RegexOptions.None)]
    private static partial Regex Impostors();

    [GeneratedRegex("""(src|srcset|url|action|@import|fetch)\s*[=(]?\s*["'(]?https?://[^"')\s]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Outside();

    [GeneratedRegex("""<script(?![^>]*(src=|application/ld\+json|importmap))[^>]*>|<style[\s>]|\sstyle="|\son(click|load|change|submit|input|error|keydown)=""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
