using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Aiding;

/// <summary>What a register of terms is read by: the term in every language, what must not stand for it, and the stage of those that count.</summary>
internal sealed record TermList(RecordField Name, RecordField? Forbidden, string Stage);
