using System.Diagnostics;

namespace HaiDang.Tests.Web;

public sealed class StartTests
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
}
