using HaiDang.Documents.Writing;
using HaiDang.Insight.Reporting;
using HaiDang.Kernel;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Reviewing;

/// <summary>What a review is made from; <c>Review</c> is the id it will have.</summary>
internal sealed record ReviewOrder(Guid Review, Guid Plan, ReviewKind Kind, int From, int To, Letterhead Letterhead);

/// <summary>Orders a review of an issued plan; the work itself goes on as a job.</summary>
internal sealed class StartReview(InsightDb db, CountReview count, JobQueue jobs, ICurrentPerson who)
{
    public async Task<Outcome<Guid>> RunAsync(ReviewOrder order, CancellationToken ct)
    {
        if (!who.May(Permissions.Build)) { return Refusal.NotAllowed; }
        var id = new PlanId(order.Plan);
        if (await db.Plans.SingleOrDefaultAsync(p => p.PlanId == id, ct) is not { } plan) { return Refusal.NotFound; }
        if (!plan.IsIssued) { return new Refusal("insight.build.draft"); }
        var (first, last) = count.Years(plan);
        if (order.From < first || order.To > last || order.From > order.To) { return new Refusal("insight.review.refusal.years", first, last) { Field = "From" }; }
        if (order.Letterhead.Check() is { } refusal) { return refusal; }

        return await jobs.StartAsync<BuildReview, ReviewOrder>(order, ct);
    }
}

/// <summary>Counts, writes the dossier, keeps both. Run twice for one order, it makes one.</summary>
internal sealed class BuildReview(InsightDb db, CountReview count, FileStore files, ICurrentPerson who) : IJob<ReviewOrder>
{
    public async Task<string> RunAsync(ReviewOrder arguments, IProgress<int> progress, CancellationToken ct)
    {
        var (id, planId) = (new ReviewId(arguments.Review), new PlanId(arguments.Plan));
        if (await db.Reviews.AnyAsync(r => r.Id == id, ct)) { return Result(id); }

        progress.Report(10);
        var figures = await count.RunAsync(await db.Plans.SingleAsync(p => p.PlanId == planId, ct), arguments.From, arguments.To, ct);
        progress.Report(60);
        var bytes = DocxWriter.ToBytes(new ReviewDocument(figures, arguments.Kind, arguments.Letterhead).Write());
        progress.Report(80);
        var name = $"{(arguments.Kind is ReviewKind.Final ? "tong-ket" : "so-ket")}-{arguments.From}-{arguments.To}-ke-hoach-{figures.Plan.Number.Replace('/', '-')}.docx";
        var file = await files.KeepAgainAsync(FileId.Of(id.Value, "review"), bytes, name, DocxWriter.MediaType, ct);
        db.Add(new Review
        {
            Id = id,
            Plan = planId,
            Kind = arguments.Kind,
            From = arguments.From,
            To = arguments.To,
            AsOf = figures.AsOf,
            MadeByName = who.Name,
            File = file.Id,
            FileName = file.Name,
            Figures = figures,
        });
        await db.SaveChangesAsync(ct);
        return Result(id);
    }

    // The page of the job leads to "/reports/" and this.
    private static string Result(ReviewId id) => $"reviews/{id.Value}";
}
