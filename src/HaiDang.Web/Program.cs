using HaiDang.Web;

return args switch
{
    ["up", .. var rest] => await Plainly.SayAsync(() => Up.RunAsync(rest)),
    ["plan", "inspect", ..] => PlanInspect.Run(args[1..]),
    ["plan", .. var rest] => PlanRead.Run(rest),
    ["portal", "export", .. var rest] => await Plainly.SayAsync(() => PortalExport.RunAsync(rest)),
    ["portal", "check", .. var rest] => await Plainly.SayAsync(() => PortalCheck.RunAsync(rest)),
    ["admin", .. var rest] => await Plainly.SayAsync(() => AddAdministrator.RunAsync(rest)),
    _ => await Plainly.SayAsync(() => Up.RunAsync(args)),
};
