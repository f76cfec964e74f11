using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HaiDang.Language;

/// <summary>The letters and signs of usual text, eight looked at together: none of them has to be cleaned away or composed.</summary>
internal static class PlainLetters
{
    private const char SoftHyphen = '\u00AD';

    public static bool AreAll(ReadOnlySpan<char> text)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var at = 0;
        for (; text.Length - at >= Vector128<ushort>.Count; at += Vector128<ushort>.Count)
        {
            if (!AreAll(Vector128.LoadUnsafe(ref units, (nuint)at))) { return false; }
        }
        for (; at < text.Length; at++)
        {
            if (!AreAll(Vector128.Create((ushort)text[at]))) { return false; }
        }
        return true;
    }

    // Latin, letters with marks, quotation marks and dashes; line feeds and tabs.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreAll(Vector128<ushort> letters) => (
        Lie(letters, ' ', '~') | Lie(letters, '\u00A1', '\u02FF') & ~Vector128.Equals(letters, Vector128.Create((ushort)SoftHyphen))
        | Lie(letters, '\u1E00', '\u1EFF') | Lie(letters, '\u2010', '\u2027') | Lie(letters, '\t', '\n')) == Vector128<ushort>.AllBitsSet;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Lie(Vector128<ushort> letters, char from, char to) =>
        Vector128.LessThanOrEqual(letters - Vector128.Create((ushort)from), Vector128.Create((ushort)(to - from)));
}
