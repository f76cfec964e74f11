using HaiDang.Insight.Counting;
using HaiDang.Insight.Reporting;
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

    public IQueryable<PlanRow> Plans => Set<PlanRow>();

    public IQueryable<TaskRow> Tasks => Set<TaskRow>();

    public IQueryable<ProgressRow> Progress => Set<ProgressRow>();

    public IQueryable<EvidenceRow> Evidence => Set<EvidenceRow>();

    public IQueryable<UrgingRow> Urgings => Set<UrgingRow>();

    public IQueryable<ReleaseRow> Releases => Set<ReleaseRow>();

    public IQueryable<EditionRow> Editions => Set<EditionRow>();

    protected override void Describe(ModelBuilder model)
    {
        model.Entity<PlanRow>().HasNoKey().ToView("plan", "report");
        model.Entity<TaskRow>().HasNoKey().ToView("task", "report");
        model.Entity<ProgressRow>().HasNoKey().ToView("progress", "report");
        model.Entity<EvidenceRow>().HasNoKey().ToView("evidence", "report");
        model.Entity<UrgingRow>().HasNoKey().ToView("urging", "report");
        model.Entity<ReleaseRow>().HasNoKey().ToView("release", "report");
        model.Entity<EditionRow>().HasNoKey().ToView("edition", "report");
        model.Entity<YearlyReport>(report =>
        {
            report.ToTable("report");
            report.Property(r => r.Figures).AsFrozen();
            // The list of a year, newest first.
            report.HasIndex(r => new { r.Year, r.AsOf });
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
