using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HaiDang.Language;

/// <summary>
/// Folds sixteen letters at a time. Vietnamese stands on three pages of Unicode (00, 01, 1E), and on each of them a letter is
/// found by a look-up in a few bytes. A block that holds anything else, or two spaces together, is left to the slow path.
/// </summary>
internal static class FoldVector
{
    public const int Width = 16;

    // U+00C0 to U+00DF, and the same letters small at U+00E0; 0 where a letter does not fold to one of ASCII.
    private static readonly Vector128<byte> Latin1 = Bytes("aaaaaa\0ceeeeiiii");
    private static readonly Vector128<byte> Latin2 = Bytes("\0nooooo\0\0uuuuy\0\0");

    // U+1EA0 to U+1EF9, capital and small side by side, so one byte for two.
    private static readonly Vector128<byte> Pairs1 = Bytes("aaaaaaaaaaaaeeee");
    private static readonly Vector128<byte> Pairs2 = Bytes("eeeeiioooooooooo");
    private static readonly Vector128<byte> Pairs3 = Bytes("oouuuuuuuyyyy\0\0\0");

    // U+0102 and so on: the high half of the low byte turns its low half into a slot of its own.
    private static readonly Vector128<byte> Turns =
        Vector128.Create((byte)0, 12, 0, 0, 0, 0, 12, 0, 0, 0, 15, 1, 0, 0, 0, 0);
    private static readonly Vector128<byte> HornedLow =
        Vector128.Create((byte)0xAF, 0xB0, 0x02, 0x03, 0x68, 0x69, 2, 2, 0x28, 0x29, 2, 2, 0x10, 0x11, 0xA1, 0xA0);
    private static readonly Vector128<byte> HornedPlain = Bytes("uuaauu\0\0ii\0\0ddoo");

    /// <summary>Folds one block; false when it holds something out of the ordinary, and then nothing counts as written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFold(ref char from, ref char to, bool afterSpace) =>
        TryFold(ref from, ref Unsafe.Add(ref from, 8), ref to, ref Unsafe.Add(ref to, 8), afterSpace ? 1u : 0, ~0u);

    /// <summary>Folds eight to sixteen letters: the first eight and the last eight, some of them twice, as one block at the beginning of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFoldShort(ref char from, ref char to, int length) =>
        // What comes before the ninth letter of the block has been seen among the first eight.
        TryFold(ref from, ref Unsafe.Add(ref from, length - 8), ref to, ref Unsafe.Add(ref to, length - 8), 1, ~(1u << 8));

    /// <summary>Folds one block letter by letter, spaces as they come.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFoldAligned(ref char from, ref char to) =>
        TryFold(ref from, ref Unsafe.Add(ref from, 8), ref to, ref Unsafe.Add(ref to, 8), 0, 0);

    // Before: whether a space came before the first letter. Adjoining: the letters of the block that follow the one before them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFold(ref char from, ref char fromHalf, ref char to, ref char toHalf, uint before, uint adjoining)
    {
        var first = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref from));
        var second = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref fromHalf));
        var low = Vector128.Narrow(first & Vector128.Create((ushort)0xFF), second & Vector128.Create((ushort)0xFF));
        var page = Vector128.Narrow(first >>> 8, second >>> 8);

        var folded = (Plain(low) & Vector128.Equals(page, Vector128<byte>.Zero))
            | (Horned(low) & Vector128.Equals(page, Vector128.Create((byte)0x01)))
            | (Stacked(low) & Vector128.Equals(page, Vector128.Create((byte)0x1E)));
        if (Vector128.EqualsAny(folded, Vector128<byte>.Zero)) { return false; }

        var spaces = Vector128.Equals(folded, Vector128.Create((byte)' ')).ExtractMostSignificantBits();
        if ((spaces & (((spaces << 1) & adjoining) | before)) != 0) { return false; }

        var (left, right) = Vector128.Widen(folded);
        left.StoreUnsafe(ref Unsafe.As<char, ushort>(ref to));
        right.StoreUnsafe(ref Unsafe.As<char, ushort>(ref toHalf));
        return true;
    }

    // ASCII and Latin-1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Plain(Vector128<byte> low)
    {
        var isCapital = Vector128.LessThan(low - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
        var isBreak = Vector128.LessThan(low - Vector128.Create((byte)'\t'), Vector128.Create((byte)5));
        // Control signs are out of the ordinary; a sign above ASCII is looked up.
        var isAscii = Vector128.LessThan(low - Vector128.Create((byte)' '), Vector128.Create((byte)0x60));
        var ascii = ((low | (isCapital & Vector128.Create((byte)0x20))) & isAscii) | (isBreak & Vector128.Create((byte)' '));

        var at = low & Vector128.Create((byte)0x1F);
        var letters = Vector128.Shuffle(Latin1, at) | Vector128.Shuffle(Latin2, at - Vector128.Create((byte)16));
        return ascii | (letters & Vector128.GreaterThanOrEqual(low, Vector128.Create((byte)0xC0)));
    }

    // Ă, Đ, Ĩ, Ũ, Ơ, Ư and their small ones: twelve of 256, so each has a slot that its two halves point to.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Horned(Vector128<byte> low)
    {
        var slot = (low & Vector128.Create((byte)0x0F)) ^ Vector128.ShuffleNative(Turns, low >>> 4);
        return Vector128.ShuffleNative(HornedPlain, slot)
            & Vector128.Equals(low, Vector128.ShuffleNative(HornedLow, slot));
    }

    // The letters with a tone, and those with a dot below.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Stacked(Vector128<byte> low)
    {
        var at = (low - Vector128.Create((byte)0xA0)) >>> 1;
        return Vector128.Shuffle(Pairs1, at)
            | Vector128.Shuffle(Pairs2, at - Vector128.Create((byte)16))
            | Vector128.Shuffle(Pairs3, at - Vector128.Create((byte)32));
    }

    private static Vector128<byte> Bytes(string letters) => Vector128.Create([.. letters.Select(c => (byte)c)]);
}
