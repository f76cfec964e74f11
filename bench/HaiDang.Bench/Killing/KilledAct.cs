namespace HaiDang.Bench.Killing;

/// <summary>What stands in the database after a kill and a restart.</summary>
internal enum Outcome
{
    /// <summary>Nothing of the act.</summary>
    Nothing,

    /// <summary>All of it, once.</summary>
    Whole,
}

/// <summary>An act that is killed in the middle: made ready anew for each round, sent as a form, looked at afterwards.</summary>
internal abstract class KilledAct(Province province)
{
    protected Province Province { get; } = province;

    /// <summary>What the command line and the table call it.</summary>
    public abstract string Name { get; }

    /// <summary>Who sends the form.</summary>
    public abstract string Email { get; }

    /// <summary>Makes the next round's plan, adjustment, body or order ready; what the act does is not begun.</summary>
    public abstract Task PrepareAsync(int round);

    /// <summary>The page whose form is sent, and its fields.</summary>
    public abstract (string Path, string Form, IReadOnlyDictionary<string, string> Fields) Request { get; }

    /// <summary>Tells nothing from everything.</summary>
    /// <exception cref="BrokenException">Something is half done, or done twice.</exception>
    public abstract Task<Outcome> LookAsync();

    /// <summary>What people see in the product that came up must be what stands in the database.</summary>
    /// <exception cref="BrokenException">A page is lost or stale.</exception>
    public virtual Task SeeAsync(Uri address, Outcome outcome) => Task.CompletedTask;

    protected static void Must(bool holds, string what)
    {
        if (!holds) { throw new BrokenException(what); }
    }
}

/// <summary>Half done, or done twice.</summary>
internal sealed class BrokenException(string what) : Exception(what);
