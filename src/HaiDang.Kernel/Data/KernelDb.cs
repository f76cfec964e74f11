using HaiDang.Kernel.Announcing;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Files;
using HaiDang.Kernel.Jobs;
using HaiDang.Kernel.Posting;
using HaiDang.Kernel.Searching;
using HaiDang.Kernel.Visiting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Kernel.Data;

/// <summary>The tables that all modules share: announcements, audit, search, jobs, files, visits.</summary>
public sealed class KernelDb(DbContextOptions<KernelDb> options) : ModuleDb(options, SchemaName)
{
    /// <summary>The shared schema.</summary>
    public const string SchemaName = "kernel";

    internal DbSet<Announcement> Announcements => Set<Announcement>();

    internal DbSet<Handling> Handlings => Set<Handling>();

    /// <summary>Who did what, when. Rows are never changed: the database refuses it.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    internal DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    internal DbSet<Job> Jobs => Set<Job>();

    internal DbSet<Letter> Letters => Set<Letter>();

    internal DbSet<StoredFile> Files => Set<StoredFile>();

    internal DbSet<Visit> Visits => Set<Visit>();

    internal DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <inheritdoc />
    protected override void Describe(ModelBuilder model)
    {
        model.HasPostgresExtension("pg_trgm");
        // Undone announcements are few among many done ones; the dispatcher asks for nothing else.
        model.Entity<Announcement>().HasIndex(a => a.NextAt).HasFilter("done_at is null");
        model.Entity<Handling>().ToTable("handling").HasKey(h => new { h.AnnouncementId, h.Handler });
        model.Entity<AuditEntry>().HasIndex(a => new { a.SubjectId, a.At });
        // The trail is read newest first, whole or of one person.
        model.Entity<AuditEntry>().HasIndex(a => a.At);
        model.Entity<AuditEntry>().HasIndex(a => new { a.PersonId, a.At });
        model.Entity<SearchEntry>().HasIndex(s => s.Folded).HasMethod("gin").HasOperators("gin_trgm_ops");
        model.Entity<Job>().ToTable("job").HasIndex(j => j.QueuedAt).HasFilter("state < 2");
        model.Entity<Job>().Property(j => j.Arguments).HasColumnType("jsonb");
        // What is to be sent is little among all that was; letters about a thing are shown with it.
        model.Entity<Letter>().HasIndex(l => l.NextAt).HasFilter("state in ('Waiting', 'Sending')");
        model.Entity<Letter>().HasIndex(l => l.About);
        model.Entity<Letter>().HasIndex(l => l.Until).HasFilter("state in ('Waiting', 'Refused', 'InDoubt')");
        model.Entity<StoredFile>().ToTable("file");
        model.Entity<Visit>().ToTable("visit").HasKey(v => new { v.Day, v.Path, v.Kind, v.Name });
        // One address or a few over many days; folders by their beginning.
        model.Entity<Visit>().HasIndex(v => new { v.Path, v.Day });
        model.Entity<Visit>().Property(v => v.Path).UseCollation("C");
        model.Entity<ProtectionKey>().ToTable("protection_key").HasKey(k => k.Name);
    }
}
