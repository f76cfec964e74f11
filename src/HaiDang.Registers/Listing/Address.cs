using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;

namespace HaiDang.Registers.Listing;

/// <summary>What the address of a list asks for: q, stage, body, ended, sort, page, and the key of any filter field.</summary>
internal static class Address
{
    /// <summary>Values of this length and above say nothing.</summary>
    public const int Longest = 200;

    /// <summary>As the value of a field: nothing was filled in.</summary>
    public const string LeftOpen = "-";

    public static ListWish Wish(Register register, IQueryCollection query) => new()
    {
        Words = Of(query, "q"),
        Stage = Of(query, "stage") is { } stage && register.Stages.Any(s => s.Key == stage) ? stage : null,
        Ended = Of(query, "ended") == "true",
        Sort = Of(query, "sort"),
        Values = register.Fields.Where(f => f.IsFilter).Select(f => (f.Key, Value: Of(query, f.Key))).Where(f => f.Value is not null)
            .ToDictionary(f => f.Key, f => f.Value!),
    };

    public static string? Of(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 and < Longest } value ? value : null;
}
