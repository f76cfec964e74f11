using System.Globalization;
using System.Text;

namespace HaiDang.Registers.Feeds;

/// <summary>What a calendar shows of an entry: from a day to a day, both its own.</summary>
internal sealed record CalendarDay(Guid Id, DateOnly Day, DateOnly Last, string Summary, string? Description, string? Location, (double Latitude, double Longitude)? Point, string Url, DateTimeOffset ChangedAt);

/// <summary>Writes a calendar as RFC 5545 prescribes.</summary>
internal static class CalendarText
{
    public const string MediaType = "text/calendar; charset=utf-8";

    // "Lines of text SHOULD NOT be longer than 75 octets, excluding the line break."
    private const int LongestLine = 75;

    public static string Write(string name, IEnumerable<CalendarDay> days)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Hai Dang//Registers//VI");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "NAME:" + Escape(name));
        Line(text, "X-WR-CALNAME:" + Escape(name));
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        Line(text, "X-PUBLISHED-TTL:PT1H");
        foreach (var day in days) { Write(text, day); }
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Write(StringBuilder text, CalendarDay day)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{day.Id}@haidang");
        Line(text, "DTSTAMP:" + Moment(day.ChangedAt));
        Line(text, "LAST-MODIFIED:" + Moment(day.ChangedAt));
        Line(text, "DTSTART;VALUE=DATE:" + Date(day.Day));
        // "The DTEND property … specifies the non-inclusive end of the event": the day after the last.
        Line(text, "DTEND;VALUE=DATE:" + Date(day.Last.AddDays(1)));
        Line(text, "SUMMARY:" + Escape(day.Summary));
        if (day.Description is { Length: > 0 } description) { Line(text, "DESCRIPTION:" + Escape(description)); }
        if (day.Location is { Length: > 0 } location) { Line(text, "LOCATION:" + Escape(location)); }
        if (day.Point is var (latitude, longitude)) { Line(text, string.Create(CultureInfo.InvariantCulture, $"GEO:{latitude:0.######};{longitude:0.######}")); }
        Line(text, "URL:" + day.Url);
        // Nobody's time is taken by what stands in an office's book.
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    // Counted in octets and never within a letter: one Vietnamese letter has up to three.
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    // "\\", "\;", "\,", "\n"; other control characters have no place in a calendar.
    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var c in value.ReplaceLineEndings("\n"))
        {
            switch (c)
            {
                case '\\' or ';' or ',': escaped.Append('\\').Append(c); break;
                case '\n': escaped.Append("\\n"); break;
                case '\t': escaped.Append(' '); break;
                case var control when char.IsControl(control): break;
                default: escaped.Append(c); break;
            }
        }

        return escaped.ToString();
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
