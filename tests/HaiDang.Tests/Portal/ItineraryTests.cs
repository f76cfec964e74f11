using HaiDang.Portal.Asking;
using HaiDang.Registers.Contracts;

namespace HaiDang.Tests.Portal;

/// <summary>Places put in an order and cut into days (THM-04).</summary>
public sealed class ItineraryTests
{
    [Fact]
    public void Places_on_a_road_are_visited_along_it_however_they_were_chosen()
    {
        var plan = Itinerary.Plan([At("giữa", 12.3, 109.2), At("nam", 12.1, 109.2), At("bắc", 12.5, 109.2), At("gần bắc", 12.45, 109.2)], 1);
        Assert.Equal(["bắc", "gần bắc", "giữa", "nam"], Assert.Single(plan).Stops.Select(s => s.Place.Title));
    }

    [Fact]
    public void Days_are_even_begin_at_eight_and_go_on_from_the_place_before()
    {
        var plan = Itinerary.Plan([.. Enumerable.Range(0, 5).Select(i => At($"{i}", 12.5 - (0.1 * i), 109.2))], 2);
        Assert.Equal([2, 3], plan.Select(d => d.Stops.Count));
        Assert.Equal(new TimeOnly(8, 0), plan[0].Stops[0].Arrives);
        Assert.Equal(0, plan[0].Stops[0].Km);
        // 0.1 degrees are 11.1 km, by road 14.5; at 40 km an hour 25 minutes, rounded up to five.
        Assert.InRange(plan[1].Stops[0].Km, 14.4, 14.6);
        Assert.Equal((25, new TimeOnly(8, 25), new TimeOnly(9, 55)), (plan[1].Stops[0].Minutes, plan[1].Stops[0].Arrives, plan[1].Stops[0].Leaves));
        Assert.InRange(plan.Sum(d => d.Km), 57.6, 58.2);
    }

    [Fact]
    public void There_are_never_more_days_than_places_and_nothing_is_planned_from_nothing()
    {
        Assert.Equal(2, Itinerary.Plan([At("a", 12, 109), At("b", 12.1, 109)], 5).Count);
        Assert.Empty(Itinerary.Plan([], 2));
        Assert.Empty(Itinerary.Plan([new PublicEntry(default, "không có điểm", [], default)], 2));
    }

    private static PublicEntry At(string title, double north, double east) => new(new(Guid.NewGuid()), title, [], default) { Spot = new(north, east) };
}
