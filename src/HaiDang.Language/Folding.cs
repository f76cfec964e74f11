using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace HaiDang.Language;

/// <summary>Folds text for comparing: one pass, no normalisation, no allocation but the result.</summary>
internal static class Folding
{
    private const int OnStack = 512;

    public static string Fold(string text)
    {
        if (text.Length <= OnStack) { return FoldShort(text); }
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var folded = Fold(text, rented);
        ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    /// <summary>As <see cref="Fold(string)"/> into a span with at least as much room as there is text; -1 when a ligature needs more.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = FoldPlain(text, into, out var read);
        if (read == text.Length) { return Trimmed(into, length); }
        var rest = FoldRest(text, read, into[..length]);
        return rest.TryCopyTo(into) ? rest.Length : -1;
    }

    /// <summary>Folds unit by unit, so that an offset in the result is an offset in the text.</summary>
    public static void FoldAligned(ReadOnlySpan<char> text, Span<char> into)
    {
        ref var from = ref MemoryMarshal.GetReference(text);
        ref var to = ref MemoryMarshal.GetReference(into);
        for (var i = 0; i < text.Length;)
        {
            var stop = Math.Min(text.Length, i + FoldVector.Width);
            if (stop - i == FoldVector.Width && FoldVector.TryFoldAligned(ref Unsafe.Add(ref from, i), ref Unsafe.Add(ref to, i))) { i = stop; continue; }
            for (; i < stop; i++)
            {
                var folded = FoldTable.Units[text[i]];
                into[i] = folded > FoldTable.Several ? folded : FoldTable.Expand(text[i])?[0] ?? text[i];
            }
        }
    }

    [SkipLocalsInit]
    private static string FoldShort(string text)
    {
        Span<char> buffer = stackalloc char[OnStack];
        return Fold(text, buffer);
    }

    private static string Fold(string text, Span<char> buffer)
    {
        var length = FoldPlain(text, buffer, out var read);
        if (read < text.Length) { return FoldRest(text, read, buffer[..length]); }
        ReadOnlySpan<char> folded = buffer[..Trimmed(buffer, length)];
        // Folding folded text is the common case in searches: give the same string back.
        return folded.SequenceEqual(text) ? text : new string(folded);
    }

    private static int Trimmed(ReadOnlySpan<char> folded, int length) => length > 0 && folded[length - 1] == ' ' ? length - 1 : length;

    private static int FoldPlain(ReadOnlySpan<char> text, Span<char> into, out int read)
    {
        ref var from = ref MemoryMarshal.GetReference(text);
        ref var to = ref MemoryMarshal.GetReference(into);
        // Leading space is dropped, and so is more of it behind: as if a space came before.
        var skipped = 0;
        while (skipped < text.Length && text[skipped] == ' ') { skipped++; }
        var (length, last) = (0, ' ');
        for (read = skipped; read < text.Length;)
        {
            var left = text.Length - read;
            if (left >= FoldVector.Width && FoldVector.TryFold(ref Unsafe.Add(ref from, read), ref Unsafe.Add(ref to, length), last == ' '))
            {
                read += FoldVector.Width;
                length += FoldVector.Width;
                last = Unsafe.Add(ref to, length - 1);
                continue;
            }
            if (length == read - skipped && TryFoldTail(ref Unsafe.Add(ref from, skipped), ref to, length, text.Length - skipped))
            {
                read = text.Length;
                return text.Length - skipped;
            }
            if (!FoldUnits(text, into, ref read, Math.Min(text.Length, read + FoldVector.Width), ref length, ref last)) { break; }
        }
        return length;
    }

    // The last units once more with those before them, to make a whole block; only while nothing has been left out. Methods of their own:
    // a method takes in so much and no more, and the loop above needs its block most.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryFoldTail(ref char from, ref char to, int done, int length)
    {
        if (length < FoldVector.Width) { return length >= FoldVector.Width / 2 && done == 0 && TryFoldShort(ref from, ref to, length); }
        var start = length - FoldVector.Width;
        return done > start
            && FoldVector.TryFold(ref Unsafe.Add(ref from, start), ref Unsafe.Add(ref to, start), start == 0 || Unsafe.Add(ref to, start - 1) == ' ');
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryFoldShort(ref char from, ref char to, int length) => FoldVector.TryFoldShort(ref from, ref to, length);

    // Every unit is written; whether it stays decides if the next one overwrites it. No branch to guess wrong.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool FoldUnits(ReadOnlySpan<char> text, Span<char> into, ref int read, int stop, ref int length, ref char last)
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
    private static string FoldRest(ReadOnlySpan<char> text, int from, ReadOnlySpan<char> done)
    {
        var folded = new StringBuilder(text.Length + 16).Append(done);
        for (var i = from; i < text.Length; i++)
        {
            var unit = FoldTable.Units[text[i]];
            if (unit == FoldTable.Nothing) { continue; }
            if (unit != FoldTable.Several) { Append(folded, unit); continue; }
            if (FoldTable.Expand(text[i]) is { } letters) { folded.Append(letters); continue; }
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out _) is not OperationStatus.Done) { folded.Append(text[i]); continue; }
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
