using System.Text.RegularExpressions;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers;

/// <summary>Charter 2: no register has a place for what a person believes, is or feels. Such a register does not start.</summary>
internal static partial class Charter
{
    /// <exception cref="InvalidOperationException">The register declares such a field.</exception>
    public static void Check(Register register)
    {
        foreach (var property in register.RecordType.GetProperties().Where(p => AboutPersons().IsMatch(p.Name)))
        {
            throw new InvalidOperationException(
                $"Register '{register.Key}' declares '{property.Name}'. The charter (docs/decisions/0013-charter.md) leaves no room for it.");
        }
    }

    [GeneratedRegex("attitude|sentiment|loyal|religio|belie[fv]|ethnic|political|stance|trustworth|thai_?do|ton_?giao|dan_?toc|quan_?diem|tin_?nguong", RegexOptions.IgnoreCase)]
    private static partial Regex AboutPersons();
}
