using System.Numerics;

namespace HaiDang.Portal.Searching;

/// <summary>
/// A set of document numbers. A few stand in a sorted list; many are divided into blocks of 65,536 numbers, each a sorted list or, when
/// that would take more room, one bit per number.
/// </summary>
internal sealed class DocSet
{
    public const int BlockBits = 16;
    private const int Few = 24;
    private const int MostListed = 4096;
    private const int Overhead = 48;
    private int[]? few = new int[2];
    private Block[] blocks = [];

    public int Count { get; private set; }

    /// <summary>Adds a number; says how many bytes the set grew.</summary>
    public int Add(int doc)
    {
        if (few is not null)
        {
            var at = Array.BinarySearch(few, 0, Count, doc);
            if (at >= 0) { return 0; }
            if (Count < Few)
            {
                var grown = Count == few.Length ? few.Length : 0;
                if (grown > 0) { Array.Resize(ref few, Math.Min(Few, Count * 2)); }
                few.AsSpan(~at, Count - ~at).CopyTo(few.AsSpan(~at + 1));
                few[~at] = doc;
                Count++;
                return (grown * sizeof(int)) + (Count == 1 ? Overhead : 0);
            }

            var listed = few;
            (few, Count) = (null, 0);
            return listed.Sum(Add) + Add(doc);
        }

        var number = doc >> BlockBits;
        var grew = 0;
        if (number >= blocks.Length) { grew = (number + 1 - blocks.Length) * Block.Size; Array.Resize(ref blocks, number + 1); }
        grew += blocks[number].Add((ushort)doc, out var isNew);
        if (isNew) { Count++; }
        return grew;
    }

    public void Remove(int doc)
    {
        if (few is not null)
        {
            var at = Array.BinarySearch(few, 0, Count, doc);
            if (at < 0) { return; }
            few.AsSpan(at + 1, Count - at - 1).CopyTo(few.AsSpan(at));
            Count--;
            return;
        }

        if (doc >> BlockBits < blocks.Length && blocks[doc >> BlockBits].Remove((ushort)doc)) { Count--; }
    }

    /// <summary>Adds those of a block to bits.</summary>
    public void Or(int block, Span<ulong> into)
    {
        if (few is not null)
        {
            foreach (var doc in few.AsSpan(0, Count))
            {
                if (doc >> BlockBits == block) { into[(doc & 0xFFFF) >> 6] |= 1UL << (doc & 63); }
            }
        }
        else if (block < blocks.Length)
        {
            blocks[block].Or(into);
        }
    }

    /// <summary>Whether a number of a block is in it.</summary>
    public bool Contains(int block, ushort doc) =>
        few is not null ? Array.BinarySearch(few, 0, Count, (block << BlockBits) | doc) >= 0 : block < blocks.Length && blocks[block].Contains(doc);

    /// <summary>How many of a block are among the bits.</summary>
    public int CountIn(int block, ReadOnlySpan<ulong> bits)
    {
        if (few is null) { return block < blocks.Length ? blocks[block].CountIn(bits) : 0; }
        var count = 0;
        foreach (var doc in few.AsSpan(0, Count))
        {
            if (doc >> BlockBits == block && (bits[(doc & 0xFFFF) >> 6] & (1UL << (doc & 63))) != 0) { count++; }
        }

        return count;
    }

    private struct Block
    {
        public const int Size = 24;
        private ushort[]? list;
        private ulong[]? bits;
        private int count;

        public int Add(ushort doc, out bool isNew)
        {
            isNew = true;
            if (bits is not null)
            {
                ref var word = ref bits[doc >> 6];
                isNew = (word & (1UL << (doc & 63))) == 0;
                word |= 1UL << (doc & 63);
                if (isNew) { count++; }
                return 0;
            }

            var before = list?.Length ?? 0;
            list ??= new ushort[4];
            // Newer things have higher numbers, as a rule: no need to look.
            var at = count > 0 && list[count - 1] >= doc ? Array.BinarySearch(list, 0, count, doc) : ~count;
            if (at >= 0) { isNew = false; return 0; }
            if (count == MostListed) { return Spread(doc); }
            if (count == list.Length) { Array.Resize(ref list, Math.Min(MostListed, count + (count / 2) + 1)); }
            list.AsSpan(~at, count - ~at).CopyTo(list.AsSpan(~at + 1));
            list[~at] = doc;
            count++;
            return (list.Length - before) * sizeof(ushort);
        }

        public bool Remove(ushort doc)
        {
            if (bits is not null)
            {
                ref var word = ref bits[doc >> 6];
                var was = (word & (1UL << (doc & 63))) != 0;
                word &= ~(1UL << (doc & 63));
                if (was) { count--; }
                return was;
            }

            var at = count == 0 ? -1 : Array.BinarySearch(list!, 0, count, doc);
            if (at < 0) { return false; }
            list.AsSpan(at + 1, count - at - 1).CopyTo(list.AsSpan(at));
            count--;
            return true;
        }

        public readonly void Or(Span<ulong> into)
        {
            if (bits is not null) { Bits.Or(into, bits); return; }
            foreach (var doc in list.AsSpan(0, count)) { into[doc >> 6] |= 1UL << (doc & 63); }
        }

        public readonly bool Contains(ushort doc) => bits is not null ? (bits[doc >> 6] & (1UL << (doc & 63))) != 0 : count > 0 && Array.BinarySearch(list!, 0, count, doc) >= 0;

        public readonly int CountIn(ReadOnlySpan<ulong> among)
        {
            if (bits is not null) { return Bits.CountBoth(among, bits); }
            var found = 0;
            foreach (var doc in list.AsSpan(0, count)) { found += (int)(among[doc >> 6] >> (doc & 63)) & 1; }
            return found;
        }

        private int Spread(ushort doc)
        {
            bits = new ulong[Bits.PerBlock];
            foreach (var listed in list!.Append(doc)) { bits[listed >> 6] |= 1UL << (listed & 63); }
            (list, count) = (null, count + 1);
            return (Bits.PerBlock * sizeof(ulong)) - (MostListed * sizeof(ushort));
        }
    }
}

/// <summary>Sets of one block as bits.</summary>
internal static class Bits
{
    /// <summary>Words of 64 bits in a block.</summary>
    public const int PerBlock = (1 << DocSet.BlockBits) / 64;

    public static void Or(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < PerBlock; i += Vector<ulong>.Count) { (new Vector<ulong>(into[i..]) | new Vector<ulong>(other[i..])).CopyTo(into[i..]); }
    }

    public static void And(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < PerBlock; i += Vector<ulong>.Count) { (new Vector<ulong>(into[i..]) & new Vector<ulong>(other[i..])).CopyTo(into[i..]); }
    }

    public static void Without(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < PerBlock; i += Vector<ulong>.Count) { Vector.AndNot(new Vector<ulong>(into[i..]), new Vector<ulong>(other[i..])).CopyTo(into[i..]); }
    }

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits[..PerBlock]) { count += BitOperations.PopCount(word); }
        return count;
    }

    /// <summary>Writes down the numbers of the bits that are set; there must be room for all of them.</summary>
    public static void List(ReadOnlySpan<ulong> bits, Span<ushort> into)
    {
        var at = 0;
        for (var i = 0; i < PerBlock; i++)
        {
            for (var word = bits[i]; word != 0; word &= word - 1) { into[at++] = (ushort)((i * 64) + BitOperations.TrailingZeroCount(word)); }
        }
    }

    public static int CountBoth(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var count = 0;
        left = left[..PerBlock];
        right = right[..PerBlock];
        for (var i = 0; i < left.Length; i++) { count += BitOperations.PopCount(left[i] & right[i]); }
        return count;
    }
}
