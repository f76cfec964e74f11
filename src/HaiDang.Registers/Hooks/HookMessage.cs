using System.Text.Json.Nodes;
using HaiDang.Kernel.Answering;
using HaiDang.Registers.Api;

namespace HaiDang.Registers.Hooks;

/// <summary>What receivers are told: that something happened to an entry, and where to read it. What stands in it they ask for with a token, and see what that may see.</summary>
internal static class HookMessage
{
    public const string Test = "test";

    public static string TypeOf(HookEvent happened) => "record." + happened.ToString().ToLowerInvariant();

    public static string Of(RecordTold told) => Write(TypeOf(told.Event), told.At, new JsonObject
    {
        ["register"] = told.Register,
        ["id"] = told.Record.ToString(),
        ["stage"] = told.Stage,
        ["href"] = $"/api/v1/registers/{told.Register}/{told.Record}",
        ["url"] = $"/registers/{told.Register}/{told.Record}",
    });

    public static string Tried(Hook hook, DateTimeOffset at) => Write(Test, at, new JsonObject { ["webhook"] = hook.Id.ToString() });

    private static string Write(string type, DateTimeOffset at, JsonObject data) =>
        new JsonObject { ["type"] = type, ["timestamp"] = EntryJson.Moment(at), ["data"] = data }.ToJsonString(MachineJson.Options);
}
