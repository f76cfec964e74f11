namespace HaiDang.Newsroom;

internal static class Permissions
{
    public const string Write = "newsroom.write";
    public const string Translate = "newsroom.translate";
    public const string Submit = "newsroom.submit";
    public const string Approve = "newsroom.approve";
    public const string Withdraw = "newsroom.withdraw";

    /// <summary>Sees drafts of every body.</summary>
    public const string SeeAll = "newsroom.see-all";

    /// <summary>Describes streams.</summary>
    public const string Streams = "newsroom.streams";
}
