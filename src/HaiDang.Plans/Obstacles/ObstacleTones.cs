using HaiDang.Ui;

namespace HaiDang.Plans.Obstacles;

internal static class ObstacleTones
{
    public static Tone Of(ObstacleState state) => state switch
    {
        ObstacleState.Raised or ObstacleState.Routed => Tone.Waiting,
        ObstacleState.Decided => Tone.Ok,
        ObstacleState.Answered => Tone.Ok,
        _ => Tone.Done,
    };
}
