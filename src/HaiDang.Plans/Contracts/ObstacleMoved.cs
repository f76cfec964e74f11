using HaiDang.Kernel.Announcing;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Plans.Contracts;

/// <summary>An obstacle came a step further. <c>State</c>: raised, routed, decided, answered, closed; <c>Body</c> raised it.</summary>
public sealed record ObstacleMoved(ObstacleId Obstacle, PlanTaskId Task, BodyId Body, string State) : IFact;
