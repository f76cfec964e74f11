using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class Coordination : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_task_clause",
                schema: "plans",
                table: "task");

            migrationBuilder.AddColumn<string>(
                name: "named_by",
                schema: "plans",
                table: "task_coordinator",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "assigned_at",
                schema: "plans",
                table: "task",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assigned_by",
                schema: "plans",
                table: "task",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "requests",
                schema: "plans",
                table: "task",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "brought_in_by",
                schema: "plans",
                table: "plan",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "expansions",
                schema: "plans",
                table: "plan",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "task_contribution",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: false),
                    body_name = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_contribution", x => x.id);
                    table.ForeignKey(
                        name: "fk_task_contribution_task_task_id",
                        column: x => x.task_id,
                        principalSchema: "plans",
                        principalTable: "task",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_task_clause_lead_scope",
                schema: "plans",
                table: "task",
                columns: new[] { "clause", "lead", "scope" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_task_contribution_task_id",
                schema: "plans",
                table: "task_contribution",
                column: "task_id");

            // Who contributed what and when, for reports.
            migrationBuilder.Sql("""
                create view report.contribution as
                select c.id as contribution_id, c.task_id, c.body as body_id, c.body_name, c.person_name, c.at, c.note, jsonb_array_length(coalesce(c.evidence, '[]')) as evidence_count
                from plans.task_contribution c;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop view report.contribution;");

            migrationBuilder.DropTable(
                name: "task_contribution",
                schema: "plans");

            migrationBuilder.DropIndex(
                name: "ix_task_clause_lead_scope",
                schema: "plans",
                table: "task");

            migrationBuilder.DropColumn(
                name: "named_by",
                schema: "plans",
                table: "task_coordinator");

            migrationBuilder.DropColumn(
                name: "assigned_at",
                schema: "plans",
                table: "task");

            migrationBuilder.DropColumn(
                name: "assigned_by",
                schema: "plans",
                table: "task");

            migrationBuilder.DropColumn(
                name: "requests",
                schema: "plans",
                table: "task");

            migrationBuilder.DropColumn(
                name: "brought_in_by",
                schema: "plans",
                table: "plan");

            migrationBuilder.DropColumn(
                name: "expansions",
                schema: "plans",
                table: "plan");

            migrationBuilder.CreateIndex(
                name: "ix_task_clause",
                schema: "plans",
                table: "task",
                column: "clause");
        }
    }
}
