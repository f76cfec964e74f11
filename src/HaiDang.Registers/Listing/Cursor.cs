using System.Buffers.Text;
using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using HaiDang.Kernel.Answering;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Listing;

/// <summary>Where a page of a list ended: the next one begins behind it, whatever was entered or ended meanwhile.</summary>
internal sealed record Cursor(string? Sort, string? Value, string Title, Guid Id)
{
    /// <summary>The place of the last entry of a page.</summary>
    public static Cursor At(Register register, string? sort, Record last) => new(sort, Text(Key(register, sort, last)), last.Title, last.Id.Value);

    /// <summary>As it stands in an address; null when it is none of ours, or of a list in another order.</summary>
    public static Cursor? Read(string text, string? sort)
    {
        try
        {
            return JsonSerializer.Deserialize<Cursor>(Base64Url.DecodeFromChars(text)) is { Title: not null } cursor && cursor.Sort == sort ? cursor : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, MachineJson.Options));

    /// <summary>Whether an entry stands behind this place, in the order that <see cref="RecordQuery{T}"/> gives: PostgreSQL puts what is empty last, and first when turned.</summary>
    public Expression<Func<T, bool>>? Behind<T>(Register register) where T : Record
    {
        var row = Expression.Parameter(typeof(T), "r");
        var later = Greater(Expression.Property(row, nameof(Record.Id)), Parameter.Of(new RecordId(Id), typeof(RecordId)));
        var title = Expression.Property(row, nameof(Record.Title));
        var behindTitle = Expression.OrElse(Greater(title, Parameter.Of(Title, typeof(string))), Expression.AndAlso(Expression.Equal(title, Parameter.Of(Title, typeof(string))), later));
        var (property, isTitled) = Property(register, Sort);
        var key = Expression.Property(row, property);
        if (!TryParse(Value, key.Type, out var value)) { return null; }

        var (held, isDown) = (Parameter.Of(value, key.Type), Sort?.StartsWith('-') is true);
        var behind = Expression.OrElse(Beyond(key, value, isDown), Expression.AndAlso(Expression.Equal(key, held), isTitled ? behindTitle : later));
        // Says nothing new, but lets PostgreSQL begin in the middle of the index instead of reading what came before.
        return Expression.Lambda<Func<T, bool>>(property is nameof(Record.Title) or nameof(Record.ChangedAt) ? Expression.AndAlso(isDown ? Reaches(held, key) : Reaches(key, held), behind) : behind, row);
    }

    private static Expression Beyond(Expression key, object? value, bool isDown)
    {
        var canBeEmpty = !key.Type.IsValueType || Nullable.GetUnderlyingType(key.Type) is not null;
        var nothing = canBeEmpty ? Expression.Equal(key, Expression.Constant(null, key.Type)) : null;
        if (value is null) { return isDown ? Expression.Not(nothing!) : Expression.Constant(false); }

        var held = Parameter.Of(value, key.Type);
        return isDown ? Greater(held, key) : nothing is null ? Greater(key, held) : Expression.OrElse(Greater(key, held), nothing);
    }

    // The property that a list is ordered by first, and whether titles come next.
    private static (string Property, bool IsTitled) Property(Register register, string? sort) => sort?.TrimStart('-') switch
    {
        "due" => (nameof(Record.Due), false),
        "changed" => (nameof(Record.ChangedAt), false),
        var key when register.Fields.FirstOrDefault(f => f.Key == key) is { } field && field != register.TitleField => (field.Property.Name, true),
        _ => (nameof(Record.Title), false),
    };

    private static object? Key(Register register, string? sort, Record record) => record.GetType().GetProperty(Property(register, sort).Property)!.GetValue(record);

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static bool TryParse(string? text, Type type, out object? value)
    {
        value = (text, Nullable.GetUnderlyingType(type) ?? type) switch
        {
            (null, _) => null,
            (_, var t) when t == typeof(DateOnly) => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            (_, var t) when t == typeof(DateTimeOffset) => DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null,
            (_, var t) when t == typeof(int) => int.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? whole : null,
            (_, var t) when t == typeof(decimal) => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ => text,
        };
        return (text is null) == (value is null);
    }

    private static BinaryExpression Reaches(Expression one, Expression other) => one.Type == typeof(string)
        ? Expression.GreaterThanOrEqual(Compared(one, other), Expression.Constant(0)) : Expression.GreaterThanOrEqual(one, other);

    // The database compares; C# has no order of these types, so the node only names a method that nobody calls.
    private static BinaryExpression Greater(Expression one, Expression other) => one.Type == typeof(string)
        ? Expression.GreaterThan(Compared(one, other), Expression.Constant(0))
        : one.Type == typeof(RecordId) ? Expression.GreaterThan(one, other, false, ((Func<RecordId, RecordId, bool>)IsLater).Method)
        : Expression.GreaterThan(one, other);

    private static MethodCallExpression Compared(Expression one, Expression other) =>
        Expression.Call(typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!, one, other);

    private static bool IsLater(RecordId one, RecordId other) => throw new NotSupportedException("PostgreSQL compares ids.");
}
