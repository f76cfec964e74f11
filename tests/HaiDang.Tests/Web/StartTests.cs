using System.Diagnostics;

namespace HaiDang.Tests.Web;

public sealed class StartTests(TestServer server)
{
    [Fact]
    public async Task Without_language_data_the_product_says_so_and_does_not_start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HaiDang.Web.dll"), "up"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var product = Process.Start(start)!;
        var said = await product.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await product.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(7, product.ExitCode);
        Assert.Contains("ICU", Assert.Single(said.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"bodyKey\": \"so-ngoai-vu\"", "\"bodyKey\": \"khong-co\"", "people.json", "«", "khong-co")]
    [InlineData("\"email\": \"mien@bienbac.example\"", "\"email\": \"trieu@bienbac.example\"", "people.json", "Vũ Thu Miên", "E-mail này đã có người dùng.")]
    [InlineData("[", "[[", "people.json", "LineNumber", "BytePositionInLine")]
    public async Task A_demo_that_is_refused_says_which_entry_and_why_in_one_line(string written, string instead, string file, string entry, string why)
    {
        var folder = Directory.CreateTempSubdirectory("hddemo");
        try
        {
            foreach (var from in Directory.EnumerateFiles(Path.Combine(Repository.Root, "demo"))) { File.Copy(from, Path.Combine(folder.FullName, Path.GetFileName(from))); }
            var people = Path.Combine(folder.FullName, "people.json");
            var text = await File.ReadAllTextAsync(people, TestContext.Current.CancellationToken);
            var at = text.IndexOf(written, StringComparison.Ordinal);
            Assert.True(at >= 0);
            await File.WriteAllTextAsync(people, text[..at] + instead + text[(at + written.Length)..], TestContext.Current.CancellationToken);

            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HaiDang.Web.dll"), "up", $"--demo={folder.FullName}", "--urls=http://127.0.0.1:0"]) { RedirectStandardError = true, RedirectStandardOutput = true };
            start.Environment["ConnectionStrings__HaiDang"] = await server.CloneAsync();
            start.Environment["Kernel__DataDirectory"] = Path.Combine(folder.FullName, "data");
            using var product = Process.Start(start)!;
            var log = product.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var said = Assert.Single((await product.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd().Split('\n'));
            await log;
            await product.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(1, product.ExitCode);
            foreach (var told in (string[])[file, entry, why, "Tỉnh mẫu không nạp được", "The demo province was not brought in"]) { Assert.Contains(told, said, StringComparison.Ordinal); }
        }
        finally { folder.Delete(recursive: true); }
    }
}
