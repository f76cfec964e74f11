using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;

namespace HaiDang.Registers.Publishing;

/// <summary>What the public knows of an entry beside its title: what is filled in of the fields that the register calls public, in their order.</summary>
internal static class PublicFacts
{
    /// <param name="links">What the public sees of what references name, by key: title and address.</param>
    /// <param name="without">A field that is told in another way.</param>
    public static IReadOnlyList<PublicFact> Of(Register register, Record record, Showing showing, IReadOnlyDictionary<Guid, (string Title, string Url)>? links = null, RecordField? without = null) =>
    [
        .. from field in register.Fields
            where field.IsPublic && field != register.TitleField && field != without && !field.IsEmpty(record)
            let text = field.Type.Show(field.Of(record), field, showing)
            let there = links is not null && field.Of(record) is Reference reference && links.TryGetValue(reference.Key, out var found) ? found : default
            select new PublicFact(showing.Words[$"{register.Words}.{field.Key}"], there.Title ?? text, field.Type is LinkValue ? text : there.Url),
    ];
}
