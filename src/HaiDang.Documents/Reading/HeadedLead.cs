using System.Text.RegularExpressions;

namespace HaiDang.Documents.Reading;

/// <summary>
/// "2. Công an tỉnh" / "a) Chủ trì, phối hợp với các đơn vị liên quan …": below a heading that names bodies, a sentence
/// without a subject is about them.
/// </summary>
internal readonly partial record struct HeadedLead(ClauseNode Heading, int WordsStart, int WordsEnd)
{
    /// <summary>The lead that the paragraph gives to the bodies of its heading; null when it gives none.</summary>
    public static HeadedLead? In(Block block)
    {
        var heading = block.Clause?.HeadedByBodies();
        if (heading is null || (block.OpensClause && block.Clause == heading)) { return null; }
        var words = Leads().Match(block.Text, block.TextStart);
        return words.Success ? new HeadedLead(heading, words.Index, words.Index + words.Length) : null;
    }

    [GeneratedRegex(
        @"\G\s*(?:là (?:cơ quan|đơn vị|đầu mối)[^.;:]{0,40}?)?chủ trì,?\s*(?:và\s+)?phối hợp(?:\s+chặt chẽ)?(?:\s+cùng)?(?:\s+với)?(?=[\s:]|$)\s*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leads();
}
