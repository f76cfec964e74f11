using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HaiDang.Language;

/// <summary>The small letter of each letter, by one look-up: .NET asks another library about every letter with a mark.</summary>
internal static class SmallLetters
{
    private const int Known = 0x2000;
    private static readonly char[] Table = [.. Enumerable.Range(0, Known).Select(c => char.ToLowerInvariant((char)c))];

    public static void Of(ReadOnlySpan<char> text, Span<char> into)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(Table);
        ref var from = ref MemoryMarshal.GetReference(text);
        ref var to = ref MemoryMarshal.GetReference(into[..text.Length]);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = Unsafe.Add(ref from, i);
            Unsafe.Add(ref to, i) = letter < Known ? Unsafe.Add(ref table, letter) : char.ToLowerInvariant(letter);
        }
    }
}
