using System.Globalization;

namespace HaiDang.Ui;

internal static class Share
{
    public static string Of(double value, double whole) =>
        (whole <= 0 ? 0 : Math.Clamp(value / whole, 0, 1)).ToString("0.##%", CultureInfo.InvariantCulture);
}
