using HaiDang.Kernel.Words;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Plans.Following;

/// <summary>"Phân công rõ trách nhiệm": the person who answers for a body's tasks.</summary>
internal static class Responsible
{
    /// <summary>The head of the body by name; its contact person where the register has no head; otherwise that nobody is known.</summary>
    public static string Of(BodySummary? body, Words words) => body switch
    {
        { Head.Length: > 0 } => words["plans.head.head", body.Head],
        { ContactPerson.Length: > 0 } => words["plans.head.contact", body.ContactPerson],
        _ => words["plans.head.unknown"],
    };
}
