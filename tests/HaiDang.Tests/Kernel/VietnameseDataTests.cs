using System.Text;
using HaiDang.Kernel.Files;
using Npgsql;

namespace HaiDang.Tests.Kernel;

/// <summary>What Vietnamese asks of the database and of what is kept beside it.</summary>
public sealed class VietnameseDataTests(Province province) : IClassFixture<Province>
{
    [Theory]
    [InlineData("An", "Ăn", "Ân", "Ba", "Da", "Đa", "E", "Ê", "O", "Ô", "Ơ", "U", "Ư", "X")]
    [InlineData("ca", "cà", "cả", "cã", "cá", "cạ")]
    [InlineData("Dầu Tiếng", "đa", "Đồng Nai", "Gò Công", "Xuân Lộc")]
    public async Task The_database_sorts_as_the_yearbook_does(params string[] inOrder) =>
        Assert.Equal(inOrder, await ListAsync("select w from unnest(@words) w order by w", inOrder.Reverse().ToArray()));

    [Fact]
    public async Task Folded_text_is_looked_up_by_its_trigrams() =>
        Assert.Contains("gin_trgm_ops", Assert.Single(await ListAsync("select indexdef from pg_indexes where schemaname = 'kernel' and indexdef like '%(folded%'", [])), StringComparison.Ordinal);

    // A Mac sends "bệnh" in pieces; .NET and the database take it for another word.
    [Fact]
    public async Task A_file_named_in_pieces_is_found_under_its_name()
    {
        const string name = "Phòng bệnh ở Huế.pdf";
        using var scene = province.AsSystem();
        await scene.Get<FileStore>().KeepAsync(Encoding.UTF8.GetBytes("%PDF"), name.Normalize(NormalizationForm.FormD), "application/pdf", default);
        Assert.Equal([name], await ListAsync("select name from kernel.file where name = any(@words)", [name]));
    }

    private async Task<List<string>> ListAsync(string query, string[] words)
    {
        await using var source = NpgsqlDataSource.Create(province.ConnectionString);
        await using var command = source.CreateCommand(query);
        command.Parameters.AddWithValue("words", words);
        await using var rows = await command.ExecuteReaderAsync();
        List<string> list = [];
        while (await rows.ReadAsync()) { list.Add(rows.GetString(0)); }
        return list;
    }
}
