using System.Text.Json;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Moderating;

/// <summary>What stands where an entry was hidden.</summary>
internal static class Placeholders
{
    public static Hidden Of(Hiding hiding, Words words) => new(OfficeClock.DateOf(hiding.At), words[Word(hiding.Rule)], hiding.Reason, hiding.State, hiding.Decision);

    public static string Word(HidingRule rule) => "registers.rule." + JsonNamingPolicy.SnakeCaseLower.ConvertName($"{rule}");
}
