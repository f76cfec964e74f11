using HaiDang.Ui;

namespace HaiDang.Plans.Following;

/// <summary>The task a page shows, loaded once for all its panels: they render side by side and one context serves one question at a time.</summary>
internal sealed record TaskInView(PlanTask Task, IReadOnlyList<Expansion> Expansions, IReadOnlyList<Obstacle> Obstacles, IReadOnlyList<Choice> OwnPlans);
