using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class MergedTasks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                schema: "plans",
                table: "task",
                type: "uuid",
                nullable: true);

            migrationBuilder.Sql("""
                -- A task merged into that of another plan is the same work: it is counted there.
                create or replace view report.task as
                select t.id as task_id, t.plan as plan_id, c.path as clause_path, c.position as clause_position, t.title, t.scope,
                       t.lead as lead_id, t.lead_name, t.due, t.percent, t.state,
                       (select max(u.at) from plans.task_update u where u.task_id = t.id) as last_update_at,
                       (select count(*) from plans.task_update u, jsonb_array_elements(u.evidence) e where u.task_id = t.id) as evidence_count,
                       (select u.note from plans.task_update u where u.task_id = t.id and u.note <> '' order by u.at desc limit 1) as last_note,
                       t.manner = 'Request' as is_request
                from plans.task t join plans.clause c on c.id = t.clause where t.withdrawn_in is null and t.merged_into is null;
                create or replace view report.clause as
                select c.id as clause_id, c.plan as plan_id, c.path, c.number, c.title, c.position,
                       exists (select 1 from plans.task t where t.clause = c.id and t.withdrawn_in is null)
                       or exists (select 1 from plans.task_serves s where s.clause = c.id) as has_task
                from plans.clause c where c.withdrawn_in is null;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
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
                """);
            migrationBuilder.DropColumn(
                name: "merged_into",
                schema: "plans",
                table: "task");
        }
    }
}
