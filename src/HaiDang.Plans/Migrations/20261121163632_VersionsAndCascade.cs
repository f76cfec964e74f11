using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class VersionsAndCascade : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "withdrawn_in",
                schema: "plans",
                table: "task",
                type: "integer",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "reading",
                schema: "plans",
                table: "plan",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<int>(
                name: "text_version",
                schema: "plans",
                table: "plan",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<Guid>(
                name: "carries_out",
                schema: "plans",
                table: "clause",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "earlier",
                schema: "plans",
                table: "clause",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "since",
                schema: "plans",
                table: "clause",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "withdrawn_in",
                schema: "plans",
                table: "clause",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "adjustment",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    obstacle = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by_name = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    text_version = table.Column<int>(type: "integer", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    changes = table.Column<string>(type: "jsonb", nullable: true),
                    decision = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adjustment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_link",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    citation = table.Column<string>(type: "text", nullable: false),
                    document_kind = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: true),
                    issuer = table.Column<string>(type: "text", nullable: true),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<Guid>(type: "uuid", nullable: true),
                    clause = table.Column<Guid>(type: "uuid", nullable: true),
                    is_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    said_by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_trail",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: true),
                    number = table.Column<string>(type: "text", nullable: true),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    text = table.Column<string>(type: "text", nullable: true),
                    file = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_trail", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_trail_plan_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "plans",
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planning_round",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    guidance = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    file = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    opened_by = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: true),
                    consolidated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_round", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposal",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: false),
                    body_name = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: true),
                    carried_from = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    decided_because = table.Column<string>(type: "text", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settled_overlap",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    one = table.Column<Guid>(type: "uuid", nullable: false),
                    other = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    said_by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settled_overlap", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "task_serves",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    task = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    clause = table.Column<Guid>(type: "uuid", nullable: false),
                    said_by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_serves", x => x.id);
                    table.ForeignKey(
                        name: "fk_task_serves_task_task",
                        column: x => x.task,
                        principalSchema: "plans",
                        principalTable: "task",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "uptake",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: false),
                    body_name = table.Column<string>(type: "text", nullable: false),
                    own_plan = table.Column<Guid>(type: "uuid", nullable: true),
                    folded_into = table.Column<Guid>(type: "uuid", nullable: true),
                    folded_title = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uptake", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_adjustment_plan",
                schema: "plans",
                table: "adjustment",
                column: "plan");

            migrationBuilder.CreateIndex(
                name: "ix_adjustment_plan_text_version",
                schema: "plans",
                table: "adjustment",
                columns: new[] { "plan", "text_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_link_plan_citation",
                schema: "plans",
                table: "plan_link",
                columns: new[] { "plan", "citation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_link_to",
                schema: "plans",
                table: "plan_link",
                column: "to");

            migrationBuilder.CreateIndex(
                name: "ix_plan_trail_plan_id",
                schema: "plans",
                table: "plan_trail",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_planning_round_year",
                schema: "plans",
                table: "planning_round",
                column: "year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposal_round",
                schema: "plans",
                table: "proposal",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_round_carried_from",
                schema: "plans",
                table: "proposal",
                columns: new[] { "round", "carried_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settled_overlap_one_other",
                schema: "plans",
                table: "settled_overlap",
                columns: new[] { "one", "other" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_task_serves_plan",
                schema: "plans",
                table: "task_serves",
                column: "plan");

            migrationBuilder.CreateIndex(
                name: "ix_task_serves_task_clause",
                schema: "plans",
                table: "task_serves",
                columns: new[] { "task", "clause" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_uptake_own_plan",
                schema: "plans",
                table: "uptake",
                column: "own_plan");

            migrationBuilder.CreateIndex(
                name: "ix_uptake_plan_body",
                schema: "plans",
                table: "uptake",
                columns: new[] { "plan", "body" },
                unique: true);

            migrationBuilder.Sql("""
                -- What an adjustment has withdrawn is counted no more. A task is one row here however many plans it serves: those are in report.serves.
                create or replace view report.task as
                select t.id as task_id, t.plan as plan_id, c.path as clause_path, c.position as clause_position, t.title, t.scope,
                       t.lead as lead_id, t.lead_name, t.due, t.percent, t.state,
                       (select max(u.at) from plans.task_update u where u.task_id = t.id) as last_update_at,
                       (select count(*) from plans.task_update u, jsonb_array_elements(u.evidence) e where u.task_id = t.id) as evidence_count,
                       (select u.note from plans.task_update u where u.task_id = t.id and u.note <> '' order by u.at desc limit 1) as last_note,
                       t.manner = 'Request' as is_request
                from plans.task t join plans.clause c on c.id = t.clause where t.withdrawn_in is null;
                create or replace view report.clause as
                select c.id as clause_id, c.plan as plan_id, c.path, c.number, c.title, c.position,
                       exists (select 1 from plans.task t where t.clause = c.id and t.withdrawn_in is null) as has_task
                from plans.clause c where c.withdrawn_in is null;
                create view report.serves as
                select s.task as task_id, s.plan as plan_id, c.path as clause_path
                from plans.task_serves s join plans.clause c on c.id = s.clause
                where c.withdrawn_in is null;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop view report.serves;
                create or replace view report.task as
                select t.id as task_id, t.plan as plan_id, c.path as clause_path, c.position as clause_position, t.title, t.scope,
                       t.lead as lead_id, t.lead_name, t.due, t.percent, t.state,
                       (select max(u.at) from plans.task_update u where u.task_id = t.id) as last_update_at,
                       (select count(*) from plans.task_update u, jsonb_array_elements(u.evidence) e where u.task_id = t.id) as evidence_count,
                       (select u.note from plans.task_update u where u.task_id = t.id and u.note <> '' order by u.at desc limit 1) as last_note,
                       t.manner = 'Request' as is_request
                from plans.task t join plans.clause c on c.id = t.clause;
                create or replace view report.clause as
                select c.id as clause_id, c.plan as plan_id, c.path, c.number, c.title, c.position,
                       exists (select 1 from plans.task t where t.clause = c.id) as has_task
                from plans.clause c;
                """);
            migrationBuilder.DropTable(
                name: "adjustment",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "plan_link",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "plan_trail",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "planning_round",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "proposal",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "settled_overlap",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "task_serves",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "uptake",
                schema: "plans");

            migrationBuilder.DropColumn(
                name: "withdrawn_in",
                schema: "plans",
                table: "task");

            migrationBuilder.DropColumn(
                name: "text_version",
                schema: "plans",
                table: "plan");

            migrationBuilder.DropColumn(
                name: "carries_out",
                schema: "plans",
                table: "clause");

            migrationBuilder.DropColumn(
                name: "earlier",
                schema: "plans",
                table: "clause");

            migrationBuilder.DropColumn(
                name: "since",
                schema: "plans",
                table: "clause");

            migrationBuilder.DropColumn(
                name: "withdrawn_in",
                schema: "plans",
                table: "clause");

            migrationBuilder.AlterColumn<Guid>(
                name: "reading",
                schema: "plans",
                table: "plan",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
