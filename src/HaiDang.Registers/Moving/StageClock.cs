using HaiDang.Kernel;
using HaiDang.Language;
using HaiDang.Registers.Contracts;

namespace HaiDang.Registers.Moving;

/// <summary>The last day of a stage, in working days from today.</summary>
internal sealed class StageClock(OfficeClock clock)
{
    public DateOnly? DueOf(Stage stage) =>
        stage.WorkingDays is { } days ? WorkingDays.After(clock.Today, days) : null;
}
