using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace HaiDang.Language;

/// <summary>Folds text for comparing: one pass, no normalisation, no allocation but the result.</summary>
internal static class Folding
{
    private const int OnStack = 512;

    [SkipLocalsInit]
    public static string Fold(string text)
    {
        char[]? rented = null;
        var buffer = text.Length <= OnStack
            ? stackalloc char[OnStack]
            : rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var length = FoldPlain(text, buffer, out var read);
            if (read < text.Length) { return FoldRest(text, read, buffer[..length]); }
            if (length > 0 && buffer[length - 1] == ' ') { length--; }
            // Folding folded text is the common case in searches: give the same string back.
            return buffer[..length].SequenceEqual(text) ? text : new string(buffer[..length]);
        }
        finally
        {
            if (rented is not null) { ArrayPool<char>.Shared.Return(rented); }
        }
    }

    /// <summary>Folds unit by unit, so that an offset in the result is an offset in the text.</summary>
    public static string FoldAligned(string text) => string.Create(text.Length, text, static (into, from) =>
    {
        for (var i = 0; i < into.Length; i++)
        {
            var folded = FoldTable.Units[from[i]];
            into[i] = folded > FoldTable.Several ? folded : FoldTable.Expand(from[i])?[0] ?? from[i];
        }
    });

    private static int FoldPlain(string text, Span<char> into, out int read)
    {
        ref var from = ref MemoryMarshal.GetReference(text.AsSpan());
        ref var to = ref MemoryMarshal.GetReference(into);
        var length = 0;
        // As if a space came before: leading space is dropped.
        var last = ' ';
        for (read = 0; read < text.Length;)
        {
            if (text.Length - read >= FoldVector.Width
                && FoldVector.TryFold(ref Unsafe.Add(ref from, read), ref Unsafe.Add(ref to, length), last == ' '))
            {
                read += FoldVector.Width;
                length += FoldVector.Width;
                last = Unsafe.Add(ref to, length - 1);
                continue;
            }
            if (TryFoldTail(text, ref from, ref to, read, length))
            {
                read = text.Length;
                return text.Length;
            }
            var stop = Math.Min(text.Length, read + FoldVector.Width);
            if (!FoldUnits(text, into, ref read, stop, ref length, ref last)) { break; }
        }
        return length;
    }

    // The last units once more with those before them, to make a whole block; only while nothing has been left out.
    private static bool TryFoldTail(string text, ref char from, ref char to, int read, int length)
    {
        var start = text.Length - FoldVector.Width;
        return start >= 0 && read > start && read == length
            && FoldVector.TryFold(
                ref Unsafe.Add(ref from, start), ref Unsafe.Add(ref to, start),
                start == 0 || Unsafe.Add(ref to, start - 1) == ' ');
    }

    // Every unit is written; whether it stays decides if the next one overwrites it. No branch to guess wrong.
    private static bool FoldUnits(string text, Span<char> into, ref int read, int stop, ref int length, ref char last)
    {
        ref var units = ref MemoryMarshal.GetArrayDataReference(FoldTable.Units);
        var (at, written, before) = (read, length, (uint)last);
        for (; at < stop; at++)
        {
            uint folded = Unsafe.Add(ref units, text[at]);
            if (folded <= FoldTable.Several)
            {
                if (folded == FoldTable.Several) { break; }
                continue;
            }
            into[written] = (char)folded;
            written += (folded ^ ' ') + (before ^ ' ') != 0 ? 1 : 0;
            before = folded;
        }
        (read, length, last) = (at, written, (char)before);
        return at == stop;
    }

    // From the first ligature or styled letter on, at leisure.
    private static string FoldRest(string text, int from, ReadOnlySpan<char> done)
    {
        var folded = new StringBuilder(text.Length + 16).Append(done);
        for (var i = from; i < text.Length; i++)
        {
            var unit = FoldTable.Units[text[i]];
            if (unit == FoldTable.Nothing) { continue; }
            if (unit != FoldTable.Several) { Append(folded, unit); continue; }
            if (FoldTable.Expand(text[i]) is { } letters) { folded.Append(letters); continue; }
            if (!Rune.TryGetRuneAt(text, i, out var rune)) { folded.Append(text[i]); continue; }
            // Bold and script letters of social media are plain letters in another dress.
            foreach (var c in rune.ToString().Normalize(NormalizationForm.FormKD)) { AppendStyled(folded, c); }
            i++;
        }
        return folded.ToString().TrimEnd(' ');
    }

    private static void AppendStyled(StringBuilder folded, char c)
    {
        var unit = FoldTable.Units[c];
        if (unit == FoldTable.Several) { folded.Append(c); }
        else if (unit != FoldTable.Nothing) { Append(folded, unit); }
    }

    private static void Append(StringBuilder folded, char unit)
    {
        if (unit == ' ' && (folded.Length == 0 || folded[^1] == ' ')) { return; }
        folded.Append(unit);
    }
}
