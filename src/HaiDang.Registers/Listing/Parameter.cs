using System.Linq.Expressions;

namespace HaiDang.Registers.Listing;

/// <summary>
/// A value in a query that is built as a tree. A constant would be part of the query, which EF would then compile anew for every value; the field of a box is
/// a parameter. It has the very type: a conversion around it would be interpreted each time, which takes longer than PostgreSQL's answer.
/// </summary>
internal static class Parameter
{
    public static MemberExpression Of(object? value, Type type) =>
        Expression.Field(Expression.Constant(Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), value)), nameof(Box<int>.Held));

    private sealed class Box<T>(object? held)
    {
        public readonly T Held = (T)held!;
    }
}
