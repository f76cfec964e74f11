using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Newsroom.Migrations
{
    /// <inheritdoc />
    public partial class ReportViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            create schema if not exists report;
            -- What went live: one row per item and language. A withdrawn release is no longer public, and says so.
            create view report.release as
            select r.item as item_id, r.language, r.slug, r.title, r.stream, s.name_vi as stream_name_vi, s.name_en as stream_name_en,
                   s.place as stream_place, i.body as body_id, i.task as task_id, r.published_at, r.withdrawn is not null as is_withdrawn
            from newsroom.release r join newsroom.item i on i.id = r.item join newsroom.stream s on s.key = r.stream;
            -- Where each text stands on its way; who wrote and last edited it, because they may not approve it.
            create view report.edition as
            select e.item as item_id, e.language, e.title, i.body as body_id, i.helpers, i.task as task_id,
                   (array['draft', 'submitted', 'approved', 'published', 'withdrawn'])[e.state + 1] as state,
                   (e.written->'by'->>'value')::uuid as written_by_id, (e.edited->'by'->>'value')::uuid as edited_by_id,
                   e.submitted->>'name' as submitted_by, (e.submitted->>'at')::timestamptz as submitted_at, e.returned_because
            from newsroom.edition e join newsroom.item i on i.id = e.item;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("drop view report.release; drop view report.edition;");
    }
}
