using HaiDang.Registers.Contracts;

namespace HaiDang.Registers;

/// <summary>All registers of the product, by key.</summary>
internal sealed class RegisterBook
{
    private readonly Dictionary<string, Register> byKey;

    public RegisterBook(IEnumerable<Register> registers)
    {
        All = [.. registers];
        byKey = All.ToDictionary(r => r.Key);
    }

    public IReadOnlyList<Register> All { get; }

    public Register? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The fields, of whichever registers, that name entries of one.</summary>
    public IEnumerable<(Register Register, RecordField Field)> Naming(string register) => All.SelectMany(r => r.Fields.Where(f => f.LinkRegister == register).Select(f => (r, f)));
}
