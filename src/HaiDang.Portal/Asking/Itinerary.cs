using HaiDang.Registers.Contracts;

namespace HaiDang.Portal.Asking;

/// <summary>A place of a day: when one gets there and leaves, and the way from the place before.</summary>
public sealed record StopView(PublicEntry Place, TimeOnly Arrives, TimeOnly Leaves, double Km, int Minutes);

/// <summary>A day of an itinerary.</summary>
public sealed record TourDayView(int Number, IReadOnlyList<StopView> Stops)
{
    /// <summary>The ways of the day together.</summary>
    public double Km => Stops.Sum(s => s.Km);

    /// <summary>The time on the way.</summary>
    public int Minutes => Stops.Sum(s => s.Minutes);
}

/// <summary>
/// Puts places in an order that needs little driving and cuts it into days. An estimate, and said to be one: nobody is asked for roads; the way is the straight line and a third, at the speed
/// of country roads.
/// </summary>
internal static class Itinerary
{
    /// <summary>More places nobody sees in a few days.</summary>
    public const int MostPlaces = 15;

    /// <summary>The longest tour.</summary>
    public const int MostDays = 5;

    /// <summary>How much longer a road is than the straight line.</summary>
    public const double Detour = 1.3;

    /// <summary>Kilometres an hour.</summary>
    public const int Speed = 40;

    /// <summary>Minutes at a place.</summary>
    public const int Visit = 90;

    private const double EarthKm = 6371;
    private static readonly TimeOnly Begins = new(8, 0);

    /// <summary>The days, as even as they go; places without a point on the map are left out.</summary>
    public static IReadOnlyList<TourDayView> Plan(IReadOnlyList<PublicEntry> places, int days)
    {
        var order = Order([.. places.Where(p => p.Spot is not null).Take(MostPlaces)]);
        if (order.Count == 0) { return []; }

        var count = Math.Clamp(days, 1, Math.Min(MostDays, order.Count));
        var cuts = Enumerable.Range(0, count + 1).Select(i => i * order.Count / count).ToList();
        return [.. Enumerable.Range(0, count).Select(i => Day(i + 1, i == 0 ? null : order[cuts[i] - 1], order[cuts[i]..cuts[i + 1]]))];
    }

    /// <summary>The straight line between two points, in kilometres.</summary>
    public static double Straight(Place from, Place to)
    {
        var (north, east) = (Radians(to.Latitude - from.Latitude) / 2, Radians(to.Longitude - from.Longitude) / 2);
        var chord = Math.Pow(Math.Sin(north), 2) + (Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * Math.Pow(Math.Sin(east), 2));
        return 2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    // Begins at the northernmost, goes on to the nearest, then turns parts of the way round as long as that shortens it.
    private static List<PublicEntry> Order(List<PublicEntry> left)
    {
        var order = new List<PublicEntry>();
        while (left.Count > 0)
        {
            var next = order.Count == 0 ? left.MaxBy(p => p.Spot!.Latitude)! : left.MinBy(p => Straight(order[^1].Spot!, p.Spot!))!;
            left.Remove(next);
            order.Add(next);
        }

        for (var shorter = true; shorter;)
        {
            shorter = false;
            for (var from = 1; from < order.Count - 1; from++)
            {
                for (var to = from + 1; to < order.Count; to++)
                {
                    var before = Length(order);
                    order.Reverse(from, to - from + 1);
                    if (Length(order) < before - 0.001) { shorter = true; }
                    else { order.Reverse(from, to - from + 1); }
                }
            }
        }

        return order;
    }

    private static double Length(List<PublicEntry> order) => order.Zip(order.Skip(1), (a, b) => Straight(a.Spot!, b.Spot!)).Sum();

    // A day begins where the one before ended.
    private static TourDayView Day(int number, PublicEntry? last, List<PublicEntry> places)
    {
        var (stops, at) = (new List<StopView>(), Begins);
        foreach (var place in places)
        {
            var km = last is null ? 0 : Straight(last.Spot!, place.Spot!) * Detour;
            var minutes = (int)Math.Ceiling(km / Speed * 60 / 5) * 5;
            var arrives = at.AddMinutes(minutes);
            at = arrives.AddMinutes(Visit);
            stops.Add(new(place, arrives, at, km, minutes));
            last = place;
        }

        return new(number, stops);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
