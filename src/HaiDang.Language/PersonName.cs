namespace HaiDang.Language;

/// <summary>
/// A person's name in one field, kept as typed. Only two things are ever asked of it: how to address the person, and where
/// the name stands in a list sorted by given name.
/// </summary>
public readonly record struct PersonName(string Printed)
{
    /// <summary>
    /// "Khanh" for "Nguyễn Thị Minh Khanh": Vietnamese are addressed by the last word. Any other name is used whole, for no
    /// rule tells which part of it is which.
    /// </summary>
    public string Address => IsVietnamese ? Printed.TrimEnd()[(Printed.TrimEnd().LastIndexOf(' ') + 1)..] : Printed;

    /// <summary>Whether every word could be a Vietnamese syllable, and there are two to six of them.</summary>
    public bool IsVietnamese =>
        Printed.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 6 } words
        && words.All(w => SyllableSpelling.IsVietnamese(w));

    /// <summary>The given name, then all of it: the order of an attendance list.</summary>
    public static IComparer<PersonName> ByGivenName { get; } = Comparer<PersonName>.Create((x, y) =>
        VietnameseComparer.Instance.Compare(x.Address, y.Address) is not 0 and var order
            ? order
            : VietnameseComparer.Instance.Compare(x.Printed, y.Printed));

    /// <inheritdoc />
    public override string ToString() => Printed;
}
