using System.Globalization;
using HaiDang.Kernel.Words;
using HaiDang.Organisations.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Registers.Filling;

namespace HaiDang.Registers.Publishing;

/// <summary>What the public knows of an entry beside its title: what is filled in of the fields that the register calls public where the entry stands, in their order.</summary>
internal static class PublicFacts
{
    /// <param name="links">
    /// What the public sees of what references name, by key: title, and address when it has a page. What is not in it, the public does not see; null: everything is named as the
    /// entry names it.
    /// </param>
    /// <param name="without">A field that is told in another way.</param>
    public static IReadOnlyList<PublicFact> Of(Register register, Record record, Showing showing, IReadOnlyDictionary<Guid, (string Title, string? Url)>? links = null, RecordField? without = null) =>
        Of(register.Fields.Where(f => f.IsPublic && f != register.TitleField && f != without), register, record, showing, links);

    /// <summary>The same of chosen fields.</summary>
    public static IReadOnlyList<PublicFact> Of(IEnumerable<RecordField> fields, Register register, Record record, Showing showing, IReadOnlyDictionary<Guid, (string Title, string? Url)>? links)
    {
        var stage = register.StageOf(record);
        return
        [
            .. from field in fields
                where !field.IsAwaitedIn(stage) && !field.IsEmpty(record)
                let text = field.Of(record) is BodyId body ? NameOf(body, showing) : Abroad(field, record) ?? field.Show(record, showing)
                let there = links is not null && field.Of(record) is Reference reference ? links.GetValueOrDefault(reference.Key) : (Title: text, Url: null)
                where there.Title is not null
                select new PublicFact(showing.Words[$"{register.Words}.{field.Key}"], there.Title, field.Type is LinkValue ? text : there.Url),
        ];
    }

    /// <summary>A body's name as the page speaks: in Vietnamese, or else in English where it has an English one.</summary>
    public static string NameOf(BodyId id, Showing showing) => showing.Bodies.GetValueOrDefault(id)?.Title.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? "";

    private static string? Abroad(RecordField field, Record record) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is not "vi" and var language ? field.Type.ShowAbroad(field.Of(record), PublicLanguages.Of(language)) : null;
}
