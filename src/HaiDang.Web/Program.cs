using HaiDang.Web;

return args switch
{
    ["up", .. var rest] => await Up.RunAsync(rest),
    _ => await Up.RunAsync(args),
};
