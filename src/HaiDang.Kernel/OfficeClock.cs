using System.Globalization;

namespace HaiDang.Kernel;

/// <summary>Moments are stored in UTC and shown in Vietnamese time, dd/MM/yyyy.</summary>
public sealed class OfficeClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>This moment, UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Today's date in Viet Nam.</summary>
    public DateOnly Today => DateOf(Now);

    /// <summary>The Vietnamese calendar date of a moment.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>First day of the Vietnamese calendar month of a moment.</summary>
    public static DateOnly MonthOf(DateTimeOffset moment)
    {
        var day = DateOf(moment);
        return new(day.Year, day.Month, 1);
    }

    /// <summary>The moment on a Vietnamese clock.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Vietnam);

    /// <summary>The moment a Vietnamese calendar day begins, UTC.</summary>
    public static DateTimeOffset BeginOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Vietnam.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>A day as offices write it ("5/4/2024" is the fifth of April, whatever the machine's culture says) or as a date field sends it; null for anything else.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The refusal of what is no day; its first argument is what was typed.</summary>
    public const string MisreadKey = "kernel.refusal.day";

    /// <summary>Says so when something was typed that is no day; null for a day, and where nothing was typed.</summary>
    public static Refusal? Misread(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) || Read(text) is not null ? null : new Refusal(MisreadKey, text.Trim()) { Field = field };

    /// <summary>As a form carries it, yyyy-MM-dd; null when there is none. A date field shows it as offices write it.</summary>
    public static string? ToForm(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>dd/MM/yyyy.</summary>
    public static string Show(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>HH:mm dd/MM/yyyy, Vietnamese time.</summary>
    public static string Show(DateTimeOffset moment) =>
        Local(moment).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
