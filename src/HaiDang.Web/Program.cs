using HaiDang.Web;

return args switch
{
    ["up", .. var rest] => await Up.RunAsync(rest),
    ["plan", .. var rest] => PlanRead.Run(rest),
    _ => await Up.RunAsync(args),
};
