using HaiDang.Kernel.Data;
using HaiDang.Portal.Telling;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Portal;

/// <summary>Who follows the feeds. Everything that is shown belongs to other modules.</summary>
internal sealed class PortalDb(DbContextOptions<PortalDb> options) : ModuleDb(options, SchemaName)
{
    public const string SchemaName = "portal";

    public DbSet<Follower> Followers => Set<Follower>();

    public DbSet<FollowRequest> Requests => Set<FollowRequest>();

    public DbSet<ToldFeed> Told => Set<ToldFeed>();

    /// <summary>The one clock that all nodes share.</summary>
    public Task<DateTimeOffset> NowAsync() => Database.SqlQuery<DateTimeOffset>($"select clock_timestamp() as \"Value\"").SingleAsync();

    /// <summary>Until when nobody more may follow a feed, or from a host; null when there is room for one more.</summary>
    public async Task<DateTimeOffset?> FullUntilAsync(FollowRequest request, HubOptions most, DateTimeOffset now, CancellationToken ct)
    {
        return await UntilAsync(Followers.Where(f => f.Topic == request.Topic), most.MostPerFeed) ?? await UntilAsync(Followers.Where(f => f.Host == request.Host), most.MostPerHost);

        async Task<DateTimeOffset?> UntilAsync(IQueryable<Follower> those, int room) =>
            await those.CountAsync(f => f.Until > now, ct) < room ? null : await those.Where(f => f.Until > now).MinAsync(f => (DateTimeOffset?)f.Until, ct);
    }

    protected override void Describe(ModelBuilder model)
    {
        model.Entity<Follower>(follower =>
        {
            follower.ToTable("follower");
            follower.HasIndex(f => new { f.Topic, f.Callback }).IsUnique();
            follower.HasIndex(f => f.Host);
        });
        model.Entity<ToldFeed>(told =>
        {
            told.ToTable("told_feed");
            told.HasKey(t => t.Topic);
        });
        model.Entity<FollowRequest>(request =>
        {
            request.ToTable("follow_request");
            request.Property(r => r.Version).IsRowVersion();
            // Of two requests for the same, the later counts.
            request.HasIndex(r => new { r.Topic, r.Callback }).IsUnique().HasFilter("done_at is null");
            request.HasIndex(r => r.NextAt).HasFilter("done_at is null");
            request.HasIndex(r => new { r.Host, r.MadeAt });
        });
    }
}

internal sealed class PortalDbDesign() : ModuleDbDesign<PortalDb>(PortalDb.SchemaName, options => new(options));
