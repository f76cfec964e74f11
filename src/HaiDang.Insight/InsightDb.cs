using HaiDang.Insight.Counting;
using HaiDang.Insight.Reminding;
using HaiDang.Insight.Reporting;
using HaiDang.Insight.Reviewing;
using HaiDang.Insight.Targeting;
using HaiDang.Insight.UnitReporting;
using HaiDang.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight;

/// <summary>Its own: made reports. Everything else is read through the views that modules show in schema "report".</summary>
internal sealed class InsightDb(DbContextOptions<InsightDb> options) : ModuleDb(options, SchemaName)
{
    public const string SchemaName = "insight";

    public DbSet<YearlyReport> Reports => Set<YearlyReport>();

    public DbSet<UnitReport> UnitReports => Set<UnitReport>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<Digest> Digests => Set<Digest>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<Baseline> Baselines => Set<Baseline>();

    public DbSet<Production> Productions => Set<Production>();

    public DbSet<Review> Reviews => Set<Review>();

    public IQueryable<PlanRow> Plans => Set<PlanRow>();

    public IQueryable<TaskRow> Tasks => Set<TaskRow>();

    /// <summary>The tasks that figures and reports count.</summary>
    public IQueryable<TaskRow> Counted => Tasks.Where(t => !t.IsReview);

    public IQueryable<TaskStateRow> TaskStates => Set<TaskStateRow>();

    public IQueryable<ProgressRow> Progress => Set<ProgressRow>();

    public IQueryable<ServesRow> Serves => Set<ServesRow>();

    public IQueryable<EvidenceRow> Evidence => Set<EvidenceRow>();

    public IQueryable<UrgingRow> Urgings => Set<UrgingRow>();

    public IQueryable<ReleaseRow> Releases => Set<ReleaseRow>();

    public IQueryable<EditionRow> Editions => Set<EditionRow>();

    protected override void Describe(ModelBuilder model)
    {
        model.Entity<PlanRow>().HasNoKey().ToView("plan", "report");
        model.Entity<TaskRow>().HasNoKey().ToView("task", "report");
        model.Entity<TaskStateRow>().HasNoKey().ToView("task_state", "report");
        model.Entity<ProgressRow>().HasNoKey().ToView("progress", "report");
        model.Entity<ServesRow>().HasNoKey().ToView("serves", "report");
        model.Entity<EvidenceRow>().HasNoKey().ToView("evidence", "report");
        model.Entity<UrgingRow>().HasNoKey().ToView("urging", "report");
        model.Entity<ReleaseRow>().HasNoKey().ToView("release", "report");
        model.Entity<EditionRow>().HasNoKey().ToView("edition", "report");
        model.Entity<YearlyReport>(report =>
        {
            report.ToTable("report");
            report.Property(r => r.Figures).AsFrozen();
            report.Property(r => r.Form).HasConversion<string>().HasDefaultValue(ReportForm.Province);
            // The list of a year, newest first.
            report.HasIndex(r => new { r.Year, r.AsOf });
        });
        model.Entity<Review>(review =>
        {
            review.ToTable("review");
            review.Property(r => r.Kind).HasConversion<string>();
            review.Property(r => r.Figures).AsFrozen();
            review.HasIndex(r => new { r.Plan, r.AsOf });
        });
        model.Entity<Reminder>(reminder =>
        {
            reminder.ToTable("reminder");
            // Two nodes, a restart, a day missed: each reminder goes out once.
            reminder.HasIndex(r => new { r.Plan, r.Body, r.Year, r.LastDay, r.Mark }).IsUnique();
        });
        model.Entity<Digest>(digest =>
        {
            digest.ToTable("digest");
            digest.Property(d => d.Things).AsFrozen();
            // One a day for each person, however often the round begins.
            digest.HasIndex(d => new { d.Person, d.Day }).IsUnique();
        });
        model.Entity<Round>(round =>
        {
            round.ToTable("round");
            round.HasKey(r => r.Day);
        });
        model.Entity<Baseline>(baseline =>
        {
            baseline.ToTable("baseline");
            baseline.Property(b => b.Version).IsRowVersion();
            baseline.HasIndex(b => new { b.Body, b.Year }).IsUnique();
        });
        model.Entity<Production>(production =>
        {
            production.ToTable("production");
            production.Property(p => p.Version).IsRowVersion();
            production.HasIndex(p => new { p.Body, p.Year, p.Month }).IsUnique();
        });
        model.Entity<UnitReport>(report =>
        {
            report.ToTable("unit_report");
            report.Property(r => r.State).HasConversion<string>();
            report.Property(r => r.Content).AsFrozen();
            report.Property(r => r.Version).IsRowVersion();
            // Two people of a body beginning at once write one report.
            report.HasIndex(r => new { r.Plan, r.Body, r.Year }).IsUnique();
            report.HasMany(r => r.Submissions).WithOne().HasForeignKey("ReportId").IsRequired();
        });
        model.Entity<Submission>(submission =>
        {
            submission.ToTable("unit_report_version");
            submission.Property(s => s.Id).ValueGeneratedNever();
            submission.Property(s => s.Content).AsFrozen();
            submission.HasIndex("ReportId", nameof(Submission.Number)).IsUnique();
        });
    }
}

internal sealed class InsightDbDesign() : ModuleDbDesign<InsightDb>(InsightDb.SchemaName, options => new(options));
