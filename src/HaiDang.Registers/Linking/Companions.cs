using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;
using HaiDang.Ui;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Registers.Linking;

/// <summary>What the page of an entry tells of the entries that it names: a piece in a paper stands beside how many the paper reaches.</summary>
internal static class Companions
{
    public static async Task<ILookup<RecordField, Fact>> OfAsync(RegistersDb db, RegisterBook book, Register register, Record record, Showing showing, CancellationToken ct)
    {
        var told = new List<(RecordField By, Fact Fact)>();
        foreach (var field in register.Fields.Where(f => f.Companions.Count > 0))
        {
            if (field.Of(record) is not Reference named || book.Find(field.LinkRegister!) is not { } other || await other.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == new RecordId(named.Key), ct) is not { } there) { continue; }

            var theirs = showing with { Prefix = other.Words };
            told.AddRange(field.Companions.Select(key => other.Fields.Single(f => f.Key == key)).Where(f => !f.IsEmpty(there))
                .Select(f => (field, new Fact(showing.Words[$"{other.Words}.{f.Key}"], f.Show(there, theirs)))));
        }

        return told.ToLookup(t => t.By, t => t.Fact);
    }
}
