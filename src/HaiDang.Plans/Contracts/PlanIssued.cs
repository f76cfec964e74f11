using HaiDang.Kernel.Announcing;

namespace HaiDang.Plans.Contracts;

/// <summary>A plan was entered from its signed or circulated text.</summary>
public sealed record PlanEntered(PlanId Plan) : IFact;

/// <summary>A plan is issued: it binds, it is read-only, its recipients get it.</summary>
public sealed record PlanIssued(PlanId Plan) : IFact;
