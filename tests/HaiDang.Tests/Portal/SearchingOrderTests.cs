using HaiDang.Portal.Searching;

namespace HaiDang.Tests.Portal;

/// <summary>In which order things are found, with words as people here write and mistype them.</summary>
public sealed class SearchingOrderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hdx").FullName;
    private readonly SearchIndex index;
    private int number;

    public SearchingOrderTests() => index = new(folder, 64 << 20);

    [Fact]
    public void The_spelling_typed_comes_before_other_marks_then_what_begins_so_then_what_comes_near()
    {
        Put("Hội thi đang diễn ra");
        Put("Chợ đăng ký sạp");
        Put("Quán đangcing ở bến");
        Put("Quả đàng ngon");
        Put("Bài viết nhầm đagn");
        Assert.Equal(["Hội thi đang diễn ra", "Quả đàng ngon", "Chợ đăng ký sạp", "Quán đangcing ở bến", "Bài viết nhầm đagn"], Found("đang"));
    }

    [Fact]
    public void Who_types_no_marks_means_any_and_gets_the_newest_first()
    {
        Put("Bàn về cá");
        Put("Bán cà phê");
        Put("Bản đồ");
        Assert.Equal(["Bản đồ", "Bán cà phê", "Bàn về cá"], Found("ban"));
        Assert.Equal(["Bán cà phê", "Bản đồ", "Bàn về cá"], Found("bán"));
    }

    [Fact]
    public void Titles_come_before_leads_and_leads_before_texts_however_old()
    {
        Put("Cảng biển mở rộng");
        Put("Tin trong tuần", lead: "Cảng biển đón tàu.");
        Put("Nhật ký", text: "Sáng nay ở cảng biển.");
        Assert.Equal(["Cảng biển mở rộng", "Tin trong tuần", "Nhật ký"], Found("cang bien"));
    }

    [Fact]
    public void Words_that_stand_together_come_before_the_same_words_apart()
    {
        Put("Một đêm dưới chân hải đăng");
        Put("Hải quan mở sổ đăng ký");
        Assert.Equal(["Một đêm dưới chân hải đăng", "Hải quan mở sổ đăng ký"], Found("hai dang"));
        Assert.Equal(["Một đêm dưới chân hải đăng"], Found("hai dang").Take(1));
    }

    [Fact]
    public void While_typing_the_last_letters_count_as_a_word_and_as_a_beginning_in_titles_first()
    {
        for (var i = 0; i < 9; i++) { Put($"Nhật ký đèn biển {i}", text: "Tàu qua hải đăng lúc 7 h 30."); }
        Put("Hải đăng Hòn Nến thắp lại");
        Put("Hải đăng nhóm H");
        Assert.Equal(["Hải đăng nhóm H", "Hải đăng Hòn Nến thắp lại", "Nhật ký đèn biển 8"], Suggested("hai dang h").Take(3));
        Assert.Equal(["Hải đăng nhóm H", "Hải đăng Hòn Nến thắp lại"], Suggested("hải đăng h").Take(2));
        // Who is done has typed a word: where it stands comes before what begins so.
        Assert.DoesNotContain("Hải đăng Hòn Nến thắp lại", Found("hai dang h"));
    }

    [Fact]
    public void Of_very_many_words_that_begin_so_those_after_the_word_before_are_not_left_out()
    {
        Put("Đèn khói");
        foreach (var word in Enumerable.Range(0, 200).Select(i => $"k{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}"))
        {
            Put($"Bến {word} một");
            Put($"Bến {word} hai");
        }

        Assert.Equal("Đèn khói", Suggested("den k").FirstOrDefault());
        Assert.Equal("Đèn khói", Found("den k").FirstOrDefault());
    }

    [Fact]
    public void All_words_must_be_there_and_one_that_nothing_holds_is_left_out_and_said()
    {
        Put("Lễ hội biển");
        Put("Lễ hội hoa");
        Assert.Equal(["Lễ hội biển"], Found("le hoi bien"));
        var found = Ask("lễ hội qzxwv", 0);
        Assert.Equal(2, found.Total);
        Assert.Equal(["qzxwv"], found.Unknown);
        Assert.Equal(0, Ask("qzxwv", 0).Total);
    }

    [Theory]
    [InlineData("dduowngf", "Đường ven biển thông xe")]
    [InlineData("duongf", "Đường ven biển thông xe")]
    [InlineData("d9u7o7ng2", "Đường ven biển thông xe")]
    [InlineData("nghieepj", "Khu công nghiệp mới")]
    [InlineData("nghipe", "Khu công nghiệp mới")]
    [InlineData("nghiẽp", "Khu công nghiệp mới")]
    [InlineData("thogn xe", "Đường ven biển thông xe")]
    [InlineData("contaner", "Tàu container đầu tiên")]
    [InlineData("containner", "Tàu container đầu tiên")]
    [InlineData("cotainre", "Tàu container đầu tiên")]
    [InlineData("93/kh-ubnd", "Kế hoạch số 93/KH-UBND")]
    [InlineData("BIỂN", "Đường ven biển thông xe")]
    [InlineData("hoà bình", "Công viên Hòa Bình")]
    public void Slips_of_keys_marks_and_input_methods_are_forgiven(string typed, string title)
    {
        foreach (var put in (string[])["Đường ven biển thông xe", "Khu công nghiệp mới", "Tàu container đầu tiên", "Kế hoạch số 93/KH-UBND", "Công viên Hòa Bình"]) { Put(put); }
        Assert.Equal(title, Found(typed).FirstOrDefault());
        Assert.Equal(Found(typed), Found(typed.Normalize(System.Text.NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("tua")]
    [InlineData("khonggian")]
    public void A_short_word_has_no_near_ones_and_a_strange_one_finds_nothing(string typed)
    {
        Put("Tàu ra đảo");
        Put("Không gian văn hóa");
        Assert.Empty(Found(typed));
    }

    [Fact]
    public void A_full_page_of_the_very_letters_opens_no_wider_ring()
    {
        for (var i = 0; i < 10; i++) { Put($"Thành phố số {i}"); }
        Put("Thanhh phố viết nhầm");
        Assert.Equal(10, Ask("thanh pho", 0).Total);
        Assert.Equal(10, Ask("thanh pho", 0).Sure);
    }

    [Fact]
    public void What_was_meant_is_proposed_as_it_is_written()
    {
        Put("Chống khai thác IUU trên biển");
        var found = Ask("khac thac iuu", 0);
        Assert.Equal("khai thác iuu", Meaning.Of(index.Ask(i => i.Read(found.Numbers[0])), found));
    }

    [Fact]
    public void Words_that_stand_apart_are_not_proposed_as_a_phrase()
    {
        Put("Chủ quán quen người đi biển, kể về đạo làm nghề");
        var found = Ask("chủ quyền biển đảo", 0);
        Assert.Single(found.Numbers);
        Assert.Null(Meaning.Of(index.Ask(i => i.Read(found.Numbers[0])), found));
    }

    [Fact]
    public void Kinds_sections_and_years_are_counted_as_the_other_choices_leave_them()
    {
        Put("Tin biển một", section: "du-lich");
        Put("Tin biển hai", section: "du-lich");
        Put("Tin biển ba", section: "dau-tu");
        Put("Sổ biển", section: "places", kind: FindableKind.Entry);
        var all = Ask("bien", 0);
        Assert.Equal((4, 2, 1, 1), (all.Total, all.Sections["du-lich"], all.Sections["dau-tu"], all.Sections["places"]));
        Assert.Equal((3, 1), (all.Kinds[FindableKind.Story], all.Kinds[FindableKind.Entry]));
        var narrowed = index.Ask(i => Finding.In(i, Asked.Words("bien"), new(FindableKind.Story, "du-lich", null), 0, 10));
        Assert.Equal(2, narrowed.Total);
        Assert.Equal(1, narrowed.Sections["dau-tu"]);
        Assert.Equal(0, index.Ask(i => Finding.In(i, Asked.Words("bien"), new(null, "khong-co", null), 0, 10)).Total);
    }

    [Fact]
    public void Only_what_tells_is_lit()
    {
        var found = new WantedWords([new("hai", null, ["hai"]), new("dang", null, ["dang"])]);
        Assert.Equal("Hai người dưới chân [hải] [đăng], đang nghỉ", Lit("Hai người dưới chân hải đăng, đang nghỉ", found));
        Assert.Equal("[Hai] người [đang] nghỉ", Lit("Hai người đang nghỉ", found));
        Assert.Equal("[đang] nghỉ, đăng bài", Lit("đang nghỉ, đăng bài", new([new("dang", "đang", ["dang"])])));
    }

    /// <summary>Whatever was put in, changed and taken out, and in whatever order: the answers are those of an index made anew of what is there.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_random_changes_the_answers_are_those_of_a_fresh_index(int seed)
    {
        string[] syllables = ["hải", "hai", "đăng", "đang", "đảng", "biển", "biên", "cảng", "cang", "du", "lịch", "lich", "nghiệp", "nghiêp", "công", "thanh", "thành", "tranh", "phố", "93", "kh", "container"];
        var random = new Random(seed);
        var there = new Dictionary<string, List<Findable>>();
        for (var step = 0; step < 3_000; step++)
        {
            var key = $"slug:vi:{random.Next(200)}";
            if (random.Next(4) == 0)
            {
                there.Remove(key);
                index.Put(key, []);
                continue;
            }

            var parts = Enumerable.Range(0, random.Next(8) == 0 ? 3 : 1).Select(part => new Findable(key, (FindableKind)random.Next(3), $"section-{random.Next(3)}", key, Text(2, 6), Text(0, 10), Text(0, 40), "",
                random.Next(10) == 0 ? null : new DateTimeOffset(2020 + random.Next(6), 1 + random.Next(12), 1, 0, 0, 0, TimeSpan.Zero)) { Part = part == 0 ? "" : $"{part + random.Next(3)}" }).DistinctBy(p => p.Part).ToList();
            there[key] = parts;
            index.Put(key, parts);
        }

        using var fresh = new SearchIndex(folder, 64 << 20);
        foreach (var thing in there.Values.SelectMany(t => t).OrderBy(t => t.Title, StringComparer.Ordinal)) { fresh.Put(thing); }
        Assert.Equal(fresh.Count, index.Count);
        for (var question = 0; question < 300; question++)
        {
            var words = Asked.Words(question % 3 == 0 ? Text(1, 3) : HaiDang.Language.VietnameseText.Fold(Text(1, 3))[..^(question % 2)]);
            var narrowing = new Narrowing(random.Next(4) == 0 ? FindableKind.Plan : null, random.Next(4) == 0 ? "section-1" : null, random.Next(4) == 0 ? 2022 : null);
            var skip = random.Next(3) * 10;
            Assert.Equal(Answer(fresh, words, narrowing, skip), Answer(index, words, narrowing, skip));
            // Looked up one by one or laid out, whatever is left holds the same words.
            var longer = Asked.Words(Text(1, 8));
            Assert.Equal(Answer(index, longer, narrowing, skip, sifted: 0), Answer(index, longer, narrowing, skip, sifted: 3 + random.Next(60)));
        }

        string Text(int least, int most) => string.Join(' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => syllables[random.Next(syllables.Length)]));
    }

    public void Dispose()
    {
        index.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Answer(SearchIndex asked, IReadOnlyList<AskedWord> words, Narrowing narrowing, int skip, int sifted = 64) => words.Count == 0 ? "" : asked.Ask(i =>
    {
        var found = Finding.In(i, words, narrowing, skip, 10, sifted: sifted);
        return $"{found.Total} {found.Sure} {string.Join(',', found.Kinds.OrderBy(k => k.Key))} {string.Join(',', found.Sections.OrderBy(s => s.Key, StringComparer.Ordinal))} {string.Join(',', found.Years.OrderBy(y => y.Key))}\n"
            + string.Join('\n', found.Numbers.Select(i.Read).Select(t => $"{t.Key} {t.Title} {t.Text}"));
    });

    private static string Lit(string text, WantedWords wanted) => string.Concat(Passage.Lit(text, wanted).Parts.Select(p => p.IsHit ? $"[{p.Text}]" : p.Text));

    private void Put(string title, string lead = "", string text = "", string section = "du-lich", FindableKind kind = FindableKind.Story) =>
        index.Put(new($"slug:vi:{++number}", kind, section, $"{number}", title, lead, text, "", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(number)));

    private List<string> Suggested(string typed) => index.Ask(i => Finding.In(i, Asked.Words(typed), Narrowing.None, 0, 7, isTyping: true).Numbers.Select(n => i.Read(n).Title).ToList());

    private FoundNumbers Ask(string query, int skip) => index.Ask(i => Finding.In(i, Asked.Words(query), Narrowing.None, skip, 10));

    private List<string> Found(string query) => index.Ask(i => Finding.In(i, Asked.Words(query), Narrowing.None, 0, 10).Numbers.Select(n => i.Read(n).Title).ToList());
}
