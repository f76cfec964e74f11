using HaiDang.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans;

internal sealed class PlansDb(DbContextOptions<PlansDb> options) : ModuleDb(options, SchemaName)
{
    public const string SchemaName = "plans";

    /// <summary>The collation in which the clauses below "II.1" are those between "II.1." and "II.1/".</summary>
    public const string ByBytes = "C";

    private const string Live = "withdrawn_in is null and merged_into is null";

    public DbSet<Reading> Readings => Set<Reading>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<Clause> Clauses => Set<Clause>();

    public DbSet<PlanTask> Tasks => Set<PlanTask>();

    public DbSet<InterimDate> InterimDates => Set<InterimDate>();

    public DbSet<SentUrging> Urgings => Set<SentUrging>();

    public DbSet<Obstacle> Obstacles => Set<Obstacle>();

    public DbSet<ObstacleRoute> ObstacleRoutes => Set<ObstacleRoute>();

    public DbSet<LegalDocument> LegalDocuments => Set<LegalDocument>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<PublicPart> PublicParts => Set<PublicPart>();

    public DbSet<JointProgramme> JointProgrammes => Set<JointProgramme>();

    public DbSet<Adjustment> Adjustments => Set<Adjustment>();

    public DbSet<PlanLink> Links => Set<PlanLink>();

    public DbSet<Uptake> Uptakes => Set<Uptake>();

    public DbSet<TaskServes> Serves => Set<TaskServes>();

    public DbSet<SettledOverlap> SettledOverlaps => Set<SettledOverlap>();

    public DbSet<PlanningRound> Rounds => Set<PlanningRound>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    /// <summary>A piece of a text, counted from 1; empty where there is none. The database's own.</summary>
    public static string Piece(string text, string between, int place) => throw new NotSupportedException("Only the database knows.");

    protected override void Describe(ModelBuilder model)
    {
        model.HasDbFunction(() => Piece("", "", 0)).HasName("split_part").IsBuiltIn();
        model.Entity<Reading>().ToTable("reading");
        model.Entity<Plan>(plan =>
        {
            plan.ToTable("plan");
            // Two clicks, two people, two nodes: one reading becomes one plan.
            plan.HasIndex(p => p.Reading).IsUnique();
            plan.Property(p => p.Version).IsRowVersion();
            plan.Property(p => p.State).HasConversion<string>();
            plan.ComplexProperty(p => p.Header);
            plan.Property(p => p.TextVersion).HasDefaultValue(1);
            plan.HasMany(p => p.Clauses).WithOne().HasForeignKey(c => c.Plan);
            plan.HasMany(p => p.Trail).WithOne().HasForeignKey("PlanId").IsRequired();
            plan.OwnsMany(p => p.Bases, b => b.ToJson("bases"));
            plan.OwnsMany(p => p.Deadlines, d => d.ToJson("deadlines"));
            plan.OwnsMany(p => p.Messages, m => m.ToJson("messages"));
            plan.OwnsMany(p => p.Audiences, a => a.ToJson("audiences"));
            plan.OwnsMany(p => p.Recipients, r => r.ToJson("recipients"));
            plan.OwnsMany(p => p.Expansions, e =>
            {
                e.ToJson("expansions");
                e.OwnsMany(x => x.Members);
                e.OwnsMany(x => x.LeftOut);
            });
        });
        model.Entity<Clause>(clause =>
        {
            clause.ToTable("clause");
            clause.HasIndex(c => new { c.Plan, c.Path });
            // What stands below a heading is a stretch of this one.
            clause.HasIndex(c => new { c.Plan, c.Path }, "ix_clause_plan_below").UseCollation(null!, ByBytes).HasFilter("withdrawn_in is null");
            // Instructions and reviews are few; whoever adds up looks at no other clause.
            clause.HasIndex(c => c.Id, "ix_clause_added").IncludeProperties(c => c.AddedAs!).HasFilter("added_as is not null");
            clause.Property(c => c.AddedAs).HasConversion<string>();
            // One review per plan and change, one place per instruction, whoever presses first.
            clause.HasIndex(c => new { c.Plan, c.AddedKey }).IsUnique();
            clause.Property(c => c.Since).HasDefaultValue(1);
            clause.OwnsMany(c => c.Earlier, e => e.ToJson("earlier"));
            // What is no longer in force shows only to those who read an earlier version.
            clause.HasQueryFilter(c => c.WithdrawnIn == null);
        });
        model.Entity<PlanTask>(task =>
        {
            task.ToTable("task");
            task.Property(t => t.State).HasConversion<string>();
            task.Property(t => t.Manner).HasConversion<string>().HasDefaultValue(Documents.Reading.Manner.Order);
            task.Property(t => t.Version).IsRowVersion();
            task.HasQueryFilter(t => t.WithdrawnIn == null && t.MergedInto == null);
            task.HasOne<Plan>().WithMany().HasForeignKey(t => t.Plan);
            task.HasOne<Clause>().WithMany().HasForeignKey(t => t.Clause);
            // The board asks for the nearest of each state; the calendar for those due in a month.
            task.HasIndex(t => new { t.State, t.Due }).HasFilter(Live);
            task.HasIndex(t => t.Due);
            // Every morning: what is late or near, over all plans in force.
            task.HasIndex(t => new { t.Due, t.Plan }).HasFilter($"state <> 'Done' and {Live}");
            // Adding up reads the second and no task; it also tells whether anything of a plan is due in a time.
            task.HasIndex(t => t.Plan);
            task.HasIndex(t => new { t.Plan, t.Due }, "ix_task_plan_state").IncludeProperties(t => new { t.Clause, t.Lead, t.LeadName, t.State, t.Manner }).HasFilter(Live);
            task.HasIndex(t => t.Plan, "ix_task_awaits_heir").HasFilter("awaits_heir is not null");
            // The coordinator's first page asks for her body's tasks.
            task.HasIndex(t => new { t.Lead, t.State, t.Due }).HasFilter(Live);
            task.OwnsMany(t => t.Coordinators, c =>
            {
                c.ToTable("task_coordinator");
                c.HasKey(x => x.Key);
                c.Property(x => x.Key).ValueGeneratedNever();
                c.HasIndex(x => x.Body);
            });
            // Two officers assigning the same clause to the same body make one task.
            task.HasIndex(t => new { t.Clause, t.Lead, t.Scope }).IsUnique().AreNullsDistinct(false);
            task.OwnsMany(t => t.Requests, r => r.ToJson("requests"));
            task.OwnsMany(t => t.Replies, r =>
            {
                r.ToJson("replies");
                r.Property(x => x.Commitment).HasConversion<string>();
            });
            task.OwnsMany(t => t.Handovers, h => h.ToJson("handovers"));
            task.OwnsOne(t => t.AwaitsHeir, q =>
            {
                q.ToJson("awaits_heir");
                q.OwnsMany(x => x.Candidates);
            });
            task.HasMany(t => t.Updates).WithOne().HasForeignKey("TaskId").IsRequired();
            task.Navigation(t => t.Updates).AutoInclude();
            task.HasMany(t => t.Contributions).WithOne().HasForeignKey("TaskId").IsRequired();
            task.Navigation(t => t.Contributions).AutoInclude();
        });
        model.Entity<InterimDate>(date =>
        {
            date.ToTable("interim_date");
            // Two officers confirming at once agree on one.
            date.HasIndex(d => new { d.Plan, d.Year }).IsUnique();
            date.Property(d => d.Version).IsRowVersion();
        });
        model.Entity<SentUrging>(sent =>
        {
            sent.ToTable("urging");
            // Two officers at once, or one who presses twice: one letter a day about the same tasks.
            sent.HasIndex(u => new { u.Body, u.Day, u.TaskSet }).IsUnique();
            sent.OwnsMany(u => u.Tasks, t =>
            {
                t.ToTable("urging_task");
                t.WithOwner().HasForeignKey("UrgingId");
                t.HasKey("UrgingId", nameof(UrgedFor.Task));
                // A task's page asks when its body was urged.
                t.HasIndex(x => x.Task);
            });
        });
        model.Entity<Obstacle>(obstacle =>
        {
            obstacle.ToTable("obstacle");
            obstacle.Property(o => o.State).HasConversion<string>();
            obstacle.Property(o => o.Desk).HasConversion<string>();
            obstacle.Property(o => o.Version).IsRowVersion();
            obstacle.HasOne<PlanTask>().WithMany().HasForeignKey(o => o.Task);
            obstacle.HasIndex(o => new { o.Plan, o.State });
            obstacle.HasIndex(o => new { o.Body, o.State });
            obstacle.OwnsOne(o => o.Decision, d => d.ToJson("decision"));
            obstacle.OwnsMany(o => o.Steps, s => s.ToJson("steps"));
        });
        model.Entity<ObstacleRoute>(route =>
        {
            route.ToTable("obstacle_route");
            route.HasKey(r => r.Plan);
            route.Property(r => r.First).HasConversion<string>();
            route.Property(r => r.Version).IsRowVersion();
        });
        model.Entity<LegalDocument>(document =>
        {
            document.ToTable("legal_document");
            // Plans that cite the same document share one record of it.
            document.HasIndex(d => d.Key).IsUnique();
            document.Property(d => d.Version).IsRowVersion();
            document.OwnsMany(d => d.Changes, c =>
            {
                c.ToJson("changes");
                c.Property(x => x.Status).HasConversion<string>();
            });
        });
        model.Entity<Delivery>(delivery =>
        {
            delivery.ToTable("delivery");
            delivery.Property(d => d.Purpose).HasConversion<string>();
            delivery.Property(d => d.Version).IsRowVersion();
            delivery.HasOne<Plan>().WithMany().HasForeignKey(d => d.Plan);
            // A body receives a plan once, however many lines of "Nơi nhận" mean it.
            delivery.HasIndex(d => new { d.Plan, d.Body, d.Name }).IsUnique().AreNullsDistinct(false);
            // What a body has received and not opened yet.
            delivery.HasIndex(d => new { d.Body, d.OpenedAt });
        });
        model.Entity<PublicPart>(part =>
        {
            part.ToTable("public_part");
            part.HasKey(p => p.Plan);
            part.HasIndex(p => p.Slug).IsUnique();
            part.Property(p => p.Version).IsRowVersion();
            part.HasOne<Plan>().WithOne().HasForeignKey<PublicPart>(p => p.Plan);
        });
        model.Entity<JointProgramme>(programme =>
        {
            programme.ToTable("joint_programme");
            programme.HasKey(p => p.Plan);
            programme.HasOne<Plan>().WithOne().HasForeignKey<JointProgramme>(p => p.Plan);
        });
        model.Entity<TrailStep>(step =>
        {
            step.ToTable("plan_trail");
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Property(s => s.Kind).HasConversion<string>();
        });
        DescribeAdjusting(model);
        DescribeDeriving(model);
        model.Entity<ProgressUpdate>(update =>
        {
            update.ToTable("task_update");
            // Who has reported this year: one look per body, however many years are behind.
            update.HasIndex(u => new { u.Body, u.At });
            update.Property(u => u.Id).ValueGeneratedNever();
            update.OwnsMany(u => u.Evidence, e => e.ToJson("evidence"));
        });
        model.Entity<Contribution>(contribution =>
        {
            contribution.ToTable("task_contribution");
            contribution.Property(c => c.Id).ValueGeneratedNever();
            contribution.OwnsMany(c => c.Evidence, e => e.ToJson("evidence"));
        });
    }

    private static void DescribeAdjusting(ModelBuilder model) => model.Entity<Adjustment>(adjustment =>
    {
        adjustment.ToTable("adjustment");
        adjustment.HasIndex(a => a.Plan);
        // Every plan has each version of its text once.
        adjustment.HasIndex(a => new { a.Plan, a.TextVersion }).IsUnique();
        adjustment.Property(a => a.State).HasConversion<string>();
        adjustment.Property(a => a.Version).IsRowVersion();
        adjustment.OwnsOne(a => a.Decision, d => d.ToJson("decision"));
        adjustment.OwnsMany(a => a.Changes, c =>
        {
            c.ToJson("changes");
            c.OwnsMany(x => x.Tasks, t =>
            {
                t.OwnsMany(x => x.Helpers);
                t.OwnsMany(x => x.OldHelpers);
            });
        });
    });

    private static void DescribeDeriving(ModelBuilder model)
    {
        model.Entity<PlanLink>(link =>
        {
            link.ToTable("plan_link");
            // Two people who say the same of one citation say it once.
            link.HasIndex(l => new { l.Plan, l.Citation }).IsUnique();
            link.HasIndex(l => l.To);
            link.Property(l => l.Kind).HasConversion<string>();
            link.Property(l => l.Version).IsRowVersion();
        });
        model.Entity<Uptake>(uptake =>
        {
            uptake.ToTable("uptake");
            // A body that presses twice has one plan.
            uptake.HasIndex(u => new { u.Plan, u.Body }).IsUnique();
            uptake.HasIndex(u => u.OwnPlan);
            uptake.Property(u => u.Version).IsRowVersion();
        });
        model.Entity<TaskServes>(serves =>
        {
            serves.ToTable("task_serves");
            serves.HasIndex(s => new { s.Task, s.Clause }).IsUnique();
            serves.HasIndex(s => s.Plan);
            serves.HasOne<PlanTask>().WithMany().HasForeignKey(s => s.Task);
        });
        model.Entity<SettledOverlap>(settled =>
        {
            settled.ToTable("settled_overlap");
            settled.HasIndex(s => new { s.One, s.Other }).IsUnique();
        });
        model.Entity<PlanningRound>(round =>
        {
            round.ToTable("planning_round");
            round.HasIndex(r => r.Year).IsUnique();
            round.Property(r => r.Version).IsRowVersion();
        });
        model.Entity<Proposal>(proposal =>
        {
            proposal.ToTable("proposal");
            proposal.HasIndex(p => p.Round);
            // What goes on from this year is proposed once, however often the round is opened.
            proposal.HasIndex(p => new { p.Round, p.CarriedFrom }).IsUnique();
            proposal.Property(p => p.State).HasConversion<string>();
            proposal.Property(p => p.Version).IsRowVersion();
        });
    }
}

internal sealed class PlansDbDesign() : ModuleDbDesign<PlansDb>(PlansDb.SchemaName, options => new(options));
