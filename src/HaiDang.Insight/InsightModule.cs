using HaiDang.Access.Contracts;
using HaiDang.Insight.Contracts;
using HaiDang.Insight.Briefing;
using HaiDang.Insight.Counting;
using HaiDang.Insight.Reminding;
using HaiDang.Insight.Reporting;
using HaiDang.Insight.Reviewing;
using HaiDang.Insight.Targeting;
using HaiDang.Insight.Today;
using HaiDang.Insight.UnitReporting;
using HaiDang.Kernel;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Jobs;
using HaiDang.Ui.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Insight;

/// <summary>What the figures say: the morning page, charts that open their lists, the yearly report.</summary>
public sealed class InsightModule : IModule
{
    /// <inheritdoc />
    public string Name => InsightDb.SchemaName;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<InsightDb>(InsightDb.SchemaName);
        services.AddScoped<CountFigures>().AddScoped<YearBook>().AddScoped<ReportDeadlines>();
        services.AddScoped<StartReport>().AddScoped<ProposeLetterhead>().AddScoped<WhatNeedsMe>();
        services.AddJob<ReportOrder, BuildReport>();
        services.AddScoped<ReportSeasons>().AddScoped<ProposeUnitReport>().AddScoped<UnitReportFile>().AddScoped<IUnitReports, UnitReportDesk>();
        services.AddScoped<WriteUnitReport>().AddScoped<SubmitUnitReport>().AddScoped<AnswerUnitReport>();
        services.AddScoped<CountReview>().AddScoped<StartReview>().AddJob<ReviewOrder, BuildReview>().AddScoped<WriteBrief>();
        services.AddScoped<TargetBook>().AddScoped<RecordProduction>().AddScoped<IProduction, ProductionDesk>();
        services.AddScoped<RemindBodies>().AddScoped<WriteDigests>().AddRecurring<MorningRound>(MorningRound.Pause).AddScoped<Outbox>();
        services.AddGrant(Permissions.Read, Permissions.Readers);
        services.AddGrant(Permissions.Watch, Permissions.Watchers);
        services.AddGrant(Permissions.Build, Roles.FocalOfficer);
        services.AddGrant(Permissions.WriteUnitReport, Permissions.UnitReporters);
        services.AddGrant(Permissions.AnswerUnitReports, Roles.FocalOfficer);
        services.AddGrant(Permissions.SeeTargets, [.. Permissions.Readers, Roles.PressBody]);
        services.AddGrant(Permissions.RecordProduction, Roles.PressBody, Roles.FocalOfficer);
        services.AddMenuEntry(new("today", "insight.menu.today", "/today", null, 10));
        services.AddMenuEntry(new("today", "insight.brief.title", "/brief", Permissions.Read, 20));
        services.AddMenuEntry(new("report", "insight.oversight.title", "/oversight", Permissions.Read, 5));
        services.AddMenuEntry(new("report", "insight.menu.reports", "/reports", Permissions.Read, 10));
        services.AddMenuEntry(new("report", "insight.menu.units", "/reports/units", null, 20));
        services.AddMenuEntry(new("report", "insight.target.title", "/reports/targets", Permissions.SeeTargets, 30));
        services.AddMenuEntry(new("report", "insight.rules.title", "/reports/rules", null, 50));
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/{id:guid}/file", ReportFile.SendAsync).RequireAuthorization();
        routes.MapGet("/reports/{id:guid}/annexes.xlsx", ReportFile.SendWorkbookAsync).RequireAuthorization();
        routes.MapGet("/reports/{id:guid}/file.pdf", ReportFile.SendPdfAsync).RequireAuthorization();
        routes.MapGet("/reports/reviews/{id:guid}/review.docx", ReviewFile.SendAsync).RequireAuthorization();
        routes.MapGet("/reports/reviews/{id:guid}/review.pdf", ReviewFile.SendPdfAsync).RequireAuthorization();
        routes.MapGet("/today/digests/{id:guid}.eml", DigestFile.SendAsync).RequireAuthorization();
        routes.MapGet("/reports/units/{id:guid}/{version:int}/report.docx", UnitReportFile.SendAsync).RequireAuthorization();
        routes.MapGet("/reports/units/{id:guid}/{version:int}/report.pdf", UnitReportFile.SendPdfAsync).RequireAuthorization();
    }

    /// <inheritdoc />
    public DbContext Db(IServiceProvider services) => services.GetRequiredService<InsightDb>();
}
