using System.Numerics;

namespace HaiDang.Documents.Reading;

/// <summary>Pairs of words, asked for by a number for each of the two: most pairs of a text are refused by one bit.</summary>
internal sealed class PairTable<T>
{
    private const int SlotsPerPair = 2;
    private const int SieveSize = 1 << 16;

    // A bit for each pair, small enough to stay near the processor.
    private readonly ulong[] sieve = new ulong[SieveSize / 64];
    private readonly (uint First, uint Second, string? Pair, T Value)[] slots;

    /// <summary>Takes each pair once, its two words parted by a space.</summary>
    public PairTable(IReadOnlyCollection<KeyValuePair<string, T>> pairs)
    {
        slots = new (uint, uint, string?, T)[BitOperations.RoundUpToPowerOf2((uint)(pairs.Count * SlotsPerPair))];
        foreach (var (pair, value) in pairs)
        {
            var space = pair.IndexOf(' ', StringComparison.Ordinal);
            var (first, second) = (NumberOf(pair.AsSpan(0, space)), NumberOf(pair.AsSpan(space + 1)));
            var mixed = Mix(first, second);
            sieve[mixed % SieveSize / 64] |= 1ul << (int)(mixed % 64);
            var at = SlotOf(mixed);
            while (slots[at].Pair is not null) { at = After(at); }
            slots[at] = (first, second, pair, value);
        }
    }

    /// <summary>A number for a word, of which two lead to a pair.</summary>
    public static uint NumberOf(ReadOnlySpan<char> word)
    {
        var number = 2166136261;
        foreach (var letter in word) { number = (number ^ letter) * 16777619; }
        return number;
    }

    /// <summary>What belongs to the pair whose words have these numbers.</summary>
    public bool TryGet(uint first, uint second, ReadOnlySpan<char> pair, out T value)
    {
        value = default!;
        var mixed = Mix(first, second);
        if ((sieve[mixed % SieveSize / 64] & (1ul << (int)(mixed % 64))) == 0) { return false; }
        for (var at = SlotOf(mixed); slots[at].Pair is { } listed; at = After(at))
        {
            ref var slot = ref slots[at];
            if (slot.First != first || slot.Second != second || !pair.SequenceEqual(listed)) { continue; }
            value = slot.Value;
            return true;
        }
        return false;
    }

    private static uint Mix(uint first, uint second)
    {
        var mixed = (first * 31 + second) * 0x9E3779B1;
        return mixed ^ (mixed >> 15);
    }

    private int SlotOf(uint mixed) => (int)(mixed & (uint)(slots.Length - 1));

    private int After(int at) => (at + 1) & (slots.Length - 1);
}
