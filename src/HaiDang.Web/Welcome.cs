using HaiDang.Web.Demo;

namespace HaiDang.Web;

/// <summary>What the person who started the product reads: where it is and how to get in.</summary>
internal static class Welcome
{
    public static void Print(TextWriter output, string address, DemoFiles? demo)
    {
        output.WriteLine();
        output.WriteLine("  Hải Đăng đang chạy / Hải Đăng is running");
        output.WriteLine($"    Cổng công khai / Public portal   {address}/vi/   {address}/en/");
        output.WriteLine($"    Bàn làm việc   / Workbench       {address}/today");
        if (demo is not null)
        {
            output.WriteLine();
            output.WriteLine($"  Tài khoản của tỉnh mẫu Biển Bạc, mật khẩu / Demo sign-ins, password: {DemoProvince.Password}");
            foreach (var (role, name, email) in DemoProvince.SignIns(demo))
            {
                output.WriteLine($"    {role,-18} {email,-36} {name}");
            }
        }

        output.WriteLine();
        output.WriteLine("  Dừng: Ctrl+C / Stop: Ctrl+C");
        output.Flush();
    }
}
