using System.Globalization;
using System.Linq.Expressions;
using HaiDang.Kernel.Searching;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Listing;

/// <summary>What a list shows: words to find, a stage, one value per filter field, the order.</summary>
internal sealed record ListWish
{
    public string? Words { get; init; }

    public string? Stage { get; init; }

    /// <summary>Entries that ended, instead of live ones.</summary>
    public bool Ended { get; init; }

    /// <summary>Only those whose last day is before it.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>Only those saved since then.</summary>
    public DateTimeOffset? ChangedSince { get; init; }

    /// <summary>Field key → value as a filter sends it; a date field takes "2026-03" or "2026".</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Field key, or "due", "changed"; a minus before it turns the order. Null: by title.</summary>
    public string? Sort { get; init; }
}

/// <summary>A page of a list. <c>Count</c> is how many fit in all.</summary>
internal sealed record ListedPage(IReadOnlyList<Record> Rows, int Count);

/// <summary>A column of a board: the first entries of a stage, and how many it has.</summary>
internal sealed record BoardColumn(Stage Stage, IReadOnlyList<Record> Cards, int All);

/// <summary>Questions to a register's table.</summary>
internal interface IRecordQuery
{
    /// <summary>Entries that fit, in order, with all their fields.</summary>
    Task<IReadOnlyList<Record>> PageAsync(ListWish wish, int skip, int take, CancellationToken ct);

    /// <summary>A page of a list: what lists show of entries, and how many fit in all; counting stops at <paramref name="most"/>.</summary>
    Task<ListedPage> ListAsync(ListWish wish, int skip, int take, int most, CancellationToken ct);

    /// <summary>How many fit in each stage, and the first of them with what lists show; by their last day where a stage has a clock.</summary>
    Task<IReadOnlyList<BoardColumn>> BoardAsync(ListWish wish, int most, CancellationToken ct);

    /// <summary>Entries that fit behind a place in the list, in order; null for its beginning.</summary>
    Task<IReadOnlyList<Record>> BehindAsync(ListWish wish, Cursor? place, int take, CancellationToken ct);

    /// <summary>How many fit; counting stops at <paramref name="most"/>.</summary>
    Task<int> CountAsync(ListWish wish, int most, CancellationToken ct);

    /// <summary>Live entries that have one of these in a field.</summary>
    Task<IReadOnlyList<Record>> TwinsAsync(RecordField field, IReadOnlyList<object> values, CancellationToken ct);

    /// <summary>Live entries after <paramref name="last"/> that an automatic stage is due for; <paramref name="isWhole"/>: those, too, that something they say keeps from it.</summary>
    Task<IReadOnlyList<RecordId>> PastAsync(Stage stage, DateOnly today, RecordId last, int take, CancellationToken ct, bool isWhole = false);

    /// <summary>Live entries after <paramref name="last"/> whose tick says otherwise than its date.</summary>
    Task<IReadOnlyList<RecordId>> UntrueAsync(RecordField field, DateOnly today, RecordId last, int take, CancellationToken ct);

    /// <summary>Live, unfinished entries on the same days as one, without it.</summary>
    Task<IReadOnlyList<Record>> SameDaysAsync(Record record, RecordField begins, RecordField ends, int take, CancellationToken ct);

    /// <summary>Live entries that the calendar shows on any of these days, by their first.</summary>
    Task<IReadOnlyList<Record>> OnDaysAsync(DateOnly from, DateOnly to, int take, CancellationToken ct);

    /// <summary>All that fit, one after the other, for an export.</summary>
    IAsyncEnumerable<Record> AllAsync(ListWish wish);
}

/// <summary>Builds one plain query on typed columns, which PostgreSQL answers from the register's indexes.</summary>
internal sealed class RecordQuery<T>(Register register, DbContext db) : IRecordQuery where T : Record
{
    private const int MostSorted = 2000;

    public async Task<IReadOnlyList<Record>> PageAsync(ListWish wish, int skip, int take, CancellationToken ct) =>
        await Ordered(wish).Skip(skip).Take(take).ToListAsync(ct);

    public async Task<IReadOnlyList<Record>> BehindAsync(ListWish wish, Cursor? place, int take, CancellationToken ct) =>
        await (place?.Behind<T>(register) is { } behind ? Ordered(wish).Where(behind) : Ordered(wish)).Take(take).ToListAsync(ct);

    public async Task<ListedPage> ListAsync(ListWish wish, int skip, int take, int most, CancellationToken ct)
    {
        // What has words is put in order from what was found, as long as that is few; a list that ends just there holds all of them.
        var listed = await CountedAsync(wish.Words is null ? Ordered(wish) : Ordered(wish, Narrowed(wish).Take(MostSorted)), wish, skip, take, most, ct);
        return wish.Words is null || listed.Count <= MostSorted ? listed : listed with { Rows = await Ordered(wish).Skip(skip).Take(take).Select(Shown()).ToListAsync(ct) };
    }

    // One question for both: asking twice costs as much as answering.
    private async Task<ListedPage> CountedAsync(IQueryable<T> rows, ListWish wish, int skip, int take, int most, CancellationToken ct)
    {
        var counted = await rows.Skip(skip).Take(take).Select(ShownWith(Narrowed(wish).Take(most))).ToListAsync(ct);
        return counted.Count > 0 ? new([.. counted.Select(c => c.Row)], counted[0].Count) : new([], skip == 0 ? 0 : await CountAsync(wish, most, ct));
    }

    // Written as a tree: a call inside a lambda would be interpreted by EF each time, which takes longer than PostgreSQL's whole answer.
    private Expression<Func<T, Counted>> ShownWith(IQueryable<T> all)
    {
        var shown = Shown();
        var count = Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(T)], all.Expression);
        return Expression.Lambda<Func<T, Counted>>(Expression.New(typeof(Counted).GetConstructors()[0], [shown.Body, count], typeof(Counted).GetProperty(nameof(Counted.Row))!, typeof(Counted).GetProperty(nameof(Counted.Count))!), shown.Parameters);
    }

    public async Task<IReadOnlyList<BoardColumn>> BoardAsync(ListWish wish, int most, CancellationToken ct)
    {
        await using var _ = await OpenAsync(ct);
        var counts = await Narrowed(wish with { Stage = null }).GroupBy(r => r.Stage).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var columns = new List<BoardColumn>();
        foreach (var stage in register.Stages)
        {
            var inStage = wish with { Stage = stage.Key, Sort = stage.HasClock ? "due" : null };
            var fits = counts.GetValueOrDefault(stage.Key);
            columns.Add(new(stage, fits == 0 ? [] : await Found(inStage, fits).Take(most).Select(Shown()).ToListAsync(ct), fits));
        }

        return columns;
    }

    public Task<int> CountAsync(ListWish wish, int most, CancellationToken ct) => Narrowed(wish).Take(most).CountAsync(ct);

    public async Task<IReadOnlyList<Record>> TwinsAsync(RecordField field, IReadOnlyList<object> values, CancellationToken ct)
    {
        var type = field.Property.PropertyType;
        var wanted = Array.CreateInstance(type, values.Count);
        for (var i = 0; i < values.Count; i++) { wanted.SetValue(values[i], i); }
        var row = Expression.Parameter(typeof(T), "r");
        var same = Expression.Lambda<Func<T, bool>>(
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [type], Parameter.Of(wanted, type.MakeArrayType()), Expression.Property(row, field.Property)), row);
        return await db.Set<T>().AsNoTracking().Where(r => r.EndedAt == null).Where(same).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<RecordId>> PastAsync(Stage stage, DateOnly today, RecordId last, int take, CancellationToken ct, bool isWhole)
    {
        var row = Expression.Parameter(typeof(T), "r");
        Expression day = Expression.Property(row, stage.PastProperty ?? nameof(Record.Due));
        var isPast = Expression.Lambda<Func<T, bool>>(stage.ComesOnTheDay ? Expression.LessThanOrEqual(day, Parameter.Of(today, day.Type)) : Expression.LessThan(day, Parameter.Of(today, day.Type)), row);
        var sources = stage.Sources.ToList();
        var id = last.Value;
        var past = db.Set<T>().AsNoTracking().Where(r => r.EndedAt == null && sources.Contains(r.Stage)).Where(isPast);
        if (!isWhole && stage.UnlessProperty is { } unless) { past = past.Where(Expression.Lambda<Func<T, bool>>(Expression.Equal(Expression.Property(row, unless), Expression.Constant(null)), row)); }
        return await past
            .Where(r => ((Guid)(object)r.Id) > id).OrderBy(r => r.Id).Take(take).Select(r => r.Id).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<RecordId>> UntrueAsync(RecordField field, DateOnly today, RecordId last, int take, CancellationToken ct)
    {
        var row = Expression.Parameter(typeof(T), "r");
        Expression day = Expression.Property(row, field.TrueUntilDay!);
        var counts = Expression.AndAlso(Expression.NotEqual(day, Parameter.Of(null, day.Type)), Expression.GreaterThanOrEqual(day, Parameter.Of(today, day.Type)));
        var isWrong = Expression.Lambda<Func<T, bool>>(Expression.NotEqual(Expression.Property(row, field.Property), counts), row);
        var id = last.Value;
        return await db.Set<T>().AsNoTracking().Where(r => r.EndedAt == null).Where(isWrong)
            .Where(r => ((Guid)(object)r.Id) > id).OrderBy(r => r.Id).Take(take).Select(r => r.Id).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<Record>> SameDaysAsync(Record record, RecordField begins, RecordField ends, int take, CancellationToken ct)
    {
        if (begins.Of(record) is not DateOnly first) { return []; }

        var meets = Meets(begins, ends, first, ends.Of(record) as DateOnly? ?? first);
        var open = register.Stages.Where(s => !s.IsLast).Select(s => s.Key).ToList();
        return await db.Set<T>().AsNoTracking().Where(r => r.EndedAt == null && r.Id != record.Id && open.Contains(r.Stage)).Where(meets).OrderBy(r => r.Title).Take(take).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<Record>> OnDaysAsync(DateOnly from, DateOnly to, int take, CancellationToken ct)
    {
        var row = Expression.Parameter(typeof(T), "r");
        var by = Expression.Lambda<Func<T, DateOnly?>>(Expression.Convert(Expression.Property(row, register.Calendar!.Property), typeof(DateOnly?)), row);
        return await db.Set<T>().AsNoTracking().Where(r => r.EndedAt == null).Where(Meets(register.Calendar, register.CalendarUntil ?? register.Calendar, from, to)).OrderBy(by).ThenBy(r => r.Title).Take(take).ToListAsync(ct);
    }

    // From the first day to the last, which is the first where none is said.
    private static Expression<Func<T, bool>> Meets(RecordField begins, RecordField ends, DateOnly from, DateOnly to)
    {
        var row = Expression.Parameter(typeof(T), "r");
        Expression begin = Expression.Property(row, begins.Property);
        var end = ends == begins ? begin : Expression.Coalesce(Expression.Property(row, ends.Property), begin);
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(
            Expression.LessThanOrEqual(begin, Parameter.Of(to, begin.Type)), Expression.GreaterThanOrEqual(end, Parameter.Of(from, end.Type))), row);
    }

    public async IAsyncEnumerable<Record> AllAsync(ListWish wish)
    {
        await foreach (var record in Ordered(wish).AsAsyncEnumerable()) { yield return record; }
    }

    // Several questions of one page share a connection, else each would take one from the pool and give it back.
    private async Task<IAsyncDisposable> OpenAsync(CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        return new Opened(db);
    }

    // PostgreSQL cannot tell how rare words are, and may walk a whole register in its order to find a few: what is few is found first, then put in order.
    private IQueryable<T> Found(ListWish wish, int fits) =>
        wish.Words is not null && fits <= MostSorted ? Ordered(wish, Narrowed(wish).Take(MostSorted)) : Ordered(wish);

    // Lists read the columns they show and leave the long texts where they are.
    private Expression<Func<T, T>> Shown()
    {
        var row = Expression.Parameter(typeof(T), "r");
        var own = new[] { nameof(Record.Id), nameof(Record.Title), nameof(Record.Stage), nameof(Record.Due), nameof(Record.Body) }.Select(name => typeof(Record).GetProperty(name)!);
        var properties = own.Concat(register.Fields.Where(f => f.IsListed && f != register.TitleField).Select(f => f.Property)).DistinctBy(p => p.Name);
        return Expression.Lambda<Func<T, T>>(Expression.MemberInit(Expression.New(typeof(T)), properties.Select(p => Expression.Bind(p, Expression.Property(row, p)))), row);
    }

    private IQueryable<T> Narrowed(ListWish wish)
    {
        var rows = db.Set<T>().AsNoTracking();
        rows = wish.Ended ? rows.Where(r => r.EndedAt != null) : rows.Where(r => r.EndedAt == null);
        if (wish.Stage is { } stage) { rows = rows.Where(r => r.Stage == stage); }
        if (wish.DueBefore is { } day) { rows = rows.Where(r => r.Due < day); }
        if (wish.ChangedSince is { } since) { rows = rows.Where(r => r.ChangedAt >= since); }
        foreach (var pattern in SearchWords.Patterns(wish.Words)) { rows = rows.Where(r => EF.Functions.Like(r.Folded, pattern)); }

        foreach (var (key, value) in wish.Values)
        {
            if (register.Fields.FirstOrDefault(f => f.IsFilter && f.Key == key) is { } field && Test(field, value) is { } test) { rows = rows.Where(test); }
        }

        return rows;
    }

    private IQueryable<T> Ordered(ListWish wish) => Ordered(wish, Narrowed(wish));

    private IQueryable<T> Ordered(ListWish wish, IQueryable<T> rows)
    {
        var isDown = wish.Sort?.StartsWith('-') is true;
        var key = wish.Sort?.TrimStart('-');
        if (key == "due") { return isDown ? rows.OrderByDescending(r => r.Due).ThenBy(r => r.Id) : rows.OrderBy(r => r.Due).ThenBy(r => r.Id); }
        if (key == "changed") { return isDown ? rows.OrderByDescending(r => r.ChangedAt).ThenBy(r => r.Id) : rows.OrderBy(r => r.ChangedAt).ThenBy(r => r.Id); }
        if (register.Fields.FirstOrDefault(f => f.Key == key) is not { } field || field == register.TitleField)
        {
            return isDown ? rows.OrderByDescending(r => r.Title).ThenBy(r => r.Id) : rows.OrderBy(r => r.Title).ThenBy(r => r.Id);
        }

        var row = Expression.Parameter(typeof(T), "r");
        var by = Expression.Lambda<Func<T, object>>(Expression.Convert(Expression.Property(row, field.Property), typeof(object)), row);
        return isDown ? rows.OrderByDescending(by).ThenBy(r => r.Title).ThenBy(r => r.Id) : rows.OrderBy(by).ThenBy(r => r.Title).ThenBy(r => r.Id);
    }

    // A date is chosen by year or month; any other field by its value. What cannot be read narrows nothing.
    private static Expression<Func<T, bool>>? Test(RecordField field, string value)
    {
        var row = Expression.Parameter(typeof(T), "r");
        Expression property = Expression.Property(row, field.Property);
        if (field.Type is DateValue)
        {
            if (Span(value) is not var (from, to)) { return null; }
            var type = field.Property.PropertyType;
            return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(
                Expression.GreaterThanOrEqual(property, Parameter.Of(from, type)), Expression.LessThan(property, Parameter.Of(to, type))), row);
        }

        if (value == Address.LeftOpen) { return IsLeftOpen(property, row); }
        if (value == "false" && field.Type is FlagValue) { return Expression.Lambda<Func<T, bool>>(Expression.Not(property), row); }
        return field.Type.Read(_ => value, out var wanted) is null && wanted is not null
            ? Expression.Lambda<Func<T, bool>>(Expression.Equal(property, Parameter.Of(wanted, field.Property.PropertyType)), row)
            : null;
    }

    // What must be filled in narrows nothing.
    private static Expression<Func<T, bool>>? IsLeftOpen(Expression property, ParameterExpression row)
    {
        if (property.Type == typeof(string)) { return Expression.Lambda<Func<T, bool>>(Expression.Call(typeof(string), nameof(string.IsNullOrEmpty), null, property), row); }
        return Nullable.GetUnderlyingType(property.Type) is null ? null : Expression.Lambda<Func<T, bool>>(Expression.Equal(property, Expression.Constant(null, property.Type)), row);
    }

    private static (DateOnly From, DateOnly To)? Span(string value) =>
        DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? (month, month.AddMonths(1))
        : int.TryParse(value, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9999 ? (new(year, 1, 1), new(year + 1, 1, 1))
        : null;

    private sealed record Counted(T Row, int Count);

    private sealed class Opened(DbContext db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();
    }
}
