using HaiDang.Kernel.Announcing;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Plans.Contracts;

/// <summary>A leader's instruction (chỉ đạo) became a task of a body, due on a day.</summary>
public sealed record InstructionGiven(PlanTaskId Task, PlanId Plan, BodyId Owner, string Text, DateOnly Due, string By) : IFact;
