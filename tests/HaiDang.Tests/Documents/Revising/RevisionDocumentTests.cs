using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using HaiDang.Documents.Inspecting;
using HaiDang.Documents.Revising;
using HaiDang.Documents.Writing;
using HaiDang.Tests.Documents.Writing;
using Bullet = HaiDang.Documents.Writing.Bullet;
using Heading = HaiDang.Documents.Writing.Heading;
using Paragraph = HaiDang.Documents.Writing.Paragraph;
using Table = HaiDang.Documents.Writing.Table;

namespace HaiDang.Tests.Documents.Revising;

public sealed class RevisionDocumentTests
{
    private static readonly Revision ByLan = new("Trần Thị Lan", new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.FromHours(7)));

    [Fact]
    public void One_changed_word_is_one_deletion_and_one_insertion_with_author_and_hour()
    {
        var before = Samples.Draft with { Blocks = [new Paragraph("Chủ động, kịp thời, hiệu quả trong công tác thông tin đối ngoại.")] };
        var after = before with { Blocks = [new Paragraph("Chủ động, kịp thời, thiết thực trong công tác thông tin đối ngoại.")] };
        using var word = Open(RevisionDocument.ToBytes(before, after, ByLan));
        var body = word.MainDocumentPart!.Document.Body!;

        var gone = Assert.Single(body.Descendants<DeletedRun>());
        var come = Assert.Single(body.Descendants<InsertedRun>());
        Assert.Equal(("hiệu quả", "thiết thực"), (gone.InnerText, come.InnerText));
        Assert.Equal(("Trần Thị Lan", "2026-11-21T09:30:00Z"), (come.Author!.Value, come.Date!.InnerText));
        Assert.Single(body.Descendants<DeletedText>());
        Assert.NotNull(word.MainDocumentPart.DocumentSettingsPart!.Settings.GetFirstChild<TrackRevisions>());
    }

    [Fact]
    public void Equal_versions_have_no_changes()
    {
        using var word = Open(RevisionDocument.ToBytes(Samples.Report, Samples.Report, ByLan));
        Assert.DoesNotContain(word.MainDocumentPart!.Document.Body!.Descendants(), e => e.LocalName is "ins" or "del" or "pPrChange" or "sectPrChange");
    }

    [Fact]
    public void A_row_that_came_and_a_row_that_went_are_tracked_as_rows()
    {
        var table = Assert.IsType<Table>(Samples.Report.Blocks.First(b => b is Table));
        string[] added = ["25", "Biên tập cẩm nang xúc tiến", "Sở Công Thương", "Chưa bắt đầu", "0%"];
        var after = With(Samples.Report, table, table with { Rows = [.. table.Rows.Take(3), .. table.Rows.Skip(4), added] });
        using var word = Open(RevisionDocument.ToBytes(Samples.Report, after, ByLan));
        var rows = word.MainDocumentPart!.Document.Body!.Descendants<TableRow>().ToList();
        Assert.Equal("4", Assert.Single(rows, r => r.TableRowProperties?.GetFirstChild<Deleted>() is not null).Descendants<TableCell>().First().InnerText);
        Assert.Equal("25", Assert.Single(rows, r => r.TableRowProperties?.GetFirstChild<Inserted>() is not null).Descendants<TableCell>().First().InnerText);
    }

    [Fact]
    public void A_table_whose_columns_change_is_replaced_as_a_whole()
    {
        var table = Assert.IsType<Table>(Samples.Report.Blocks.First(b => b is Table));
        var after = With(Samples.Report, table, table with { Headers = [.. table.Headers, "Kinh phí"], ColumnWeights = [] });
        AssertBothWays(Samples.Report, after);
    }

    [Fact]
    public void Signing_turns_a_draft_into_the_issued_plan_in_tracked_changes()
    {
        var after = Samples.Draft with
        {
            Number = "18", Date = new DateOnly(2025, 2, 5), IsDraft = false, Signer = new Signer(["TM. Ủy ban nhân dân", "Chủ tịch"], "Ngô Văn Sơn"),
            Recipients = ["Văn phòng Chính phủ (b/c)", "Các sở, ban, ngành", "Lưu: VT, VX."],
        };
        AssertBothWays(Samples.Draft, after);
    }

    [Fact]
    public void An_annex_that_came_or_went_is_tracked_with_its_page_form()
    {
        AssertBothWays(Samples.Report with { Annexes = [] }, Samples.Report);
        AssertBothWays(Samples.Report, Samples.Report with { Annexes = [Samples.Report.Annexes[1]] });
    }

    /// <summary>Five hundred pairs of versions, each some random edits apart.</summary>
    [Fact]
    public void Accepting_all_gives_the_later_and_rejecting_all_the_earlier_version()
    {
        var random = new Random(2026);
        for (var i = 0; i < 500; i++)
        {
            var before = Edited(Shuffled(random), random);
            AssertBothWays(before, Edited(before, random), validate: i % 20 == 0);
        }
    }

    [Fact]
    public void Versions_of_two_forms_are_refused() =>
        Assert.Throws<ArgumentException>(() => RevisionDocument.ToBytes(Samples.Party, Samples.Draft, ByLan));

    [Fact]
    public void The_inspector_reads_a_revision_as_the_later_version() =>
        Assert.Empty(Inspecting.Docx.Say(Inspector.Inspect(RevisionDocument.ToBytes(
            Samples.Report with { Title = "Kết quả công tác thông tin đối ngoại" }, Samples.Report, ByLan))));

    private static void AssertBothWays(AdministrativeDocument before, AdministrativeDocument after, bool validate = true)
    {
        var file = RevisionDocument.ToBytes(before, after, ByLan);
        Revisions.AssertWordCanShow(file);
        Assert.Equal(Revisions.Seen(after), Revisions.Seen(Revisions.Accepted(file)));
        Assert.Equal(Revisions.Seen(before), Revisions.Seen(Revisions.Rejected(file)));
        if (!validate) { return; }
        using var word = Open(file);
        foreach (var version in new[] { FileFormatVersions.Office2007, FileFormatVersions.Office2019 })
        {
            Assert.Empty(new OpenXmlValidator(version).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        }
    }

    private static AdministrativeDocument With(AdministrativeDocument document, Block old, Block now) =>
        document with { Blocks = [.. document.Blocks.Select(b => ReferenceEquals(b, old) ? now : b)] };

    private static AdministrativeDocument Shuffled(Random random) => (random.Next(3) switch { 0 => Samples.Report, 1 => Samples.Party, _ => Samples.Draft }) with
    {
        Blocks = [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => Piece(random))],
    };

    private static AdministrativeDocument Edited(AdministrativeDocument document, Random random)
    {
        var blocks = document.Blocks.ToList();
        for (var edits = random.Next(6); edits > 0; edits--)
        {
            var at = random.Next(blocks.Count + 1);
            switch (random.Next(4))
            {
                case 0: blocks.Insert(at, Piece(random)); break;
                case 1 when at < blocks.Count: blocks.RemoveAt(at); break;
                case 2 when at < blocks.Count: blocks[at] = Changed(blocks[at], random); break;
                case 3 when at + 1 < blocks.Count: (blocks[at], blocks[at + 1]) = (blocks[at + 1], blocks[at]); break;
            }
        }

        return document with
        {
            Blocks = blocks,
            Title = random.Next(4) == 0 ? Sentence(random) : document.Title,
            Recipients = random.Next(4) == 0 ? [.. document.Recipients.Skip(random.Next(2)), Sentence(random)] : document.Recipients,
            IsDraft = random.Next(5) == 0 ? !document.IsDraft : document.IsDraft,
            Annexes = random.Next(6) == 0 ? [new Annex(Sentence(random), [Piece(random)]) { IsLandscape = random.Next(2) == 0 }] : document.Annexes,
        };
    }

    private static Block Changed(Block block, Random random) => block switch
    {
        Paragraph paragraph => new Paragraph(Reworded(paragraph.Text, random)),
        Bullet bullet => random.Next(3) == 0 ? new Paragraph(bullet.Text) : new Bullet(Reworded(bullet.Text, random)),
        Heading heading => heading with { Level = random.Next(1, 5), Text = Reworded(heading.Text, random) },
        Table table => table with
        {
            Rows = [.. table.Rows.Where(_ => random.Next(4) > 0).Select(r => r.Select(c => random.Next(5) == 0 ? Reworded(c, random) : c).ToList()), .. Rows(table.Headers.Count, random)],
            Caption = random.Next(3) == 0 ? null : table.Caption,
        },
        _ => block,
    };

    private static string Reworded(string text, Random random)
    {
        var words = text.Split(' ').ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(words.Count);
            if (random.Next(2) == 0) { words.Insert(at, Word(random)); } else { words[at] = random.Next(6) == 0 ? "a\nb\tc" : Word(random); }
        }

        return string.Join(' ', words);
    }

    private static Block Piece(Random random) => random.Next(6) switch
    {
        0 => new Heading(random.Next(1, 5), random.Next(3) == 0 ? null : "1.", Sentence(random)),
        1 => new Bullet(Sentence(random)),
        2 => TableOf(random.Next(1, 5), random),
        _ => new Paragraph(Sentence(random)),
    };

    private static Table TableOf(int columns, Random random) =>
        new([.. Enumerable.Range(1, columns).Select(c => $"Cột {c}")], Rows(columns, random), []) { Caption = random.Next(2) == 0 ? null : "Bảng " + Word(random) };

    private static List<List<string>> Rows(int columns, Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Next(4) == 0 ? $"{Word(random)}\n{Word(random)}" : Sentence(random)).ToList())];

    private static string Sentence(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 14)).Select(_ => Word(random)));

    private static string Word(Random random)
    {
        string[] words = ["tổ", "chức", "thông", "tin", "đối", "ngoại", "năm", "2026,", "Sở", "Du", "lịch;", "phối", "hợp", "–", "12%", "e\u0302"];
        return words[random.Next(words.Length)];
    }

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
}
