using HaiDang.Newsroom;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Reaching;

namespace HaiDang.Tests.Newsroom;

/// <summary>What figures of readers suggest, and when they say nothing.</summary>
public sealed class ReachTests
{
    [Fact]
    public void Half_of_the_pieces_reach_the_usual_level() => Assert.Equal((0, 20, 30), (Reach.Typical([]), Reach.Typical([Piece("visitors", "vi", 10), Piece("visitors", "vi", 20), Piece("visitors", "vi", 900)]), Reach.Typical([Piece("visitors", "vi", 10), Piece("visitors", "vi", 30)])));

    [Fact]
    public void What_is_read_far_above_the_usual_is_worth_more_and_what_is_hardly_read_a_look()
    {
        List<Piece> pieces = [.. Several(6, "visitors", "vi", 100), .. Several(3, "investors", "vi", 300), .. Several(3, "partners", "vi", 10)];
        var said = Suggestion.From(pieces);
        Assert.Equal(("investors", 3.0), said.OfType<Suggestion.More>().Select(s => (s.Of.Audience, s.Times)).Single());
        Assert.Equal(("partners", 0.1), said.OfType<Suggestion.Look>().Select(s => (s.Of.Audience, s.Times)).Single());
    }

    [Fact]
    public void Two_pieces_prove_nothing()
    {
        List<Piece> pieces = [.. Several(6, "visitors", "vi", 100), .. Several(2, "investors", "vi", 900)];
        Assert.Empty(Suggestion.From(pieces));
    }

    [Fact]
    public void A_language_that_others_are_served_in_and_an_audience_is_not_is_named()
    {
        List<Piece> pieces = [.. Several(3, "visitors", "vi", 100), .. Several(3, "visitors", "en", 100), .. Several(3, "investors", "vi", 100)];
        Assert.Equal([new Suggestion.Missing("investors", "en")], Suggestion.From(pieces));
    }

    [Fact]
    public void Pieces_like_an_item_are_for_one_of_its_audiences_most_read_first()
    {
        var item = new Item { Stream = "du-lich", Body = new(Guid.NewGuid()), SourceLanguage = "vi", BegunBy = "Lan", BegunAt = DateTimeOffset.UnixEpoch };
        item.MeantFor(["visitors"]);
        Assert.Equal([40, 7], Reach.Like(item, [Piece("visitors", "vi", 7), Piece("investors", "vi", 99), Piece("visitors", "vi", 40), Piece("visitors", "en", 900), Piece("visitors", "vi", 12) with { Item = item.Id }]).Select(p => p.Reads));
    }

    private static IEnumerable<Piece> Several(int count, string audience, string language, long reads) => Enumerable.Range(0, count).Select(_ => Piece(audience, language, reads));

    private static Piece Piece(string audience, string language, long reads) => new(ItemId.New(), language, "Tin biển", [audience], reads);
}
