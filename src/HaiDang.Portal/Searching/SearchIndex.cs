using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using HaiDang.Language;

namespace HaiDang.Portal.Searching;

/// <summary>
/// Everything that can be found in one language. Many may ask while one writes; what is put in is found by the next who asks. The answer
/// depends on what is in it and never on the order in which it came.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    private const int LongestText = 200_000;
    private const int SpanOfBlock = 4096;
    private readonly Dictionary<UInt128, int> numbers = [];
    private readonly Stack<int> free = [];
    private readonly Dictionary<ulong, DocSet> neighbours = [];
    private readonly Dictionary<string, DocSet> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<int, DocSet> years = [];
    private readonly Dictionary<FindableKind, DocSet> kinds = [];
    private readonly ReaderWriterLockSlim gate = new();
    private readonly TextShelf shelf;
    private readonly long mostBytes;
    private (long At, int Length)[] records = new (long, int)[1024];
    private ulong[] ranks = new ulong[1024];
    private ulong[] bestRanks = new ulong[1];
    private char[] small = new char[1024];
    private readonly HashSet<int> brief = [];
    private readonly Dictionary<string, HashSet<string>> parts = new(StringComparer.Ordinal);
    private int top;
    private long bytes;
    private long walks;

    public SearchIndex(string folder, long mostBytes) => (shelf, this.mostBytes) = (new(folder), mostBytes);

    public Vocabulary Vocabulary { get; } = new();

    public IReadOnlyDictionary<FindableKind, DocSet> Kinds => kinds;

    public IReadOnlyDictionary<string, DocSet> Sections => sections;

    public IReadOnlyDictionary<int, DocSet> Years => years;

    /// <summary>How many things are in it.</summary>
    public int Count => numbers.Count;

    /// <summary>Memory that it takes, in bytes, roughly; the texts lie in a file.</summary>
    public long Bytes => bytes + (numbers.Count * 64L) + (neighbours.Count * 48L) + (Vocabulary.Words * 300L);

    public long BytesOnDisk => shelf.Length;

    /// <summary>Blocks of numbers in use.</summary>
    public int Blocks => (top + (1 << DocSet.BlockBits) - 1) >> DocSet.BlockBits;

    /// <summary>The keys under which a part is found now.</summary>
    public IReadOnlyList<string> KeysHolding(string part)
    {
        gate.EnterReadLock();
        try
        {
            return [.. parts.Where(p => p.Value.Contains(part)).Select(p => p.Key)];
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    /// <summary>What is found under a key from now on; nothing else of that key is.</summary>
    public void Put(string key, IReadOnlyList<Findable> things)
    {
        foreach (var part in PartsOf(key).Except(things.Select(t => t.Part))) { Remove(key, part); }
        foreach (var thing in things) { Put(thing); }
    }

    /// <summary>Makes a thing findable as it is now, in the place of what it was before.</summary>
    public void Put(Findable thing)
    {
        var (key, record) = (KeyOf(thing.Key, thing.Part), thing.ToBytes());
        gate.EnterWriteLock();
        try
        {
            if (thing.Part.Length > 0) { (CollectionsMarshal.GetValueRefOrAddDefault(parts, thing.Key, out _) ??= []).Add(thing.Part); }
            if (numbers.TryGetValue(key, out var number))
            {
                if (shelf.Read(records[number].At, records[number].Length).AsSpan().SequenceEqual(record)) { return; }
                Forget(number);
            }
            else
            {
                number = numbers[key] = free.TryPop(out var left) ? left : top++;
                MakeRoom();
            }

            records[number] = (shelf.Put(record), record.Length);
            ranks[number] = RankOf(thing, key);
            bestRanks[number / SpanOfBlock] = Math.Max(bestRanks[number / SpanOfBlock], ranks[number]);
            Learn(number, thing);
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    private List<string> PartsOf(string key)
    {
        gate.EnterReadLock();
        try { return [.. parts.GetValueOrDefault(key) ?? [], ""]; }
        finally { gate.ExitReadLock(); }
    }

    private void Remove(string key, string part)
    {
        gate.EnterWriteLock();
        try
        {
            if (!numbers.Remove(KeyOf(key, part), out var number)) { return; }
            parts.GetValueOrDefault(key)?.Remove(part);
            Forget(number);
            free.Push(number);
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    /// <summary>Asks something of the index while nobody changes it.</summary>
    public T Ask<T>(Func<SearchIndex, T> question)
    {
        gate.EnterReadLock();
        try { return question(this); }
        finally { gate.ExitReadLock(); }
    }

    /// <summary>Documents in which one word stands right before the other, marks aside; null when none does.</summary>
    public DocSet? Together(Word first, Word second) => neighbours.GetValueOrDefault(Pair(first, second));

    /// <summary>Words that begin so and go on: of very many first those that stand somewhere right after the word before, then the most used.</summary>
    public IEnumerable<Word> Continuing(string letters, string? before) =>
        Vocabulary.Continuing(letters, before is not null && Vocabulary.Find(before) is { } first ? word => Together(first, word)?.Count > 0 : _ => false);

    public Findable Read(int number) => Findable.From(shelf.Read(records[number].At, records[number].Length));

    /// <summary>The greater, the newer; no two things have the same.</summary>
    public ulong Rank(int number) => ranks[number];

    /// <summary>None of the 4,096 numbers around has a greater rank.</summary>
    public ulong BestRankAround(int number) => bestRanks[number / SpanOfBlock];

    public ulong BestRankOfBlock(int block)
    {
        var spans = (1 << DocSet.BlockBits) / SpanOfBlock;
        var best = 0UL;
        for (var i = block * spans; i < Math.Min((block + 1) * spans, bestRanks.Length); i++) { best = Math.Max(best, bestRanks[i]); }
        return best;
    }

    public void Dispose()
    {
        shelf.Dispose();
        gate.Dispose();
    }

    private void Learn(int number, Findable thing)
    {
        // Beyond the memory it was given it still knows titles and leads.
        var known = thing;
        if (bytes > mostBytes)
        {
            known = thing with { Text = "" };
            brief.Add(number);
        }

        Walk(known,
            (spelling, field) => { bytes += spelling.Add(field, number); spelling.Word.Uses++; },
            (first, second) =>
            {
                var pair = Pair(first, second);
                if (!neighbours.TryGetValue(pair, out var set)) { neighbours[pair] = set = new(); }
                bytes += set.Add(number);
            });
        bytes += SetOf(kinds, thing.Kind).Add(number);
        bytes += SetOf(sections, thing.Section).Add(number);
        if (thing.Year is { } year) { bytes += SetOf(years, year).Add(number); }
    }

    private void Forget(int number)
    {
        var thing = Read(number);
        Walk(brief.Remove(number) ? thing with { Text = "" } : thing,
            (spelling, _) =>
            {
                spelling.Remove(number);
                spelling.Word.Uses--;
            },
            (first, second) => neighbours.GetValueOrDefault(Pair(first, second))?.Remove(number));
        kinds[thing.Kind].Remove(number);
        sections[thing.Section].Remove(number);
        if (thing.Year is { } year) { years[year].Remove(number); }
        records[number] = default;
    }

    private void Walk(Findable thing, Action<Spelling, Field> onWord, Action<Word, Word> onNeighbours)
    {
        walks++;
        foreach (var (field, text) in new[] { (Field.Title, thing.Title), (Field.Lead, thing.Lead), (Field.Text, thing.Text) })
        {
            var normal = VietnameseText.Normalize(text.Length > LongestText ? text[..LongestText] : text);
            if (small.Length < normal.Length) { small = new char[normal.Length * 2]; }
            var letters = small.AsSpan(0, normal.Length);
            VietnameseText.Small(normal, letters);
            Word? before = null;
            for (var (at, length) = TextWords.Next(letters, 0); length > 0; (at, length) = TextWords.Next(letters, at + length))
            {
                var spelling = Vocabulary.Of(letters.Slice(at, length));
                if (spelling.Met != walks) { onWord(spelling, field); }
                spelling.Met = walks;
                if (before is not null) { onNeighbours(before, spelling.Word); }
                before = spelling.Word;
            }
        }
    }

    private void MakeRoom()
    {
        if (top > records.Length)
        {
            Array.Resize(ref records, records.Length * 2);
            Array.Resize(ref ranks, records.Length);
        }

        if (top > bestRanks.Length * SpanOfBlock) { Array.Resize(ref bestRanks, bestRanks.Length * 2); }
    }

    // What has no date (a stream) is as new as can be; the rest of the key keeps two of one moment in the same order for ever.
    private static ulong RankOf(Findable thing, UInt128 key) => ((ulong)(uint)(thing.At?.ToUnixTimeSeconds() ?? uint.MaxValue) << 32) | (ulong)(key >> 96);

    private static UInt128 KeyOf(string key, string part)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{part}"), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    // Multiplied, as the hash of a long number is but its halves laid over each other, and both halves are small.
    private static ulong Pair(Word first, Word second) => (((ulong)(uint)first.Number << 32) | (uint)second.Number) * 0x9E3779B97F4A7C15;

    private static DocSet SetOf<TKey>(Dictionary<TKey, DocSet> sets, TKey key) where TKey : notnull =>
        sets.TryGetValue(key, out var set) ? set : sets[key] = new();
}
