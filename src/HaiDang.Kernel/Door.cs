namespace HaiDang.Kernel;

/// <summary>
/// A door of the public site: what one kind of visitor came for. Streams and registers stand behind one; the page of a door shows what does.
/// The first five stand on the home page.
/// </summary>
public enum Door
{
    /// <summary>Compare, understand, and reach a person who answers.</summary>
    Invest,

    /// <summary>Choose where to go, and keep a plan.</summary>
    Visit,

    /// <summary>Find services, numbers and advice, wherever one comes from.</summary>
    Live,

    /// <summary>Find certified local goods and who makes them.</summary>
    Buy,

    /// <summary>Take part: events, contests, what can be sent in.</summary>
    Join,

    /// <summary>Heritage, crafts, people.</summary>
    Culture,

    /// <summary>For journalists: contacts, facts, a clock for answers.</summary>
    Press,

    /// <summary>Sister places and agreements.</summary>
    Partners,

    /// <summary>Vietnamese living elsewhere: rules that apply to them, news from home.</summary>
    Overseas,

    /// <summary>Books, leaflets, reports, exhibitions.</summary>
    Library,

    /// <summary>What is official: accounts, marks, logo.</summary>
    Official,
}
