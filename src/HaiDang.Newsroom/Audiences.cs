namespace HaiDang.Newsroom;

/// <summary>For whom an item can be: the audiences that plans name again and again.</summary>
internal static class Audiences
{
    public const string Everybody = "public";

    public static readonly IReadOnlyList<string> All =
        [Everybody, "investors", "visitors", "overseas-vietnamese", "foreign-press", "partners", "residents"];
}
