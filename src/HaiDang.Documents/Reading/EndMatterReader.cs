using System.Text.RegularExpressions;

namespace HaiDang.Documents.Reading;

/// <summary>Reads "Nơi nhận" and the signature that stands beside or below it.</summary>
internal sealed partial class EndMatterReader
{
    private readonly List<Recipient> recipients = [];
    private readonly List<string> capacity = [];
    private string? name;
    private bool isOpen;
    private bool endedWithComma;

    public static (List<Recipient> Recipients, Signer Signer) Read(IReadOnlyList<SourceLine> lines, DocumentParts parts)
    {
        var reader = new EndMatterReader();
        if (parts.RecipientsLine >= 0) { reader.ReadFrom(lines, parts.RecipientsLine, parts.SignatureEnd); }
        if (parts.SignatureLine >= 0)
        {
            foreach (var line in lines.Take(parts.SignatureEnd).Skip(parts.SignatureLine).Where(l => l.Kind == LineKind.Text).TakeWhile(_ => reader.name is null))
            {
                reader.ReadSignature(line.Text);
            }
        }

        return (reader.recipients, new Signer(reader.name, Capacity(string.Join(' ', reader.capacity))));
    }

    /// <summary>Whether capitals say for whom or in whose place somebody signs: "TM.", "KT.", "TL.".</summary>
    public static bool OpensSignature(string capitals) => Proxy().Match(capitals) is { Success: true, Index: 0 } || OnBehalf().IsMatch(capitals);

    /// <summary>Whether a line is a person's name and nothing else.</summary>
    public static bool IsPersonName(string text) => PersonName().IsMatch(text);

    private void ReadFrom(IReadOnlyList<SourceLine> lines, int from, int to)
    {
        if (lines[from].Cells.Count > 0) { ReadCells(lines[from]); return; }
        if (lines[from].Columns is [var left, var right]) { AddInline(left, lines[from].Number); ReadSignature(right); }
        else { AddInline(lines[from].Text, lines[from].Number); }
        for (var i = from + 1; i < to && i < lines.Count && name is null; i++)
        {
            var line = lines[i];
            if (line.Kind != LineKind.Text) { isOpen = false; continue; }
            if (line.Columns is [var item, var sign] && DocumentParts.IsCapitals(sign))
            {
                // Receivers at the left, the signature beside them.
                if (line.Bullet != default) { AddRecipient(item.TrimStart('-', '–', '+', ' '), line.Number); }
                ReadSignature(sign);
                isOpen = false;
                continue;
            }
            if (line.Bullet != default) { AddRecipient(line.Text, line.Number); }
            else if (isOpen) { ContinueRecipient(line.Text); }
            else if (!ReadSignature(line.Text)) { break; }
            isOpen = capacity.Count == 0 && line.Text[^1] is not (';' or '.');
        }
    }

    // A whole table row on one line: "Nơi nhận: - A; - B; | TRƯỞNG BAN … Nguyễn …".
    private void ReadCells(SourceLine line)
    {
        foreach (var cell in line.Cells)
        {
            if (recipients.Count == 0 && cell.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase)) { AddInline(cell, line.Number); }
            else
            {
                var words = cell.Split(' ');
                var small = Array.FindIndex(words, w => w.Any(char.IsLower));
                if (small > 0) { ReadSignature(string.Join(' ', words[..small])); ReadSignature(string.Join(' ', words[small..])); }
            }
        }
    }

    private void AddInline(string text, int line)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) { return; }
        foreach (var item in InlineItems().Split(text[(colon + 1)..])) { AddRecipient(item.TrimStart('-', ' '), line); }
    }

    private void AddRecipient(string text, int line)
    {
        endedWithComma = text.EndsWith(',');
        var item = Tidy(text);
        if (item.Length == 0) { return; }
        var purpose = Purpose().Match(item);
        recipients.Add(purpose.Success
            ? new Recipient(line, Tidy(item[..purpose.Index]), purpose.Groups[1].Value.Trim())
            : new Recipient(line, item, null));
    }

    private void ContinueRecipient(string text)
    {
        var last = recipients[^1];
        recipients.RemoveAt(recipients.Count - 1);
        AddRecipient($"{last.Name}{(endedWithComma ? "," : "")} {text}", last.Line);
    }

    private bool ReadSignature(string text)
    {
        if (DocumentParts.IsCapitals(text) && !text.Any(char.IsDigit))
        {
            capacity.Add(text);
            return true;
        }
        if (!PersonName().IsMatch(text) || (recipients.Count == 0 && capacity.Count == 0)) { return false; }
        name = text;
        return true;
    }

    // "TM. ỦY BAN NHÂN DÂN" says for whom; the capacity is what follows it.
    private static string? Capacity(string printed)
    {
        if (printed.Length == 0) { return null; }
        var proxy = Proxy().Match(printed);
        if (proxy.Success) { return printed[proxy.Index..]; }
        if (!OnBehalf().IsMatch(printed)) { return printed; }
        var office = Office().Match(printed);
        return office.Success ? printed[office.Index..] : printed;
    }

    private static string Tidy(string text) => text.Trim().TrimEnd(';', ',', '.', ' ');

    [GeneratedRegex(@"(?<=[;.,])\s+-\s*", RegexOptions.CultureInvariant)]
    private static partial Regex InlineItems();

    [GeneratedRegex(@"\s*\((b/c|[pt]/h|(?:để|đ/)[^()]{1,40}|báo cáo|phối hợp|thực hiện)\)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}{0,6}(?:\s\p{Lu}\p{Ll}{0,6}){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();

    [GeneratedRegex(@"\b(?:KT|TL|TUQ|Q)\.", RegexOptions.CultureInvariant)]
    private static partial Regex Proxy();

    [GeneratedRegex(@"^T/?M\b", RegexOptions.CultureInvariant)]
    private static partial Regex OnBehalf();

    [GeneratedRegex(@"\b(?:PHÓ CHỦ TỊCH|CHỦ TỊCH|PHÓ BÍ THƯ|BÍ THƯ|PHÓ TRƯỞNG|TRƯỞNG|PHÓ GIÁM ĐỐC|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
