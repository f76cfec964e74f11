using HaiDang.Organisations.Contracts;

namespace HaiDang.Plans.Importing;

/// <summary>A body that a catch-all phrase would count in, and that the person who confirms the plan leaves out.</summary>
internal readonly record struct LeftOut(string Phrase, BodyId Body);
