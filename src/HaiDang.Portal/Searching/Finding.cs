using System.Buffers;
using System.Numerics;

namespace HaiDang.Portal.Searching;

/// <summary>How far the search went out for the words: each ring only when those within held less than a page.</summary>
internal enum Ring
{
    /// <summary>The same letters, whatever the marks.</summary>
    Letters,

    /// <summary>The last word may go on.</summary>
    Beginnings,

    /// <summary>A slip of the keys in each word.</summary>
    Slips,
}

/// <summary>What was found: the numbers of one page in order, how many in all, how many of them with the very letters, and how many of each kind, section and year.</summary>
internal sealed record FoundNumbers(int Total, int Sure, IReadOnlyList<int> Numbers, IReadOnlyDictionary<FindableKind, int> Kinds,
    IReadOnlyDictionary<string, int> Sections, IReadOnlyDictionary<int, int> Years, WantedWords Wanted, IReadOnlyList<string> Unknown)
{
    public static readonly FoundNumbers Nothing = new(0, 0, [], new Dictionary<FindableKind, int>(), new Dictionary<string, int>(), new Dictionary<int, int>(), WantedWords.None, []);
}

/// <summary>
/// One question to the index. All words must be there. First where they stand together, spelled as typed, then with other marks on the same letters;
/// then the same apart; then what begins so, then what is a slip away. Of each first in titles, then leads, then texts; of those the newest.
/// While somebody types, titles come before all else: a text that happens to hold the letters typed so far hides no title that begins so.
/// </summary>
internal sealed class Finding
{
    private const int Fields = 3;
    private const int MostGrades = 4;
    private const int Rounds = 4;

    // Of so few that are left in a block each is looked up; of more, all that hold the next word are laid out.
    private const int MostSifted = 64;
    private readonly SearchIndex index;
    private readonly Narrowing narrowing;
    private readonly int take;
    private readonly int sifted;
    private readonly Ring ring;
    private readonly (int Round, int Fields)[] courses;
    private readonly int grades;
    private readonly int sure;
    private readonly List<List<(int Grade, Spelling Spelling)>> sources = [];
    private readonly List<Wanted> wanted = [];
    private readonly List<DocSet[]> together = [];
    private readonly List<DocSet[]> nearlyTogether = [];
    private readonly PriorityQueue<int, Order> best;
    private readonly Dictionary<FindableKind, int> kinds = [];
    private readonly Dictionary<string, int> sections = [];
    private readonly Dictionary<int, int> years = [];
    private int total;
    private int totalSure;
    private int unnarrowed;

    private Finding(SearchIndex index, IReadOnlyList<AskedWord> words, Narrowing narrowing, int take, Ring ring, bool isTyping, int sifted)
    {
        (this.index, this.narrowing, this.take, this.ring, this.sifted) = (index, narrowing, take, ring, sifted);
        courses = isTyping ? [(0, 1), (Rounds, Fields)] : [(0, Fields)];
        best = new(take + 1, Order.WorstFirst);
        // Grade 0 is the typed spelling, then, if any word has marks, other marks; then each ring one more.
        var marked = words.Any(w => w.IsMarked);
        sure = marked ? 2 : 1;
        grades = sure + (int)ring;
        for (var i = 0; i < words.Count; i++) { AddSources(words[i], i == 0 ? null : words[i - 1], isLast: i == words.Count - 1); }
        // The rarest word first: a block without it needs no look at the others.
        sources.Sort((one, other) => Uses(one).CompareTo(Uses(other)));
        for (var i = 1; i < words.Count; i++)
        {
            together.Add(Together([words[i - 1].Letters], [words[i].Letters]));
            if (ring > Ring.Letters) { nearlyTogether.Add(Together(wanted[i - 1].All, wanted[i].All)); }
        }
    }

    /// <summary>Finds the page from <paramref name="skip"/> on.</summary>
    /// <param name="index">Asked while nobody changes it.</param>
    /// <param name="words">At least one.</param>
    /// <param name="narrowing">What the visitor wants to see of it.</param>
    /// <param name="skip">How many of the best to leave out.</param>
    /// <param name="page">How many to take; fewer than this in a ring open the next.</param>
    /// <param name="isTyping">Somebody is not done yet: the last word counts as a beginning, too.</param>
    /// <param name="sifted">Up to so many left in a block are looked up one by one; the answer is the same for any number up to <see cref="MostSifted"/>.</param>
    public static FoundNumbers In(SearchIndex index, IReadOnlyList<AskedWord> words, Narrowing narrowing, int skip, int page, bool isTyping = false, int sifted = MostSifted)
    {
        var heard = words.Select(w => Heard(index.Vocabulary, w)).ToList();
        // A word that nothing comes near is left out, and said so: the others still find something.
        var unknown = heard.Where(w => !IsKnown(index.Vocabulary, w, w == heard[^1])).ToList();
        var known = heard.Except(unknown).ToList();
        if (known.Count == 0) { return FoundNumbers.Nothing with { Unknown = [.. unknown.Select(w => w.Spelling)] }; }
        for (var ring = isTyping ? Ring.Beginnings : Ring.Letters; ; ring++)
        {
            var finding = new Finding(index, known, narrowing, skip + page, ring, isTyping, sifted);
            finding.Run();
            if (finding.unnarrowed >= page || ring == Ring.Slips) { return finding.Found(skip, [.. unknown.Select(w => w.Spelling)]); }
        }
    }

    private static AskedWord Heard(Vocabulary vocabulary, AskedWord word) =>
        vocabulary.Find(word.Letters) is null && HaiDang.Language.TypedKeys.Read(word.Letters) is { } read && vocabulary.Find(read) is not null ? new(read, read) : word;

    private static bool IsKnown(Vocabulary vocabulary, AskedWord word, bool isLast) =>
        vocabulary.Find(word.Letters) is not null || (isLast && vocabulary.Continues(word.Letters)) || vocabulary.Near(word.Letters).Any();

    private static long Uses(List<(int Grade, Spelling Spelling)> source) => source.Sum(s => (long)s.Spelling.Uses);

    private void AddSources(AskedWord word, AskedWord? before, bool isLast)
    {
        var (list, letters) = (new List<(int, Spelling)>(), new HashSet<string> { word.Letters });
        if (index.Vocabulary.Find(word.Letters) is { } same)
        {
            list.AddRange(same.Spellings.Select(s => (!word.IsMarked || s.Text == word.Spelling ? 0 : 1, s)));
        }

        if (ring >= Ring.Beginnings && isLast) { Add(index.Continuing(word.Letters, before?.Letters), sure); }
        if (ring >= Ring.Slips) { Add(index.Vocabulary.Near(word.Letters), sure + 1); }
        sources.Add(list);
        wanted.Add(new(word.Letters, word.IsMarked ? word.Spelling : null, letters));

        void Add(IEnumerable<Word> others, int grade)
        {
            foreach (var other in others.Where(o => letters.Add(o.Letters))) { list.AddRange(other.Spellings.Select(s => (grade, s))); }
        }
    }

    private DocSet[] Together(IEnumerable<string> first, IEnumerable<string> second)
    {
        List<Word> next = [.. second.Select(index.Vocabulary.Find).OfType<Word>()];
        return [.. from one in first.Select(index.Vocabulary.Find).OfType<Word>() from two in next let set = index.Together(one, two) where set is { Count: > 0 } select set];
    }

    private void Run()
    {
        // Buffers: own and all per grade and field, then one for each of found, seen, tier, together, scratch.
        var size = Bits.PerBlock;
        var rented = ArrayPool<ulong>.Shared.Rent(((grades * Fields * 2) + 5) * size);
        try
        {
            // Newest blocks first: what cannot be among the best is not looked at.
            foreach (var block in Enumerable.Range(0, index.Blocks).OrderByDescending(index.BestRankOfBlock)) { RunBlock(block, rented, size); }
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(rented);
        }
    }

    private void RunBlock(int block, ulong[] rented, int size)
    {
        var all = rented.AsSpan(0, grades * Fields * size);
        var own = rented.AsSpan(all.Length, all.Length);
        var spare = rented.AsSpan(all.Length * 2, 5 * size);
        for (var i = 0; i < sources.Count; i++)
        {
            var into = i == 0 ? all : own;
            into.Clear();
            foreach (var (grade, spelling) in sources[i])
            {
                for (var field = 0; field < Fields; field++) { spelling.In((Field)field)?.Or(block, Cell(into, grade, field)); }
            }

            // What holds in a title holds in title or lead; what is spelled so has the letters, too.
            for (var grade = 0; grade < grades; grade++)
            {
                for (var field = 0; field < Fields; field++)
                {
                    if (field > 0) { Bits.Or(Cell(into, grade, field), Cell(into, grade, field - 1)); }
                    if (grade > 0) { Bits.Or(Cell(into, grade, field), Cell(into, grade - 1, field)); }
                }
            }

            if (i > 0)
            {
                for (var cell = 0; cell < grades * Fields; cell++) { Bits.And(all.Slice(cell * size, size), own.Slice(cell * size, size)); }
            }

            var left = Bits.Count(Cell(all, grades - 1, Fields - 1));
            if (left == 0) { return; }
            if (left > sifted) { continue; }
            if (!Sift(block, all, left, i + 1)) { return; }
            break;
        }

        var chosen = spare[..size];
        var seen = spare.Slice(size, size);
        var tier = spare.Slice(2 * size, size);
        var near = spare.Slice(3 * size, size);
        var scratch = spare.Slice(4 * size, size);
        Tally(block, Cell(all, grades - 1, Fields - 1), chosen, scratch);
        totalSure += Bits.CountBoth(chosen, Cell(all, sure - 1, Fields - 1));
        seen.Clear();
        foreach (var (round, fields) in courses)
        {
            // The very letters first, together and then apart; what begins so or comes near after all of them.
            Collect(block, all, Near(block, together, chosen, near, scratch), seen, tier, round, 0, sure, fields);
            Collect(block, all, chosen, seen, tier, round + 1, 0, sure, fields);
            if (ring == Ring.Letters) { continue; }
            Collect(block, all, Near(block, nearlyTogether, chosen, near, scratch), seen, tier, round + 2, sure, grades, fields);
            Collect(block, all, chosen, seen, tier, round + 3, sure, grades, fields);
        }
    }

    // Takes out what does not hold the words from one on; says whether anything is left.
    private bool Sift(int block, Span<ulong> all, int left, int from)
    {
        Span<ushort> docs = stackalloc ushort[MostSifted];
        Bits.List(Cell(all, grades - 1, Fields - 1), docs);
        for (var i = from; i < sources.Count && left > 0; i++)
        {
            var staying = 0;
            foreach (var doc in docs[..left])
            {
                var holding = Holding(block, sources[i], doc);
                for (var cell = 0; cell < grades * Fields; cell++)
                {
                    if ((holding & (1 << cell)) == 0) { all[(cell * Bits.PerBlock) + (doc >> 6)] &= ~(1UL << (doc & 63)); }
                }

                if (holding != 0) { docs[staying++] = doc; }
            }

            left = staying;
        }

        return left > 0;
    }

    // The cells in which a document holds a word, a bit each: what holds in a title holds in title or lead; what is spelled so has the letters, too.
    private int Holding(int block, List<(int Grade, Spelling Spelling)> source, ushort doc)
    {
        var holding = 0;
        foreach (var (grade, spelling) in source)
        {
            for (var field = 0; field < Fields; field++)
            {
                if ((holding & (1 << ((grade * Fields) + field))) != 0 || spelling.In((Field)field)?.Contains(block, doc) is not true) { continue; }
                for (var worse = grade; worse < grades; worse++) { holding |= ((1 << Fields) - (1 << field)) << (worse * Fields); }
                break;
            }
        }

        return holding;
    }

    // Where each word stands right before the next, or nothing when there is but one.
    private static Span<ulong> Near(int block, List<DocSet[]> pairs, ReadOnlySpan<ulong> among, Span<ulong> near, Span<ulong> scratch)
    {
        near.Clear();
        if (pairs.Count == 0 || pairs.Exists(p => p.Length == 0)) { return near; }
        among.CopyTo(near);
        foreach (var sets in pairs)
        {
            scratch.Clear();
            foreach (var set in sets) { set.Or(block, scratch); }
            Bits.And(near, scratch);
        }

        return near;
    }

    private void Collect(int block, Span<ulong> all, ReadOnlySpan<ulong> among, Span<ulong> seen, Span<ulong> tier, int round, int from, int to, int fields)
    {
        if (!among.ContainsAnyExcept(0UL)) { return; }
        for (var grade = from; grade < to; grade++)
        {
            for (var field = 0; field < fields; field++)
            {
                var number = (((round * MostGrades) + grade) * Fields) + field;
                if (best.Count >= take && best.TryPeek(out _, out var worst) && worst.Tier < number) { return; }
                Cell(all, grade, field).CopyTo(tier);
                Bits.And(tier, among);
                Bits.Without(tier, seen);
                Bits.Or(seen, tier);
                Offer(block, tier, number);
            }
        }
    }

    private void Offer(int block, ReadOnlySpan<ulong> tier, int number)
    {
        for (var i = Bits.PerBlock - 1; i >= 0; i--)
        {
            if (tier[i] == 0) { continue; }
            var isFull = best.Count >= take;
            if (isFull && best.TryPeek(out _, out var worst) && worst.Tier == number && index.BestRankAround((block << DocSet.BlockBits) + (i * 64)) < worst.Rank) { continue; }
            for (var word = tier[i]; word != 0;)
            {
                var bit = 63 - BitOperations.LeadingZeroCount(word);
                word &= ~(1UL << bit);
                var doc = (block << DocSet.BlockBits) + (i * 64) + bit;
                var order = new Order(number, index.Rank(doc));
                if (best.Count < take) { best.Enqueue(doc, order); }
                else { best.EnqueueDequeue(doc, order); }
            }
        }
    }

    // Each list of choices counts what the other choices leave.
    private void Tally(int block, ReadOnlySpan<ulong> found, Span<ulong> chosen, Span<ulong> scratch)
    {
        unnarrowed += Bits.Count(found);
        var kind = narrowing.Kind is { } k ? index.Kinds.GetValueOrDefault(k) : null;
        var section = narrowing.Section is { } s ? index.Sections.GetValueOrDefault(s) : null;
        var year = narrowing.Year is { } y ? index.Years.GetValueOrDefault(y) : null;
        var (noKind, noSection, noYear) = (narrowing.Kind is not null && kind is null, narrowing.Section is not null && section is null, narrowing.Year is not null && year is null);

        Narrow(found, scratch, chosen, block, (section, noSection), (year, noYear));
        foreach (var (value, set) in index.Kinds) { Count(kinds, value, set.CountIn(block, chosen)); }
        Narrow(found, scratch, chosen, block, (kind, noKind), (year, noYear));
        foreach (var (value, set) in index.Sections) { Count(sections, value, set.CountIn(block, chosen)); }
        Narrow(found, scratch, chosen, block, (kind, noKind), (section, noSection));
        foreach (var (value, set) in index.Years) { Count(years, value, set.CountIn(block, chosen)); }
        Narrow(found, scratch, chosen, block, (kind, noKind), (section, noSection), (year, noYear));
        total += Bits.Count(chosen);
    }

    private static void Narrow(ReadOnlySpan<ulong> found, Span<ulong> scratch, Span<ulong> chosen, int block, params ReadOnlySpan<(DocSet? Set, bool IsNothing)> by)
    {
        found.CopyTo(chosen);
        foreach (var (set, isNothing) in by)
        {
            if (isNothing) { chosen.Clear(); }
            if (set is null) { continue; }
            scratch.Clear();
            set.Or(block, scratch);
            Bits.And(chosen, scratch);
        }
    }

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey value, int more) where TKey : notnull
    {
        if (more > 0) { counts[value] = counts.GetValueOrDefault(value) + more; }
    }

    private FoundNumbers Found(int skip, IReadOnlyList<string> unknown)
    {
        var ordered = new int[best.Count];
        for (var i = ordered.Length - 1; i >= 0; i--) { ordered[i] = best.Dequeue(); }
        return new(total, totalSure, ordered.Length > skip ? ordered[skip..] : [], kinds, sections, years, new(wanted), unknown);
    }

    private static Span<ulong> Cell(Span<ulong> cells, int grade, int field) => cells.Slice(((grade * Fields) + field) * Bits.PerBlock, Bits.PerBlock);

    private readonly record struct Order(int Tier, ulong Rank)
    {
        public static readonly IComparer<Order> WorstFirst = Comparer<Order>.Create((a, b) => a.Tier != b.Tier ? b.Tier.CompareTo(a.Tier) : a.Rank.CompareTo(b.Rank));
    }
}
