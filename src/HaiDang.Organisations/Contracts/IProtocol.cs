using HaiDang.Kernel;
using HaiDang.Organisations.Ranking;

namespace HaiDang.Organisations.Contracts;

/// <summary>A position of the protocol list: every way it is written, first in Vietnamese, then in English and further languages.</summary>
public sealed record ProtocolRank(IReadOnlyList<string> Names);

/// <summary>
/// The order in which the office names people (danh sách lễ tân). A rank means every title that begins with its words: "Giám đốc Sở" the directors
/// of all departments; where several begin so, the longest decides.
/// </summary>
public sealed class ProtocolOrder
{
    private readonly IReadOnlyList<(string Key, int Place)> keys;

    /// <summary>The order that a list of positions gives, the highest first.</summary>
    public ProtocolOrder(IReadOnlyList<ProtocolRank> ranks)
    {
        Ranks = ranks;
        keys = [.. ranks.SelectMany((rank, place) => rank.Names.Select(name => (Key: TitleKey.Of(name), place))).Where(k => k.Key.Length > 0).OrderByDescending(k => k.Key.Length)];
    }

    /// <summary>The positions, the highest first.</summary>
    public IReadOnlyList<ProtocolRank> Ranks { get; }

    /// <summary>The place of a title at a body, from 0 on; null when the list does not know it.</summary>
    public int? PlaceOf(string? title, string? body)
    {
        var written = TitleKey.Readings(title ?? "", body ?? "").ToList();
        foreach (var (key, place) in keys)
        {
            if (written.Any(w => TitleKey.Begins(w, key))) { return place; }
        }

        return null;
    }

    /// <summary>People in the order of the list; those whose title it does not know come last, in the order given.</summary>
    public IReadOnlyList<T> Arrange<T>(IEnumerable<T> people, Func<T, (string? Title, string? Body)> titleOf) =>
        [.. people.OrderBy(p => PlaceOf(titleOf(p).Title, titleOf(p).Body) ?? int.MaxValue)];
}

/// <summary>The protocol list that the office keeps.</summary>
public interface IProtocol
{
    /// <summary>The list as it is now; without a position while the office keeps none.</summary>
    Task<ProtocolOrder> OrderAsync(CancellationToken ct);

    /// <summary>Keeps the list anew: a line per position, its names parted by |. The earlier one stays readable.</summary>
    Task<Refusal?> KeepAsync(string lines, CancellationToken ct);
}
