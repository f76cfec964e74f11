using HaiDang.Kernel;
using HaiDang.Newsroom.Contracts;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Newsroom.Writing;

/// <summary>Begins an item for a task and a stream, in the language it will be written in.</summary>
internal sealed class StartItem(NewsroomDb db, IPlans plans, IProtocol protocol, ICurrentPerson who, TimeProvider clock)
{
    public async Task<Outcome<ItemId>> RunAsync(NewItem start, CancellationToken ct)
    {
        if (!who.May(Permissions.Write)) { return Refusal.NotAllowed; }
        if ((start.Body?.Value ?? who.Office) is not { } office) { return new Refusal("newsroom.start.no_office"); }
        if (!await db.Streams.AnyAsync(s => s.Key == start.Stream, ct))
        {
            return new Refusal("newsroom.start.stream_missing") { Field = "Stream" };
        }

        if (start.Task is { } task && await plans.FindTaskAsync(task, ct) is null)
        {
            return new Refusal("newsroom.start.task_missing") { Field = "Task" };
        }

        if (string.IsNullOrWhiteSpace(start.Text.Title)) { return new Refusal("newsroom.start.title_missing") { Field = "Title" }; }

        var done = who.Done(clock);
        var item = new Item
        {
            Stream = start.Stream,
            Task = start.Task,
            Body = new BodyId(office),
            SourceLanguage = start.Language,
            BegunBy = who.Name,
            BegunAt = done.At,
            ArchiveKey = start.ArchiveKey,
        };
        item.CiteSources(start.Sources);
        item.MeantFor(start.Audiences);
        var edition = new Edition { Item = item.Id, Language = start.Language };
        edition.Write(start.Text.Arranged(await protocol.OrderAsync(ct)), done);
        db.AddRange(item, edition, Revision.Of(edition));
        return await db.SaveAsync(item, ct) is { } refusal ? refusal : item.Id;
    }
}

/// <summary>What an item begins with. Body and archive key are given only when it is brought in from elsewhere.</summary>
internal sealed record NewItem(string Stream, PlanTaskId? Task, string Language, EditionText Text, IReadOnlyList<Source> Sources,
    BodyId? Body = null, string? ArchiveKey = null)
{
    /// <summary>For whom: keys of <see cref="Newsroom.Audiences"/>.</summary>
    public IReadOnlyCollection<string> Audiences { get; init; } = [];
}
