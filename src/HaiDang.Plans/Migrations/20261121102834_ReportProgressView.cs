using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class ReportProgressView : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            -- Who reported on a task and when; no body where the newsroom recorded a publication by itself.
            create view report.progress as
            select u.task_id, t.plan as plan_id, t.lead as lead_id, u.body as body_id, u.at, u.percent
            from plans.task_update u join plans.task t on t.id = u.task_id;
            create view report.evidence as
            select u.task_id, t.plan as plan_id, u.at, e.position, e.value->>'Title' as title, e.value->>'Url' as url
            from plans.task_update u join plans.task t on t.id = u.task_id,
                 jsonb_array_elements(u.evidence) with ordinality as e(value, position);
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("drop view report.progress; drop view report.evidence;");
    }
}
