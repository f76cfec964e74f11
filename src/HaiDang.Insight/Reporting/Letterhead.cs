using HaiDang.Kernel;

namespace HaiDang.Insight.Reporting;

/// <summary>What the officer says about a report beside its figures: who issues, signs and receives it, and what is proposed.</summary>
internal sealed record Letterhead(string? ParentBody, string IssuingBody, string Symbol, string Place, IReadOnlyList<string> Addressees,
    IReadOnlyList<string> Bases, string Proposals, IReadOnlyList<string> SignerCapacity, string? SignerName, IReadOnlyList<string> Recipients)
{
    public const int LongestLine = 500;
    public const int LongestProposals = 20_000;

    public Refusal? Check()
    {
        if (string.IsNullOrWhiteSpace(IssuingBody)) { return new Refusal("insight.build.no_issuer") { Field = "IssuingBody" }; }
        if (string.IsNullOrWhiteSpace(Symbol)) { return new Refusal("insight.build.no_symbol") { Field = "Symbol" }; }
        if (string.IsNullOrWhiteSpace(Place)) { return new Refusal("insight.build.no_place") { Field = "Place" }; }
        if (Proposals.Length > LongestProposals) { return new Refusal("insight.build.long", LongestProposals) { Field = "Proposals" }; }
        var lines = new[] { ParentBody ?? "", IssuingBody, Symbol, Place, SignerName ?? "" }.Concat(Addressees).Concat(Bases).Concat(SignerCapacity).Concat(Recipients);
        return lines.Any(l => l.Length > LongestLine) ? new Refusal("insight.build.long_line", LongestLine) : null;
    }
}
