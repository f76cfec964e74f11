using System.Globalization;
using HaiDang.Documents.Writing;

namespace HaiDang.Documents.Revising;

/// <summary>Two versions of a document as one .docx with tracked changes, as a word processor makes them: each can be accepted or rejected.</summary>
public static class RevisionDocument
{
    /// <summary>The later version, with every difference from the earlier one marked. Accepting all gives the later, rejecting all the earlier.</summary>
    public static byte[] ToBytes(AdministrativeDocument before, AdministrativeDocument after, Revision revision)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(revision);
        if (before.Form != after.Form) { throw new ArgumentException("Both versions must have the same form.", nameof(after)); }

        var body = new DocxBody(after).ToXml();
        new RevisedBody(revision).Revise(new DocxBody(before).ToXml().Root!.Element(Wml.Ns + "body")!, body.Root!.Element(Wml.Ns + "body")!);
        return DocxWriter.Pack(after, body, tracksChanges: true);
    }
}

/// <summary>Who changed the document, and when.</summary>
public sealed record Revision(string Author, DateTimeOffset At)
{
    // A word processor shows the hour as it is written, whatever zone is given, so it is the hour of the office's own clock.
    internal string Date => At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
