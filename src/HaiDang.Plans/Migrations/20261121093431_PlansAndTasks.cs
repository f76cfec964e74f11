using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class PlansAndTasks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "plans");

            migrationBuilder.CreateTable(
                name: "plan",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reading = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    header_date = table.Column<DateOnly>(type: "date", nullable: true),
                    header_issuer = table.Column<string>(type: "text", nullable: false),
                    header_kind = table.Column<string>(type: "text", nullable: false),
                    header_number = table.Column<string>(type: "text", nullable: true),
                    header_period_from = table.Column<int>(type: "integer", nullable: true),
                    header_period_to = table.Column<int>(type: "integer", nullable: true),
                    header_place = table.Column<string>(type: "text", nullable: true),
                    header_signer_capacity = table.Column<string>(type: "text", nullable: true),
                    header_signer_name = table.Column<string>(type: "text", nullable: true),
                    header_symbol = table.Column<string>(type: "text", nullable: true),
                    header_title = table.Column<string>(type: "text", nullable: false),
                    bases = table.Column<string>(type: "jsonb", nullable: true),
                    deadlines = table.Column<string>(type: "jsonb", nullable: true),
                    recipients = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reading",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clause",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clause", x => x.id);
                    table.ForeignKey(
                        name: "fk_clause_plan_plan",
                        column: x => x.plan,
                        principalSchema: "plans",
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "task",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    clause = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    lead = table.Column<Guid>(type: "uuid", nullable: false),
                    lead_name = table.Column<string>(type: "text", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task", x => x.id);
                    table.ForeignKey(
                        name: "fk_task_clause_clause",
                        column: x => x.clause,
                        principalSchema: "plans",
                        principalTable: "clause",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_task_plan_plan",
                        column: x => x.plan,
                        principalSchema: "plans",
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "task_coordinator",
                schema: "plans",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    phrase = table.Column<string>(type: "text", nullable: true),
                    plan_task_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_coordinator", x => x.key);
                    table.ForeignKey(
                        name: "fk_task_coordinator_task_plan_task_id",
                        column: x => x.plan_task_id,
                        principalSchema: "plans",
                        principalTable: "task",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "task_update",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: true),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_update", x => x.id);
                    table.ForeignKey(
                        name: "fk_task_update_task_task_id",
                        column: x => x.task_id,
                        principalSchema: "plans",
                        principalTable: "task",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clause_plan_path",
                schema: "plans",
                table: "clause",
                columns: new[] { "plan", "path" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_reading",
                schema: "plans",
                table: "plan",
                column: "reading",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_task_clause",
                schema: "plans",
                table: "task",
                column: "clause");

            migrationBuilder.CreateIndex(
                name: "ix_task_lead",
                schema: "plans",
                table: "task",
                column: "lead");

            migrationBuilder.CreateIndex(
                name: "ix_task_plan",
                schema: "plans",
                table: "task",
                column: "plan");

            migrationBuilder.CreateIndex(
                name: "ix_task_coordinator_body",
                schema: "plans",
                table: "task_coordinator",
                column: "body");

            migrationBuilder.CreateIndex(
                name: "ix_task_coordinator_plan_task_id",
                schema: "plans",
                table: "task_coordinator",
                column: "plan_task_id");

            migrationBuilder.CreateIndex(
                name: "ix_task_update_task_id",
                schema: "plans",
                table: "task_update",
                column: "task_id");

            // What reports may read of this module (schema "report" is read by Insight alone).
            migrationBuilder.Sql("""
                create schema if not exists report;
                create view report.plan as
                select id as plan_id, concat_ws('/', nullif(header_number, ''), nullif(header_symbol, '')) as number, header_kind as kind, header_title as title,
                       header_issuer as issuer, header_place as place, header_date as date, header_period_from as period_from, header_period_to as period_to,
                       header_signer_name as signer_name, header_signer_capacity as signer_capacity, state = 'Issued' as is_issued
                from plans.plan;
                create view report.task as
                select t.id as task_id, t.plan as plan_id, c.path as clause_path, c.position as clause_position, t.title, t.scope,
                       t.lead as lead_id, t.lead_name, t.due, t.percent, t.state,
                       (select max(u.at) from plans.task_update u where u.task_id = t.id) as last_update_at,
                       (select count(*) from plans.task_update u, jsonb_array_elements(u.evidence) e where u.task_id = t.id) as evidence_count,
                       (select u.note from plans.task_update u where u.task_id = t.id and u.note <> '' order by u.at desc limit 1) as last_note
                from plans.task t join plans.clause c on c.id = t.clause;
                create view report.clause as
                select c.id as clause_id, c.plan as plan_id, c.path, c.number, c.title, c.position,
                       exists (select 1 from plans.task t where t.clause = c.id) as has_task
                from plans.clause c;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reading",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "task_coordinator",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "task_update",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "task",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "clause",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "plan",
                schema: "plans");
        }
    }
}
