using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Receiving;

/// <summary>Something that the public sent in: the receipt for an entry. Nothing about the sender is kept but what she wrote into the entry itself.</summary>
internal sealed class Sending
{
    /// <summary>Of the form that was opened; sent twice, it is the same.</summary>
    public required Guid Id { get; init; }

    public required string Register { get; init; }

    public required RecordId Record { get; init; }

    /// <summary>What the sender looks it up by; see <see cref="ReceiptCode"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The language of the form.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset SentAt { get; init; }
}
