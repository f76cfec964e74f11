using System.Text;
using HaiDang.Kernel;

namespace HaiDang.Portal.Searching;

/// <summary>What kind of thing a visitor finds.</summary>
internal enum FindableKind : byte
{
    Story,
    Entry,
    Plan,
    Stream,
}

/// <summary>
/// One public thing as search knows it, in one language. <c>Key</c> names it ("slug:vi:hai-dang"), <c>Section</c> is the stream's key, the
/// register's, or <see cref="PlansSection"/>; <c>Place</c> is what its address needs beyond the section; <c>Detail</c> is shown, not searched.
/// </summary>
internal sealed record Findable(string Key, FindableKind Kind, string Section, string Place, string Title, string Lead, string Text, string Detail, DateTimeOffset? At)
{
    public const string PlansSection = "plans";

    /// <summary>Which of the things under the key it is, where there are several: the clauses of a plan, the streams.</summary>
    public string Part { get; init; } = "";

    /// <summary>The year in Viet Nam of what has one: entries of registers hold until they change.</summary>
    public int? Year => Kind is FindableKind.Story or FindableKind.Plan ? Day?.Year : null;

    public DateOnly? Day => At is { } at ? OfficeClock.DateOf(at) : null;

    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write((byte)Kind);
            writer.Write(At?.UtcTicks ?? -1);
            foreach (var text in (string[])[Key, Section, Place, Title, Lead, Text, Detail]) { writer.Write(text); }
        }

        return memory.ToArray();
    }

    public static Findable From(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var (kind, ticks) = ((FindableKind)reader.ReadByte(), reader.ReadInt64());
        return new(reader.ReadString(), kind, reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(),
            ticks < 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero));
    }
}
