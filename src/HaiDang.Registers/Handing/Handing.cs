using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Handing;

/// <summary>How a register hands entries to somebody outside: in which stage, to whom and where, and the stage that the answer brings an entry to.</summary>
internal sealed record Handing(string Stage, string Answered, RecordField To, RecordField At, int Days);
