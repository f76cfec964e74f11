using HaiDang.Kernel.Words;
using HaiDang.Portal;
using HaiDang.Portal.Contracts;

namespace HaiDang.Web;

/// <summary>"portal check FOLDER|ADDRESS": follows every link of the public site and says what is wrong.</summary>
internal static class PortalCheck
{
    private const int MostOfKind = 20;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [{ Length: > 0 } place] || !(place.Contains("://", StringComparison.Ordinal) || Directory.Exists(place)))
        {
            await Console.Error.WriteLineAsync("./haidang portal check THƯ-MỤC-ĐÃ-XUẤT | https://địa-chỉ / EXPORTED-FOLDER | https://address");
            return 2;
        }

        var words = new Words([typeof(PortalModule).Assembly]);
        CheckedSite site;
        try
        {
            site = await PortalModule.SiteCheck.RunAsync(place, new Reporter(), CancellationToken.None);
        }
        catch (HttpRequestException unreachable)
        {
            await Console.Error.WriteLineAsync($"{place}: không đọc được / cannot be read: {unreachable.Message}");
            return 6;
        }

        foreach (var kind in site.Faults.GroupBy(f => f.Kind))
        {
            Console.WriteLine($"{words.In("vi", "portal.check." + kind.Key)} / {words.In("en", "portal.check." + kind.Key)}: {kind.Count()}");
            foreach (var fault in kind.Take(MostOfKind)) { Console.WriteLine($"  {fault.Page}  {fault.What}"); }
            if (kind.Count() > MostOfKind) { Console.WriteLine($"  … +{kind.Count() - MostOfKind}"); }
        }

        foreach (var (page, milliseconds) in site.Slowest) { Console.WriteLine($"{milliseconds,8:0.0} ms  {page}"); }
        if (site.Elsewhere.Count > 0)
        {
            Console.WriteLine($"Do sản phẩm trả lời, không nằm trong thư mục / Answered by the product, not in the folder: {site.Elsewhere.Count}");
            foreach (var path in site.Elsewhere) { Console.WriteLine($"  {path}"); }
        }

        Console.WriteLine($"{site.Pages} trang, {site.Files} tệp, {site.Faults.Count} lỗi / {site.Pages} pages, {site.Files} files, {site.Faults.Count} faults");
        return site.Faults.Count == 0 ? 0 : 1;
    }

    private sealed class Reporter : IProgress<int>
    {
        public void Report(int value) => Console.Error.WriteLine($"{value} …");
    }
}
