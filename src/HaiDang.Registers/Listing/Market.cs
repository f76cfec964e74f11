using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Listing;

/// <summary>What entries are shown by on a map of the world: the field with the country's name, and the stage that is counted beside.</summary>
internal sealed record Market(RecordField Country, string? Live)
{
    /// <summary>Countries as they are written, those with most entries first; each opens the list that is as long as it says.</summary>
    public static List<MarketView> Of(Register register, Market market, IEnumerable<Record> records) =>
        [.. from record in records
            group record by market.Country.Of(record) as string ?? "" into country
            orderby country.Count() descending, country.Key
            select new MarketView(country.Key, Countries.Find(country.Key), country.Count(), country.Count(r => r.Stage == market.Live), country.Max(r => register.Diary?.Of(r) as DateOnly?),
                country.Key.Length > 0 ? $"/registers/{register.Key}?{market.Country.Key}={Uri.EscapeDataString(country.Key)}" : $"/registers/{register.Key}")];
}

/// <summary>A country with entries: where it is, how many there are, how many of them live, when somebody was last in touch.</summary>
public sealed record MarketView(string Name, (double North, double East)? Place, int Count, int Live, DateOnly? LastContact, string Url);
