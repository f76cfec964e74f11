using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Data;
using HaiDang.Newsroom.Approving;
using HaiDang.Newsroom.Contracts;
using HaiDang.Newsroom.Publishing;
using HaiDang.Newsroom.Reaching;
using HaiDang.Newsroom.Writing;
using HaiDang.Ui.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Newsroom;

/// <summary>Items in every language: written, translated, approved by somebody else, released.</summary>
public sealed class NewsroomModule : IModule
{
    /// <inheritdoc />
    public string Name => NewsroomDb.SchemaName;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<NewsroomDb>(NewsroomDb.SchemaName);
        services.AddScoped<StartItem>().AddScoped<SaveEdition>().AddScoped<CiteSources>().AddScoped<SetPicture>().AddScoped<AskForHelp>().AddScoped<LabelItem>();
        services.AddScoped<SubmitEdition>().AddScoped<ApproveEdition>().AddScoped<ReturnEdition>();
        services.AddScoped<ChooseAudiences>().AddScoped<WriteNote>().AddScoped<OpenItem>().AddScoped<ItemList>();
        services.AddScoped<WithdrawRelease>().AddScoped<BringInItem>();
        services.AddScoped<Reach>();
        services.AddScoped<INewsroom, PublicNewsroom>().AddSingleton<ReleasedRows>();
        services.AddHandler<ItemPublished, RecordEvidence>();

        services.AddGrant(Permissions.Write, Roles.Editor, Roles.Reporter);
        services.AddGrant(Permissions.Translate, Roles.Translator, Roles.Editor);
        services.AddGrant(Permissions.Submit, Roles.Editor, Roles.Reporter, Roles.Translator);
        services.AddGrant(Permissions.Approve, Roles.Editor, Roles.Leader);
        services.AddGrant(Permissions.Withdraw, Roles.Editor, Roles.FocalOfficer);
        services.AddGrant(Permissions.SeeAll, Roles.FocalOfficer, Roles.Leader);
        services.AddGrant(Permissions.Streams, Roles.FocalOfficer);
        services.AddMenuEntry(new MenuEntry("content", "newsroom.menu.items", "/items", null, 10));
        services.AddMenuEntry(new MenuEntry("content", "newsroom.menu.new", "/items/new", Permissions.Write, 20));
        services.AddMenuEntry(new MenuEntry("content", "newsroom.menu.waiting", "/items/waiting", null, 30));
        services.AddMenuEntry(new MenuEntry("content", "newsroom.reach.title", "/items/reach", null, 40));
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder routes) =>
        routes.MapGet("/items/{id:guid}/picture/{name}", PictureToShow.SendAsync).RequireAuthorization();

    /// <inheritdoc />
    public DbContext Db(IServiceProvider services) => services.GetRequiredService<NewsroomDb>();
}
