using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class Foundation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "kernel");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateTable(
                name: "announcement",
                schema: "kernel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fact = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "jsonb", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_announcement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entry",
                schema: "kernel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    changes = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file",
                schema: "kernel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    media_type = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "handling",
                schema: "kernel",
                columns: table => new
                {
                    announcement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handler = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handling", x => new { x.announcement_id, x.handler });
                });

            migrationBuilder.CreateTable(
                name: "job",
                schema: "kernel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    arguments = table.Column<string>(type: "jsonb", nullable: false),
                    started_by = table.Column<Guid>(type: "uuid", nullable: true),
                    started_by_name = table.Column<string>(type: "text", nullable: false),
                    queued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<string>(type: "text", nullable: true),
                    error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "protection_key",
                schema: "kernel",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_key", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "search_entry",
                schema: "kernel",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entry", x => new { x.kind, x.key });
                });

            migrationBuilder.CreateIndex(
                name: "ix_announcement_next_at",
                schema: "kernel",
                table: "announcement",
                column: "next_at",
                filter: "done_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_subject_id_at",
                schema: "kernel",
                table: "audit_entry",
                columns: new[] { "subject_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_job_queued_at",
                schema: "kernel",
                table: "job",
                column: "queued_at",
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ix_search_entry_folded",
                schema: "kernel",
                table: "search_entry",
                column: "folded")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            // The trail is evidence: nobody, not even we, may rewrite it.
            migrationBuilder.Sql("""
                create function kernel.refuse_change() returns trigger language plpgsql as $$
                begin raise exception 'the audit trail cannot be changed'; end $$;
                create trigger audit_entry_is_final before update or delete or truncate on kernel.audit_entry
                for each statement execute function kernel.refuse_change();
                """);
            // Wakes the loops of every node as soon as the transaction commits.
            migrationBuilder.Sql("""
                create function kernel.ring() returns trigger language plpgsql as $$
                begin perform pg_notify(tg_argv[0], ''); return null; end $$;
                create trigger announcement_rings after insert on kernel.announcement
                for each statement execute function kernel.ring('haidang_announcement');
                create trigger job_rings after insert on kernel.job
                for each statement execute function kernel.ring('haidang_job');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "announcement",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "audit_entry",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "file",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "handling",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "job",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "protection_key",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "search_entry",
                schema: "kernel");
        }
    }
}
