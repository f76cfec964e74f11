using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class ReportVersionsAndReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                -- Reports name the version of the plan they were written under, and leave reviews of bases out of their figures.
                create or replace view report.plan as
                select id as plan_id, concat_ws('/', nullif(header_number, ''), nullif(header_symbol, '')) as number, header_kind as kind, header_title as title,
                       header_issuer as issuer, header_place as place, header_date as date, header_period_from as period_from, header_period_to as period_to,
                       header_signer_name as signer_name, header_signer_capacity as signer_capacity, state = 'Issued' as is_issued, text_version
                from plans.plan;
                create or replace view report.task as
                select t.id as task_id, t.plan as plan_id, c.path as clause_path, c.position as clause_position, t.title, t.scope,
                       t.lead as lead_id, t.lead_name, t.due, t.percent, t.state,
                       (select max(u.at) from plans.task_update u where u.task_id = t.id) as last_update_at,
                       (select count(*) from plans.task_update u, jsonb_array_elements(u.evidence) e where u.task_id = t.id) as evidence_count,
                       (select u.note from plans.task_update u where u.task_id = t.id and u.note <> '' order by u.at desc limit 1) as last_note,
                       t.manner = 'Request' as is_request, coalesce(c.added_as = 'Review', false) as is_review
                from plans.task t join plans.clause c on c.id = t.clause where t.withdrawn_in is null and t.merged_into is null;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop view report.plan;
                create view report.plan as
                select id as plan_id, concat_ws('/', nullif(header_number, ''), nullif(header_symbol, '')) as number, header_kind as kind, header_title as title,
                       header_issuer as issuer, header_place as place, header_date as date, header_period_from as period_from, header_period_to as period_to,
                       header_signer_name as signer_name, header_signer_capacity as signer_capacity, state = 'Issued' as is_issued
                from plans.plan;
                drop view report.task;
                create view report.task as
                select t.id as task_id, t.plan as plan_id, c.path as clause_path, c.position as clause_position, t.title, t.scope,
                       t.lead as lead_id, t.lead_name, t.due, t.percent, t.state,
                       (select max(u.at) from plans.task_update u where u.task_id = t.id) as last_update_at,
                       (select count(*) from plans.task_update u, jsonb_array_elements(u.evidence) e where u.task_id = t.id) as evidence_count,
                       (select u.note from plans.task_update u where u.task_id = t.id and u.note <> '' order by u.at desc limit 1) as last_note,
                       t.manner = 'Request' as is_request
                from plans.task t join plans.clause c on c.id = t.clause where t.withdrawn_in is null and t.merged_into is null;
                """);
        }
    }
}
