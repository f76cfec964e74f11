using System.Globalization;
using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Moderating;

/// <summary>What stands where an entry was hidden.</summary>
internal static class Placeholders
{
    public static Hidden Of(Hiding hiding, Words words) => new(OfficeClock.DateOf(hiding.At), words[Word(hiding.Rule)], hiding.Reason, hiding.State, hiding.Decision);

    /// <summary>The list of what was hidden in a year by a rule.</summary>
    public static string ListOf(int year, HidingRule rule) => $"/moderation?year={year.ToString(CultureInfo.InvariantCulture)}&rule={rule}";

    public static IQueryable<Hiding> InYear(this IQueryable<Hiding> hidings, int year)
    {
        var (begin, end) = (OfficeClock.BeginOf(new(year, 1, 1)), OfficeClock.BeginOf(new(year + 1, 1, 1)));
        return hidings.Where(h => h.At >= begin && h.At < end);
    }

    public static string Word(HidingRule rule) => "registers.rule." + JsonNamingPolicy.SnakeCaseLower.ConvertName($"{rule}");
}
