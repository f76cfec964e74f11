using HaiDang.Kernel;
using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Data;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Adjusting;
using HaiDang.Plans.Agreeing;
using HaiDang.Plans.Assigning;
using HaiDang.Plans.Contracts;
using HaiDang.Plans.Deriving;
using HaiDang.Plans.Following;
using HaiDang.Plans.Importing;
using HaiDang.Plans.Instructing;
using HaiDang.Plans.Issuing;
using HaiDang.Plans.Rounds;
using HaiDang.Plans.Submitting;
using HaiDang.Plans.Obstacles;
using HaiDang.Plans.Publishing;
using HaiDang.Plans.Resting;
using HaiDang.Plans.Sending;
using HaiDang.Plans.Succeeding;
using HaiDang.Plans.Urging;
using HaiDang.Ui.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Plans;

/// <summary>Plans, clauses, tasks: from the signed text to progress with evidence.</summary>
public sealed class PlansModule : IModule
{
    /// <inheritdoc />
    public string Name => PlansDb.SchemaName;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<PlansDb>(PlansDb.SchemaName);
        services.AddScoped<MonthItems>().AddPassingFiles(ReadScan.Folder, ReadScan.Longest).AddJob<ScanOrder, ReadScan>().AddScoped<ReadPlan>().AddScoped<ConfirmReading>().AddScoped<ReportProgress>();
        services.AddScoped<SubmitPlan>().AddScoped<AppraisePlan>().AddScoped<SignPlan>().AddScoped<ReturnPlan>().AddScoped<NumberPlan>().AddScoped<IssuePlan>();
        services.AddScoped<ProposeAdjustment>().AddScoped<WriteChange>().AddScoped<TakeOutChange>().AddScoped<SubmitAdjustment>();
        services.AddScoped<SayLink>().AddScoped<Cascade>().AddScoped<BuildOwnPlan>().AddScoped<FoldIn>().AddScoped<PlanTree>().AddScoped<Overlaps>().AddSingleton<AlikeTasks>().AddScoped<SettleOverlap>();
        services.AddScoped<OpenRound>().AddScoped<ProposeTask>().AddScoped<DecideProposal>().AddScoped<ConsolidateRound>().AddScoped<WriteDraft>();
        services.AddScoped<ApproveAdjustment>().AddScoped<RefuseAdjustment>();
        services.AddScoped<AssignLead>().AddScoped<NameOpenPart>().AddScoped<Contribute>().AddScoped<AskForInput>();
        services.AddScoped<AssignLead>().AddScoped<NameOpenPart>().AddScoped<Contribute>().AddScoped<AskForInput>().AddScoped<AnswerRequest>();
        services.AddScoped<ChooseHeir>().AddScoped<IInherit, PassOnWork>().AddHandler<BodySucceeded, PassOnWork>();
        services.AddScoped<ProposeLetter>().AddScoped<UrgeBody>().AddScoped<StartUrging>().AddJob<LetterForm, UrgeAll>();
        services.AddScoped<DeadlineConflicts>().AddScoped<ConfirmInterim>();
        services.AddScoped<Instruct>().AddScoped<RaiseObstacle>().AddScoped<HandleObstacle>().AddScoped<SetObstacleRoute>();
        services.AddHandler<PlanEntered, CiteBases>().AddHandler<PlanIssued, CiteBases>().AddHandler<BasisKept, CiteBases>().AddScoped<KeepBasis>().AddScoped<RecordChange>().AddScoped<DescribeDocument>();
        services.AddHandler<PlanIssued, DeliverPlan>().AddScoped<Receive>();
        services.AddScoped<ChoosePublicPart>().AddScoped<IPublicPlans, PublicPlans>();
        services.AddScoped<EnterProgramme>().AddScoped<KeepProgrammeTask>();
        services.AddScoped<IPlans, PlanBook>();
        services.AddGrant(Permissions.Import, Permissions.Importers);
        services.AddGrant(Permissions.Submit, Permissions.Submitters);
        services.AddGrant(Permissions.Appraise, Permissions.Appraisers);
        services.AddGrant(Permissions.Sign, Access.Contracts.Roles.Leader);
        services.AddGrant(Permissions.Issue, Access.Contracts.Roles.RecordsClerk);
        services.AddGrant(Permissions.Adjust, Access.Contracts.Roles.FocalOfficer);
        services.AddGrant(Permissions.Decide, Access.Contracts.Roles.Leader);
        services.AddGrant(Permissions.TakeUp, Permissions.Submitters);
        services.AddGrant(Permissions.Propose, Permissions.Reporters);
        services.AddGrant(Permissions.SeeAllTasks, Permissions.Overseers);
        services.AddGrant(Permissions.Report, Permissions.Reporters);
        services.AddGrant(Permissions.ReportForAll, Access.Contracts.Roles.FocalOfficer);
        services.AddGrant(Permissions.Urge, Access.Contracts.Roles.FocalOfficer);
        services.AddGrant(Permissions.RouteObstacle, Access.Contracts.Roles.FocalOfficer);
        services.AddGrant(Permissions.DecideObstacle, Permissions.Deciders);
        services.AddGrant(Permissions.RecordBases, Permissions.Keepers);
        services.AddGrant(Permissions.Send, Permissions.Keepers);
        services.AddGrant(Permissions.Publish, Access.Contracts.Roles.FocalOfficer);
        services.AddGrant(Permissions.Instruct, Access.Contracts.Roles.Leader);
        services.AddMenuEntry(new("plans", "plans.menu.plans", "/plans", null, 10));
        services.AddMenuEntry(new("plans", "plans.menu.import", "/plans/import", Permissions.Import, 20));
        services.AddMenuEntry(new("plans", "plans.menu.tasks", "/tasks", null, 30));
        services.AddMenuEntry(new("plans", "plans.menu.late", "/tasks/late", Permissions.SeeAllTasks, 32));
        services.AddMenuEntry(new("plans", "plans.menu.matrix", "/tasks/matrix", null, 34));
        services.AddMenuEntry(new("plans", "plans.menu.calendar", "/tasks/calendar", null, 36));
        services.AddMenuEntry(new("plans", "plans.menu.obstacles", "/obstacles", null, 38));
        services.AddMenuEntry(new("plans", "plans.round.list", "/plans/rounds", Permissions.Propose, 25));
        services.AddMenuEntry(new("plans", "plans.menu.deliveries", "/plans/deliveries", null, 39));
        services.AddMenuEntry(new("plans", "plans.menu.programmes", "/programmes", null, 45));
        services.AddMenuEntry(new("plans", "plans.menu.bases", "/plans/bases", null, 40));
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/{id:guid}", EvidenceFile.SendAsync).RequireAuthorization();
        routes.MapGet("/obstacles/{id:guid}/file", ObstacleFile.SendAsync).RequireAuthorization();
        routes.MapGet("/plans/bases/{id:guid}/file", DocumentFile.SendAsync).RequireAuthorization();
        routes.MapGet("/plans/deliveries/{id:guid}/proof", DeliveryProof.SendAsync).RequireAuthorization();
        routes.MapGet("/tasks/export.csv", BoardExport.SendCsvAsync).RequireAuthorization();
        routes.MapGet("/tasks/export.xlsx", BoardExport.SendXlsxAsync).RequireAuthorization();
        routes.MapGet("/tasks/letters/{id:guid}", UrgingFile.SendAsync).RequireAuthorization();
        routes.MapGet("/plans/papers/{id:guid}", PaperFile.SendAsync).RequireAuthorization();
        routes.MapGet("/plans/{id:guid}/changes.docx", ChangesFile.SendAsync).RequireAuthorization();
        routes.MapGet("/plans/{id:guid}/plan.docx", PrintedPlan.SendAsync).RequireAuthorization();
        routes.MapGet("/plans/{id:guid}/plan.pdf", PrintedPlan.SendPdfAsync).RequireAuthorization();
    }

    /// <inheritdoc />
    public DbContext Db(IServiceProvider services) => services.GetRequiredService<PlansDb>();
}
