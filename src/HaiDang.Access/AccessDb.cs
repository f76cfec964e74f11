using HaiDang.Access.Tokens;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Access;

// Rows that hold secrets have types of their own so that the audit trail can be told to leave them out.
[NotAudited]
internal sealed class PersonClaim : IdentityUserClaim<Guid>;

[NotAudited]
internal sealed class PersonLogin : IdentityUserLogin<Guid>;

/// <summary>Authenticator keys and recovery codes.</summary>
[NotAudited]
internal sealed class PersonToken : IdentityUserToken<Guid>;

[NotAudited]
internal sealed class PersonPasskey : IdentityUserPasskey<Guid>;

/// <summary>People and what they sign in with. Identity brings its own base, so it joins the house through ModuleModel.</summary>
internal sealed class AccessDb(DbContextOptions<AccessDb> options)
    : IdentityUserContext<Person, Guid, PersonClaim, PersonLogin, PersonToken, PersonPasskey>(options)
{
    public const string SchemaName = "access";

    public DbSet<BodyToken> BodyTokens => Set<BodyToken>();

    public DbSet<ReadingKey> ReadingKeys => Set<ReadingKey>();

    /// <summary>Version 3 brings passkeys.</summary>
    public static void Choose(IdentityOptions identity) => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ModuleModel.ConfigureIds(configurationBuilder, GetType().Assembly);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(SchemaName);
        builder.Entity<Person>(person =>
        {
            person.ToTable("person");
            person.Ignore(p => p.PersonId);
            person.Property(p => p.Id).ValueGeneratedNever();
            person.Property(p => p.Name).HasMaxLength(200);
            person.Property(p => p.TitleVi).HasMaxLength(200);
            person.Property(p => p.TitleEn).HasMaxLength(200);
            person.Property(p => p.Language).HasMaxLength(2);
        });
        builder.Entity<PersonClaim>().ToTable("person_claim");
        builder.Entity<PersonLogin>().ToTable("person_login");
        builder.Entity<PersonToken>().ToTable("person_token");
        builder.Entity<PersonPasskey>().ToTable("person_passkey").OwnsOne(p => p.Data, data => data.ToJson("data"));
        builder.Entity<BodyToken>(token =>
        {
            token.ToTable("body_token");
            token.Ignore(t => t.MayWrite);
            token.HasIndex(t => t.Hash).IsUnique();
        });
        builder.Entity<ReadingKey>(key =>
        {
            key.ToTable("reading_key").HasKey(k => new { k.Person, k.Purpose });
            key.HasIndex(k => k.Hash).IsUnique();
        });
        ModuleModel.Finish(builder, SchemaName);
    }
}

internal sealed class AccessDbDesign() : ModuleDbDesign<AccessDb>(AccessDb.SchemaName, Make)
{
    // Identity asks the container which schema version it is to describe; without one the passkey table is missing.
    private static AccessDb Make(DbContextOptions<AccessDb> options)
    {
        var services = new ServiceCollection().Configure<IdentityOptions>(AccessDb.Choose).BuildServiceProvider();
        return new(new DbContextOptionsBuilder<AccessDb>(options).UseApplicationServiceProvider(services).Options);
    }
}
