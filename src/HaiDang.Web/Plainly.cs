using System.Globalization;
using HaiDang.Kernel.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace HaiDang.Web;

/// <summary>What people who start the product can put right is said in one line, not as a stack trace.</summary>
internal static class Plainly
{
    public static async Task<int> SayAsync(Func<Task<int>> run)
    {
        if (!HasAlphabets()) { return await SayAsync("Thiếu dữ liệu ngôn ngữ (ICU), không sắp xếp và so sánh được tiếng Việt: cài libicu, bỏ DOTNET_SYSTEM_GLOBALIZATION_INVARIANT. / Language data (ICU) is missing: install libicu and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.", 7); }
        try
        {
            return await run();
        }
        catch (PostgresMissingException missing)
        {
            return await SayAsync(missing.Message, 3);
        }
        catch (OptionsValidationException wrong)
        {
            return await SayAsync($"Thiết lập chưa đúng / Settings not valid: {string.Join(" ", wrong.Failures)}", 5);
        }
        catch (NpgsqlException unreachable)
        {
            return await SayAsync($"Không dùng được cơ sở dữ liệu / The database cannot be used: {unreachable.Message}", 6);
        }
        catch (ArgumentException malformed) when (malformed.TargetSite?.DeclaringType?.Namespace?.StartsWith("Npgsql", StringComparison.Ordinal) == true)
        {
            return await SayAsync($"Chuỗi kết nối chưa đúng / Connection string not valid: {malformed.Message}", 6);
        }
    }

    // Small images leave the language data out; Vietnamese would then be sorted and compared as if it had no marks.
    private static bool HasAlphabets()
    {
        try
        {
            return CultureInfo.GetCultureInfo("vi-VN").CompareInfo.Compare("đa", "Đồng Nai") < 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private static async Task<int> SayAsync(string line, int code)
    {
        await Console.Error.WriteLineAsync(line.ReplaceLineEndings(" "));
        return code;
    }
}
