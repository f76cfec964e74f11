namespace HaiDang.Bench;

/// <summary>The value that a share of the others stays under: 0.5 the median, 0.99 what one of a hundred exceeds.</summary>
internal static class Quantile
{
    public static double Of(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)((sorted.Count - 1) * share)];
    }
}
