using System.Globalization;
using HaiDang.Bench;
using HaiDang.Bench.Killing;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;
switch (args)
{
    case ["bare", var recorded]:
        await BareServer.RunAsync(recorded);
        return 0;
    case ["cached", var recorded]:
        await CachedServer.RunAsync(recorded);
        return 0;
    case []:
        ReadBench.Run(null);
        FoldBench.Run();
        await StartBench.RunAsync();
        return await PagesBench.RunAsync();
    case ["read", .. var rest]:
        return ReadBench.Run(rest is [var file, ..] ? file : null);
    case ["fold"]:
        return FoldBench.Run();
    case ["mutations", .. var rest]:
        return MutationBench.Run(rest is [var many, ..] ? Number(many) : null, rest is [_, var first] ? Number(first) : 0);
    case ["scale", .. var rest]:
        return ScaleBench.Run(rest is [var megabytes] ? Number(megabytes) : null);
    case ["start"]:
        return await StartBench.RunAsync();
    case ["registers", .. var rest]:
        return await RegistersBench.RunAsync(rest is [var entries] ? Number(entries) : 100_000);
    case ["chain", .. var rest]:
        return await ChainBench.RunAsync(rest is [var page] ? page : null);
    case ["kill", .. var rest]:
        return await KillBench.RunAsync(rest is [var what, ..] ? what : null, rest is [_, var kills] ? Number(kills) : 200);
    case ["import", .. var rest]:
        return await ImportBench.RunAsync(rest is [var lines] ? Number(lines) : 50_000);
    case ["intake", .. var rest]:
        return await IntakeBench.RunAsync(rest is [var rate, ..] ? Number(rate) : 2_000, rest is [_, var seconds] ? Number(seconds) : 60);
    case ["search", .. var rest]:
        return await SearchBench.RunAsync(rest is [var things] ? Number(things) : 1_000_000);
    case ["portal"]:
        return await PortalBench.RunAsync();
    case ["build", .. var rest]:
        return await BuildBench.RunAsync(rest is [var most] ? Number(most) : 100_000);
    case ["publish", .. var rest]:
        return await PublishBench.RunAsync(rest is [var stories] ? Number(stories) : 10_000);
    case ["pages"]:
        return await PagesBench.RunAsync();
    default:
        await Console.Error.WriteLineAsync("./haidang bench [read [FILE] | fold | mutations [COUNT] | scale [MB] | start | pages | portal | build [STORIES] | publish [STORIES] | registers [ENTRIES] | search [ITEMS] | import [ROWS] | intake [PER-MINUTE [SECONDS]] | chain [PAGE] | kill [ACT|all [TIMES]]]");
        return 2;
}

static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
