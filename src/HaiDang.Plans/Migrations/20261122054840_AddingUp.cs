using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class AddingUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_task_lead",
                schema: "plans",
                table: "task");

            migrationBuilder.DropIndex(
                name: "ix_task_state_due",
                schema: "plans",
                table: "task");

            migrationBuilder.CreateIndex(
                name: "ix_task_lead_state_due",
                schema: "plans",
                table: "task",
                columns: new[] { "lead", "state", "due" },
                filter: "withdrawn_in is null and merged_into is null");

            migrationBuilder.CreateIndex(
                name: "ix_task_awaits_heir",
                schema: "plans",
                table: "task",
                column: "plan",
                filter: "awaits_heir is not null");

            migrationBuilder.CreateIndex(
                name: "ix_task_due_plan",
                schema: "plans",
                table: "task",
                columns: new[] { "due", "plan" },
                filter: "state <> 'Done' and withdrawn_in is null and merged_into is null");

            migrationBuilder.CreateIndex(
                name: "ix_task_plan_state",
                schema: "plans",
                table: "task",
                column: "plan",
                filter: "withdrawn_in is null and merged_into is null")
                .Annotation("Npgsql:IndexInclude", new[] { "clause", "lead", "lead_name", "state", "due", "manner" });

            migrationBuilder.CreateIndex(
                name: "ix_task_state_due",
                schema: "plans",
                table: "task",
                columns: new[] { "state", "due" },
                filter: "withdrawn_in is null and merged_into is null");

            migrationBuilder.CreateIndex(
                name: "ix_clause_added",
                schema: "plans",
                table: "clause",
                column: "id",
                filter: "added_as is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "added_as" });

            migrationBuilder.CreateIndex(
                name: "ix_clause_plan_below",
                schema: "plans",
                table: "clause",
                columns: new[] { "plan", "path" },
                filter: "withdrawn_in is null")
                .Annotation("Relational:Collation", new[] { null, "C" });

            migrationBuilder.Sql("""
                create or replace view report.task as
                select t.id as task_id, t.plan as plan_id, c.path as clause_path, c.position as clause_position, t.title, t.scope,
                       t.lead as lead_id, t.lead_name, t.due, t.percent, t.state,
                       (select max(u.at) from plans.task_update u where u.task_id = t.id) as last_update_at,
                       (select count(*) from plans.task_update u, jsonb_array_elements(u.evidence) e where u.task_id = t.id) as evidence_count,
                       (select u.note from plans.task_update u where u.task_id = t.id and u.note <> '' order by u.at desc limit 1) as last_note,
                       t.manner = 'Request' as is_request, coalesce(c.added_as = 'Review', false) as is_review, c.added_as
                from plans.task t join plans.clause c on c.id = t.clause where t.withdrawn_in is null and t.merged_into is null;
                -- What adding up asks of a task: no clause is read but the few that came after the signature.
                create view report.task_state as
                select t.plan as plan_id, t.lead as lead_id, t.lead_name, t.due, t.state, t.manner = 'Request' as is_request, c.added_as
                from plans.task t left join plans.clause c on c.id = t.clause and c.added_as is not null where t.withdrawn_in is null and t.merged_into is null;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop view report.task_state;
                drop view report.task;
                create view report.task as
                select t.id as task_id, t.plan as plan_id, c.path as clause_path, c.position as clause_position, t.title, t.scope,
                       t.lead as lead_id, t.lead_name, t.due, t.percent, t.state,
                       (select max(u.at) from plans.task_update u where u.task_id = t.id) as last_update_at,
                       (select count(*) from plans.task_update u, jsonb_array_elements(u.evidence) e where u.task_id = t.id) as evidence_count,
                       (select u.note from plans.task_update u where u.task_id = t.id and u.note <> '' order by u.at desc limit 1) as last_note,
                       t.manner = 'Request' as is_request, coalesce(c.added_as = 'Review', false) as is_review
                from plans.task t join plans.clause c on c.id = t.clause where t.withdrawn_in is null and t.merged_into is null;
                """);
            migrationBuilder.DropIndex(
                name: "ix_task_awaits_heir",
                schema: "plans",
                table: "task");

            migrationBuilder.DropIndex(
                name: "ix_task_due_plan",
                schema: "plans",
                table: "task");

            migrationBuilder.DropIndex(
                name: "ix_task_plan_state",
                schema: "plans",
                table: "task");

            migrationBuilder.DropIndex(
                name: "ix_task_state_due",
                schema: "plans",
                table: "task");

            migrationBuilder.DropIndex(
                name: "ix_task_lead_state_due",
                schema: "plans",
                table: "task");

            migrationBuilder.CreateIndex(
                name: "ix_task_lead",
                schema: "plans",
                table: "task",
                column: "lead");

            migrationBuilder.DropIndex(
                name: "ix_clause_added",
                schema: "plans",
                table: "clause");

            migrationBuilder.DropIndex(
                name: "ix_clause_plan_below",
                schema: "plans",
                table: "clause");

            migrationBuilder.CreateIndex(
                name: "ix_task_state_due",
                schema: "plans",
                table: "task",
                columns: new[] { "state", "due" });
        }
    }
}
