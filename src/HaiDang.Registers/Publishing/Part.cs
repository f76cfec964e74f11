using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Publishing;

/// <summary>How entries are parts of another: the field that names it, that of their order, and that of their text.</summary>
internal sealed record Part(RecordField Of, RecordField Number, RecordField Text);
