using HaiDang.Portal.Building;
using HaiDang.Portal.Serving;

namespace HaiDang.Tests.Portal;

public sealed class RememberedTests
{
    private readonly Changes changes = new();
    private readonly Remembered remembered;
    private int asked;

    public RememberedTests() => remembered = new(changes);

    [Fact]
    public async Task What_did_not_change_is_asked_once()
    {
        Assert.Equal(1, await AskAsync(changes.Begin()));
        changes.Note(["book:dishes"]);
        Assert.Equal(1, await AskAsync(changes.Begin()));
    }

    [Fact]
    public async Task What_changed_is_asked_again_and_so_is_everything()
    {
        await AskAsync(changes.Begin());
        changes.Note(["book:places"]);
        Assert.Equal(2, await AskAsync(changes.Begin()));
        changes.Note([Shown.Everything]);
        Assert.Equal(3, await AskAsync(changes.Begin()));
    }

    [Fact]
    public async Task What_changed_after_the_round_began_is_asked_again_in_the_next()
    {
        var began = changes.Begin();
        changes.Note(["book:places"]);
        // Something of this round may have been read before the change.
        Assert.Equal(1, await AskAsync(began));
        Assert.Equal(2, await AskAsync(changes.Begin()));
        Assert.Equal(2, await AskAsync(changes.Begin()));
    }

    private Task<int> AskAsync(long began) => remembered.AskAsync("places", ["book:places", "today"], began, () => Task.FromResult(++asked));
}
