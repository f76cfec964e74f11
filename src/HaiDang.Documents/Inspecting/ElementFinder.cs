using System.Text.RegularExpressions;
using HaiDang.Language;

namespace HaiDang.Documents.Inspecting;

/// <summary>One recognised element: the lines it is printed on.</summary>
internal sealed record Part(Element Element, IReadOnlyList<Line> Lines)
{
    public string Text => string.Join(' ', Lines.Select(l => l.Text));
}

/// <summary>Tells from words and places which line is which element.</summary>
internal sealed partial class ElementFinder
{
    private const int HeaderReach = 60;

    private static readonly string[] Kinds =
    [
        "KẾ HOẠCH", "BÁO CÁO", "QUYẾT ĐỊNH", "THÔNG BÁO", "TỜ TRÌNH", "CHỈ THỊ", "NGHỊ QUYẾT", "CHƯƠNG TRÌNH", "CHƯƠNG TRÌNH HÀNH ĐỘNG", "ĐỀ ÁN", "DỰ ÁN",
        "PHƯƠNG ÁN", "HƯỚNG DẪN", "QUY CHẾ", "QUY ĐỊNH", "BIÊN BẢN", "THÔNG CÁO", "CÔNG ĐIỆN", "GIẤY MỜI", "GIẤY GIỚI THIỆU", "GIẤY ỦY QUYỀN", "KẾT LUẬN", "HỢP ĐỒNG",
        "BẢN GHI NHỚ", "BẢN THỎA THUẬN", "PHIẾU GỬI", "PHIẾU CHUYỂN", "PHIẾU BÁO", "THÔNG TRI",
    ];

    private readonly List<Line> all;
    private readonly List<Line> lines;
    private readonly Element[] marks;
    private readonly List<Part> parts = [];

    public ElementFinder(IReadOnlyList<Line> printed)
    {
        all = [.. printed];
        lines = [.. printed.Where(l => !l.IsEmpty)];
        marks = new Element[lines.Count];
        Array.Fill(marks, Element.Other);
        var header = lines.Take(HeaderReach).ToList();
        NationalTitle = header.FindIndex(l => Folded(l).StartsWith("cong hoa xa hoi chu nghia viet nam", StringComparison.Ordinal));
        var party = header.FindIndex(l => Folded(l) == "dang cong san viet nam");
        Form = party >= 0 && (NationalTitle < 0 || party < NationalTitle) ? DocumentForm.Party : DocumentForm.State;
        if (Form is DocumentForm.Party) { (Title, NationalTitle) = (party, -1); } else { Title = NationalTitle; }
    }

    public DocumentForm Form { get; }

    private int NationalTitle { get; }

    private int Title { get; }

    public IReadOnlyList<Part> Find()
    {
        if (NationalTitle >= 0) { Add(Element.NationalTitle, NationalTitle); }
        if (Form is DocumentForm.Party) { Add(Element.PartyTitle, Title); }
        var kind = FindKind();
        var headerEnd = kind >= 0 ? kind : FirstOf(0, Math.Min(lines.Count, HeaderReach), i => Addressing().IsMatch(lines[i].Text) || lines[i].Text.StartsWith("Căn cứ ", StringComparison.Ordinal));
        if (headerEnd < 0) { headerEnd = Math.Min(lines.Count, 12); }
        FindHeader(headerEnd, kind < 0);

        var at = headerEnd;
        if (kind >= 0) { at = FindSubject(kind); }
        var annex = FindAnnexes();
        var end = FindEnd(at, annex);
        FindText(at, Math.Min(end, annex));
        return parts;
    }

    /// <summary>The lines right behind one of a part, empty ones included, until the next words; a drawn rule stands there.</summary>
    public IEnumerable<Line> Behind(Line line)
    {
        var at = all.IndexOf(line);
        yield return line;
        for (var i = at + 1; i < all.Count && (all[i].IsEmpty || KeyboardRule().IsMatch(all[i].Text)) && Same(all[i].Cell, line.Cell); i++) { yield return all[i]; }
    }

    public static bool IsKeyboardRule(string text) => KeyboardRule().IsMatch(text);

    private static bool Same(CellPlace? left, CellPlace? right) =>
        left?.Table == right?.Table && left?.Row == right?.Row && left?.Column == right?.Column;

    private void Add(Element element, params IEnumerable<int> indexes)
    {
        var list = indexes.ToList();
        foreach (var i in list) { marks[i] = element; }
        parts.Add(new Part(element, [.. list.Select(i => lines[i])]));
    }

    private int FindKind()
    {
        for (var i = 0; i < Math.Min(lines.Count, HeaderReach); i++)
        {
            var text = lines[i].Text.TrimEnd(':', '.', ' ');
            if (lines[i].Cell is { IsBordered: true }) { continue; }
            // Typed in small letters it is still the kind when it stands alone, big or bold, in the middle.
            if (Kinds.Contains(text, StringComparer.Ordinal)
                || (lines[i].Format.Alignment is Alignment.Center && Kinds.Contains(text.ToUpperInvariant(), StringComparer.Ordinal)))
            {
                Add(Element.Kind, i);
                return i;
            }
        }

        return -1;
    }

    private void FindHeader(int end, bool isLetter)
    {
        var number = -1;
        for (var i = 0; i < end; i++)
        {
            if (marks[i] is not Element.Other) { continue; }
            var text = lines[i].Text;
            if (Form is DocumentForm.State && Folded(lines[i]).StartsWith("doc lap", StringComparison.Ordinal)) { Add(Element.Motto, i); }
            else if (number < 0 && NumberLine().IsMatch(text)) { Add(Element.Number, number = i); }
            else if (DateLine().IsMatch(text)) { Add(Element.PlaceAndDate, i); }
            else if (text == "*") { Add(Element.Star, i); }
        }

        if (isLetter && number >= 0) { FindLetterSubject(end, number); }
        FindBodies(end, number);
    }

    private void FindLetterSubject(int end, int number)
    {
        var start = FirstOf(number + 1, end, i => marks[i] is Element.Other && LetterSubject().IsMatch(lines[i].Text));
        if (start < 0) { return; }
        var stop = start + 1;
        while (stop < end && marks[stop] is Element.Other && Same(lines[stop].Cell, lines[start].Cell) && !KeyboardRule().IsMatch(lines[stop].Text)) { stop++; }
        Add(Element.LetterSubject, Enumerable.Range(start, stop - start));
    }

    // Capitals before the number that are nothing else: names of bodies. The last name issues, those before stand above it.
    private void FindBodies(int end, int number)
    {
        var stop = number < 0 ? end : number;
        var names = new List<List<int>>();
        for (var i = 0; i < stop; i++)
        {
            if (marks[i] is not Element.Other || !lines[i].IsCapitals || NotABody().IsMatch(lines[i].Text)) { continue; }
            if (names.Count == 0 || BodyHead().IsMatch(lines[i].Text)) { names.Add([]); }
            names[^1].Add(i);
        }

        for (var n = 0; n < names.Count; n++) { Add(n == names.Count - 1 ? Element.IssuingBody : Element.ParentBody, names[n]); }
    }

    private int FindSubject(int kind)
    {
        var stop = kind + 1;
        while (stop < lines.Count && stop < kind + 12)
        {
            var line = lines[stop];
            if (Opens().IsMatch(line.Text) || KeyboardRule().IsMatch(line.Text) || line.Cell is not null) { break; }
            if (stop > kind + 1 && (line.Format.Alignment is not Alignment.Center || (line.IsCapitals && !lines[stop - 1].IsCapitals))) { break; }
            stop++;
        }

        if (stop > kind + 1) { Add(Element.Subject, Enumerable.Range(kind + 1, stop - kind - 1)); }
        if (stop < lines.Count && KeyboardRule().IsMatch(lines[stop].Text)) { Add(Element.SubjectMark, stop++); }
        // A decision names who decides, in capitals, before its bases.
        if (stop < lines.Count && lines[stop] is { IsCapitals: true, Format.Alignment: Alignment.Center } && !Roman().IsMatch(lines[stop].Text)) { Add(Element.IssuingAuthority, stop++); }
        return stop;
    }

    private int FindAnnexes()
    {
        var first = lines.Count;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!Annex().IsMatch(lines[i].Text) || lines[i].Cell is not null) { continue; }
            if (lines[i].Format.Alignment is not Alignment.Center && !lines[i].IsCapitals && lines[i].Share(f => f.IsBold) < 0.5) { continue; }
            first = Math.Min(first, i);
            Add(Element.AnnexWord, i);
            var stop = i + 1;
            while (stop < lines.Count && stop < i + 6 && lines[stop].IsCapitals && !Roman().IsMatch(lines[stop].Text) && lines[stop].Cell is null) { stop++; }
            if (stop > i + 1) { Add(Element.AnnexTitle, Enumerable.Range(i + 1, stop - i - 1)); }
            if (stop < lines.Count && Attached().IsMatch(lines[stop].Text))
            {
                var last = stop;
                while (last + 1 < lines.Count && last < stop + 3 && !lines[last].Text.TrimEnd().EndsWith(')')) { last++; }
                Add(Element.AnnexReference, Enumerable.Range(stop, last - stop + 1));
            }
        }

        return first;
    }

    // Receivers at the left, the signature at the right: a table without lines, or one below the other.
    private int FindEnd(int from, int annex)
    {
        var word = -1;
        for (var i = from; i < annex; i++) { if (Folded(lines[i]).StartsWith("noi nhan", StringComparison.Ordinal)) { word = i; } }
        if (word < 0) { return FindSignatureAlone(from, annex); }

        Add(Element.RecipientsWord, word);
        var cell = lines[word].Cell;
        var list = new List<int>();
        for (var i = word + 1; i < annex && (cell is null ? RecipientLine().IsMatch(lines[i].Text) : Same(lines[i].Cell, cell)); i++) { list.Add(i); }
        if (list.Count > 0) { Add(Element.Recipient, list); }
        var start = cell is null ? word : FirstOf(from, word + 1, i => lines[i].Cell?.Table == cell.Table);
        var signature = cell is null
            ? [.. Enumerable.Range(word + 1, annex - word - 1).Except(list)]
            : Enumerable.Range(start, annex - start).Where(i => lines[i].Cell?.Table == cell.Table && !Same(lines[i].Cell, cell)).ToList();
        if (cell is null)
        {
            // The signature may also stand just before "Nơi nhận".
            while (start > from && Signs().IsMatch(lines[start - 1].Text)) { signature.Insert(0, --start); }
        }

        FindSignature(signature);
        return start;
    }

    private int FindSignatureAlone(int from, int annex)
    {
        var start = annex;
        for (var i = annex - 1; i >= from && i > annex - 12; i--) { if (Signs().IsMatch(lines[i].Text)) { start = i; } }
        if (start < annex) { FindSignature([.. Enumerable.Range(start, annex - start)]); }
        return start;
    }

    private void FindSignature(IReadOnlyList<int> signature)
    {
        var capitals = signature.Where(i => lines[i].IsCapitals || Signs().IsMatch(lines[i].Text)).ToList();
        if (Form is DocumentForm.Party)
        {
            var authority = capitals.Where(i => PartyAuthority().IsMatch(lines[i].Text)).ToList();
            var last = authority.Count > 0 ? capitals.SkipWhile(i => i <= authority[0]).ToList() : capitals;
            var office = last.Count > 0 ? last.TakeLast(1).ToList() : [];
            var lead = capitals.Except(office).ToList();
            if (lead.Count > 0) { Add(Element.Authority, lead); }
            if (office.Count > 0) { Add(Element.Office, office); }
        }
        else if (capitals.Count > 0) { Add(Element.Authority, capitals); }

        var names = signature.Except(capitals).Where(i => lines[i].Text.Any(char.IsLetter) && !lines[i].Text.StartsWith('(')).ToList();
        if (names.Count > 0) { Add(Element.SignerName, names[^1]); }
    }

    private void FindText(int from, int to)
    {
        var beforeText = true;
        for (var i = from; i < to; i++)
        {
            if (marks[i] is not Element.Other) { continue; }
            var line = lines[i];
            if (line.Cell is { IsBordered: true }) { Add(Element.TableText, i); continue; }
            var (element, title) = Classify(line, i, beforeText);
            if (element is Element.Addressees)
            {
                var stop = i + 1;
                while (stop < to && RecipientLine().IsMatch(lines[stop].Text) && marks[stop] is Element.Other) { stop++; }
                Add(element, Enumerable.Range(i, stop - i));
                i = stop - 1;
                continue;
            }

            if (element is not (Element.Basis or Element.Other)) { beforeText = false; }
            Add(element, i);
            if (title is not Element.Other && i + 1 < to && lines[i + 1].Format.Alignment is Alignment.Center) { Add(title, ++i); }
        }
    }

    private (Element Element, Element Title) Classify(Line line, int index, bool beforeText)
    {
        var text = line.Text;
        if (beforeText && Addressing().IsMatch(text)) { return (Element.Addressees, Element.Other); }
        if (beforeText && (text.StartsWith("Căn cứ ", StringComparison.Ordinal)
            || (text.StartsWith("Theo đề nghị", StringComparison.Ordinal) && index > 0 && marks[index - 1] is Element.Basis))) { return (Element.Basis, Element.Other); }
        if (PartWord().IsMatch(text)) { return (Element.Part, Element.PartTitle); }
        if (DivisionWord().IsMatch(text)) { return (Element.Division, Element.DivisionTitle); }
        if (ArticleWord().IsMatch(text)) { return (Element.Article, Element.Other); }
        if (Roman().IsMatch(text)) { return (Element.RomanHeading, Element.Other); }
        if (text.StartsWith('(') || Caption().IsMatch(text)) { return (Element.Other, Element.Other); }
        // A short line in the middle is a formula ("QUYẾT ĐỊNH:") or a name of a table, not running text.
        if (line.Format.Alignment is Alignment.Center && text.Length < 90) { return (Element.Other, Element.Other); }
        if (PointMark().IsMatch(text)) { return (Element.Point, Element.Other); }
        if (ClauseMark().IsMatch(text)) { return (Element.Clause, Element.Other); }
        return text.Count(char.IsLetter) < 3 ? (Element.Other, Element.Other) : (Element.Body, Element.Other);
    }

    private static int FirstOf(int from, int to, Predicate<int> holds)
    {
        for (var i = from; i < to; i++) { if (holds(i)) { return i; } }
        return -1;
    }

    private static string Folded(Line line) => VietnameseText.Fold(line.Text.Length > 60 ? line.Text[..60] : line.Text).Trim();

    [GeneratedRegex(@"^Số\b\s*[:.]?[\s\d._…/\-–]*([A-ZĐƯ][\w\-–/. ]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"\bngày\b.{0,20}\btháng\b.{0,20}\bnăm\b", RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^(?:V/v|v/v|Về việc|về việc)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LetterSubject();

    [GeneratedRegex(@"^Kính (?:gửi|trình)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Addressing();

    [GeneratedRegex(@"^(?:DỰ THẢO|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|TUYỆT MẬT)\b|^\W+$", RegexOptions.CultureInvariant)]
    private static partial Regex NotABody();

    [GeneratedRegex(@"^(?:UBND|ỦY BAN|UỶ BAN|BỘ|SỞ|BAN|VĂN PHÒNG|TRUNG TÂM|CHI CỤC|CỤC|TỔNG CỤC|PHÒNG|TRƯỜNG|HỘI|ĐẢNG|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|CHI BỘ|ĐOÀN|VIỆN|CHÍNH PHỦ|THỦ TƯỚNG|ĐÀI|BÁO|CÔNG AN|THANH TRA|CHỦ TỊCH|TỔNG CÔNG TY|CÔNG TY)\b", RegexOptions.CultureInvariant)]
    private static partial Regex BodyHead();

    [GeneratedRegex(@"^(?:Căn cứ|Kính gửi|Kính trình|Thực hiện |Thi hành |Theo )|^[IVXLC]{1,6}[.\-]\s|^\d{1,2}\.\s|^Điều \d|^(?:Phần|Chương) ", RegexOptions.CultureInvariant)]
    private static partial Regex Opens();

    [GeneratedRegex(@"^[_\-–—=*]{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyboardRule();

    [GeneratedRegex(@"^(?:Phụ lục|PHỤ LỤC)(?:\s+(?:số\s+)?[\dIVXLC]{1,5})?\s*[.:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Annex();

    [GeneratedRegex(@"^\(?(?:Kèm theo|Ban hành kèm theo)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Attached();

    [GeneratedRegex(@"^[-–+•]|^(?:Như trên|Lưu)\b", RegexOptions.CultureInvariant)]
    private static partial Regex RecipientLine();

    [GeneratedRegex(@"^(?:TM|KT|TL|TUQ|Q)\s?\.|^(?:T/M|K/T|T/L)\b|^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(?:T/M|K/T|T/L|TM|KT|TL|Q)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PartyAuthority();

    [GeneratedRegex(@"^(?:Phần|Chương|PHẦN|CHƯƠNG)\s+(?:[IVXLC]+|\d+|thứ \w+)\s*[.:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex PartWord();

    [GeneratedRegex(@"^(?:Mục|Tiểu mục|MỤC|TIỂU MỤC)\s+(?:\d+|[IVXLC]+)\s*[.:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex DivisionWord();

    [GeneratedRegex(@"^Điều\s+[\dIVXLC]+\s*[.:]", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleWord();

    [GeneratedRegex(@"^[IVXLC]{1,6}\s*[.\-]\s*\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(?:Bảng|Biểu|Hình)\s+\d", RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^\p{Ll}\)", RegexOptions.CultureInvariant)]
    private static partial Regex PointMark();

    [GeneratedRegex(@"^\d{1,3}\.\s", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseMark();
}
