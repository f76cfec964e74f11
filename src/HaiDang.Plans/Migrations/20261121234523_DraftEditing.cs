using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class DraftEditing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "edited_at",
                schema: "plans",
                table: "plan",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "edited_by_name",
                schema: "plans",
                table: "plan",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_task_update_body_at",
                schema: "plans",
                table: "task_update",
                columns: new[] { "body", "at" });

            // A symbol with a stroke of its own, as those of the Party, follows its number with a hyphen: "138-KH/TU".
            migrationBuilder.Sql(
                """
                create or replace view report.plan as
                select id as plan_id, concat_ws(case when header_symbol like '%/%' then '-' else '/' end, nullif(header_number, ''), nullif(header_symbol, '')) as number, header_kind as kind, header_title as title,
                       header_issuer as issuer, header_place as place, header_date as date, header_period_from as period_from, header_period_to as period_to,
                       header_signer_name as signer_name, header_signer_capacity as signer_capacity, state = 'Issued' as is_issued, text_version
                from plans.plan;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                create or replace view report.plan as
                select id as plan_id, concat_ws('/', nullif(header_number, ''), nullif(header_symbol, '')) as number, header_kind as kind, header_title as title,
                       header_issuer as issuer, header_place as place, header_date as date, header_period_from as period_from, header_period_to as period_to,
                       header_signer_name as signer_name, header_signer_capacity as signer_capacity, state = 'Issued' as is_issued, text_version
                from plans.plan;
                """);
            migrationBuilder.DropIndex(
                name: "ix_task_update_body_at",
                schema: "plans",
                table: "task_update");

            migrationBuilder.DropColumn(
                name: "edited_at",
                schema: "plans",
                table: "plan");

            migrationBuilder.DropColumn(
                name: "edited_by_name",
                schema: "plans",
                table: "plan");
        }
    }
}
