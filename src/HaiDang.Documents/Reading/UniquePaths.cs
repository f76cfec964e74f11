namespace HaiDang.Documents.Reading;

/// <summary>Gives every clause an address of its own: a number printed twice gets "(2)" behind it the second time.</summary>
internal sealed class UniquePaths
{
    private readonly Dictionary<string, int> copies = [];

    public string Take(string path)
    {
        var copy = copies[path] = copies.GetValueOrDefault(path) + 1;
        return copy == 1 ? path : $"{path}({copy})";
    }
}
