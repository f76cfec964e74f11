namespace HaiDang.Registers.Contracts;

/// <summary>Where the public finds files of entries, by their public names.</summary>
public static class PublicFileAddress
{
    /// <summary>A file to take along, from pages in a language: visits are counted by language.</summary>
    public static string Download(string language, string publicName) => $"/{language}/f/{publicName}";

    /// <summary>A picture on the home page of a language, asked for with every view of it.</summary>
    public static string Banner(string language, string publicName) => $"/{language}/b/{publicName}";
}
