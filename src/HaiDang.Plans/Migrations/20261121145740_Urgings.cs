using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class Urgings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "manner",
                schema: "plans",
                table: "task",
                type: "text",
                nullable: false,
                defaultValue: "Order");

            migrationBuilder.CreateTable(
                name: "urging",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: false),
                    body_name = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    file = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    task_set = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_urging", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "urging_task",
                schema: "plans",
                columns: table => new
                {
                    task = table.Column<Guid>(type: "uuid", nullable: false),
                    urging_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_urging_task", x => new { x.urging_id, x.task });
                    table.ForeignKey(
                        name: "fk_urging_task_urging_urging_id",
                        column: x => x.urging_id,
                        principalSchema: "plans",
                        principalTable: "urging",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_urging_body_day_task_set",
                schema: "plans",
                table: "urging",
                columns: new[] { "body", "day", "task_set" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_urging_task_task",
                schema: "plans",
                table: "urging_task",
                column: "task");

            migrationBuilder.Sql("""
                -- A new column may only come last.
                create or replace view report.task as
                select t.id as task_id, t.plan as plan_id, c.path as clause_path, c.position as clause_position, t.title, t.scope,
                       t.lead as lead_id, t.lead_name, t.due, t.percent, t.state,
                       (select max(u.at) from plans.task_update u where u.task_id = t.id) as last_update_at,
                       (select count(*) from plans.task_update u, jsonb_array_elements(u.evidence) e where u.task_id = t.id) as evidence_count,
                       (select u.note from plans.task_update u where u.task_id = t.id and u.note <> '' order by u.at desc limit 1) as last_note,
                       t.manner = 'Request' as is_request
                from plans.task t join plans.clause c on c.id = t.clause;
                create view report.urging as
                select t.task as task_id, u.body as body_id, u.day from plans.urging u join plans.urging_task t on t.urging_id = u.id;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop view report.urging;
                drop view report.task;
                create view report.task as
                select t.id as task_id, t.plan as plan_id, c.path as clause_path, c.position as clause_position, t.title, t.scope,
                       t.lead as lead_id, t.lead_name, t.due, t.percent, t.state,
                       (select max(u.at) from plans.task_update u where u.task_id = t.id) as last_update_at,
                       (select count(*) from plans.task_update u, jsonb_array_elements(u.evidence) e where u.task_id = t.id) as evidence_count,
                       (select u.note from plans.task_update u where u.task_id = t.id and u.note <> '' order by u.at desc limit 1) as last_note
                from plans.task t join plans.clause c on c.id = t.clause;
                """);
            migrationBuilder.DropTable(
                name: "urging_task",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "urging",
                schema: "plans");

            migrationBuilder.DropColumn(
                name: "manner",
                schema: "plans",
                table: "task");
        }
    }
}
