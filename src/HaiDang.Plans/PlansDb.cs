using HaiDang.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans;

internal sealed class PlansDb(DbContextOptions<PlansDb> options) : ModuleDb(options, SchemaName)
{
    public const string SchemaName = "plans";

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

    protected override void Describe(ModelBuilder model)
    {
        model.Entity<Reading>().ToTable("reading");
        model.Entity<Plan>(plan =>
        {
            plan.ToTable("plan");
            // Two clicks, two people, two nodes: one reading becomes one plan.
            plan.HasIndex(p => p.Reading).IsUnique();
            plan.Property(p => p.Version).IsRowVersion();
            plan.Property(p => p.State).HasConversion<string>();
            plan.ComplexProperty(p => p.Header);
            plan.HasMany(p => p.Clauses).WithOne().HasForeignKey(c => c.Plan);
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
            clause.Property(c => c.AddedAs).HasConversion<string>();
            // One review per plan and change, one place per instruction, whoever presses first.
            clause.HasIndex(c => new { c.Plan, c.AddedKey }).IsUnique();
        });
        model.Entity<PlanTask>(task =>
        {
            task.ToTable("task");
            task.Property(t => t.State).HasConversion<string>();
            task.Property(t => t.Manner).HasConversion<string>().HasDefaultValue(Documents.Reading.Manner.Order);
            task.Property(t => t.Version).IsRowVersion();
            task.HasOne<Plan>().WithMany().HasForeignKey(t => t.Plan);
            task.HasOne<Clause>().WithMany().HasForeignKey(t => t.Clause);
            // The coordinator's first page asks for her body's tasks.
            task.HasIndex(t => t.Lead);
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
            part.HasOne<Plan>().WithOne().HasForeignKey<PublicPart>(p => p.Plan);
        });
        model.Entity<JointProgramme>(programme =>
        {
            programme.ToTable("joint_programme");
            programme.HasKey(p => p.Plan);
            programme.HasOne<Plan>().WithOne().HasForeignKey<JointProgramme>(p => p.Plan);
        });
        model.Entity<ProgressUpdate>(update =>
        {
            update.ToTable("task_update");
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
}

internal sealed class PlansDbDesign() : ModuleDbDesign<PlansDb>(PlansDb.SchemaName, options => new(options));
