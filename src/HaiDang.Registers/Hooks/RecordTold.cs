using HaiDang.Kernel.Announcing;

namespace HaiDang.Registers.Hooks;

/// <summary>Something happened to an entry that some receiver wants to know. <c>Id</c> is the fact's own: it may be told twice.</summary>
internal sealed record RecordTold(Guid Id, string Register, Guid Record, HookEvent Event, string Stage, DateTimeOffset At) : IFact;
