using System.Buffers.Binary;
using System.Net;

namespace HaiDang.Portal.Counting;

/// <summary>
/// Countries of network addresses by a table that the operator provides ("Portal:Countries"): lines of first address, last address, ISO 3166 code, as the
/// free tables of this kind come. Without one, no country is told.
/// </summary>
internal sealed class CountryTable
{
    private readonly UInt128[] firsts;
    private readonly UInt128[] lasts;
    private readonly string[] countries;

    public CountryTable(IEnumerable<string> lines)
    {
        var rows = new List<(UInt128 First, UInt128 Last, string Country)>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') { continue; }
            if (line.Replace("\"", "", StringComparison.Ordinal).Split(',') is not [var first, var last, var country, ..] || country.Trim().Length != 2
                || !IPAddress.TryParse(first.Trim(), out var from) || !IPAddress.TryParse(last.Trim(), out var to))
            {
                throw new InvalidDataException($"Portal:Countries, dòng {number}: cần “địa chỉ đầu,địa chỉ cuối,mã quốc gia” (line {number}: needs first address, last address, country).");
            }

            rows.Add((Number(from), Number(to), string.Intern(country.Trim().ToUpperInvariant())));
        }

        rows.Sort((a, b) => a.First.CompareTo(b.First));
        (firsts, lasts, countries) = ([.. rows.Select(r => r.First)], [.. rows.Select(r => r.Last)], [.. rows.Select(r => r.Country)]);
    }

    /// <summary>The operator's, or an empty one.</summary>
    public static CountryTable Read(string? file) => new(file is { Length: > 0 } ? File.ReadLines(file) : []);

    /// <summary>Whether the operator provided one.</summary>
    public bool IsThere => firsts.Length > 0;

    /// <summary>"VN"; null when the table does not know.</summary>
    public string? Of(IPAddress address)
    {
        if (firsts.Length == 0) { return null; }
        var number = Number(address);
        var at = Array.BinarySearch(firsts, number);
        if (at < 0) { at = ~at - 1; }
        return at >= 0 && number <= lasts[at] ? countries[at] : null;
    }

    // Both families in one order: an address of four bytes stands where IPv6 keeps it.
    private static UInt128 Number(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.MapToIPv6().TryWriteBytes(bytes, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
