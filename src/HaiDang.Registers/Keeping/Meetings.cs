using HaiDang.Language;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;

namespace HaiDang.Registers.Keeping;

/// <summary>When entries of a register take place, and what two of them cannot share at the same time.</summary>
internal sealed record Meeting(RecordField Begins, RecordField Ends, IReadOnlyList<RecordField> On);

/// <summary>Another entry on the same days, and what both want: "Địa điểm: Quảng trường biển".</summary>
internal sealed record Clash(Record Other, IReadOnlyList<string> Shared);

/// <summary>Finds what clashes with an entry.</summary>
internal static class Meetings
{
    private const int Most = 50;

    public static async Task<IReadOnlyList<Clash>> ClashesAsync(RegistersDb db, Register register, Record record, Showing showing, CancellationToken ct)
    {
        if (register.Meeting is not { } meeting || record.EndedAt is not null || register.StageOf(record).IsLast) { return []; }

        var others = await register.Query(db).SameDaysAsync(record, meeting.Begins, meeting.Ends, Most, ct);
        return [.. from other in others
            let shared = meeting.On.Where(f => IsSame(f, record, other)).Select(f => $"{showing.Words[$"{register.Words}.{f.Key}"]}: {f.Type.Show(f.Of(record), f, showing)}").ToList()
            where shared.Count > 0
            select new Clash(other, shared)];
    }

    // By what people read: "Quảng trường Biển" typed twice is one place.
    private static bool IsSame(RecordField field, Record one, Record other) => !field.IsEmpty(one) && !field.IsEmpty(other)
        && (Equals(field.Of(one), field.Of(other)) || (field.Type.Plain(field.Of(one)) is { Length: > 0 } said && VietnameseText.Fold(said) == VietnameseText.Fold(field.Type.Plain(field.Of(other)))));
}
