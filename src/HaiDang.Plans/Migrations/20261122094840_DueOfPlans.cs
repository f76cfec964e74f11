using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class DueOfPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_task_plan_state",
                schema: "plans",
                table: "task");

            migrationBuilder.CreateIndex(
                name: "ix_task_plan_state",
                schema: "plans",
                table: "task",
                columns: new[] { "plan", "due" },
                filter: "withdrawn_in is null and merged_into is null")
                .Annotation("Npgsql:IndexInclude", new[] { "clause", "lead", "lead_name", "state", "manner" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_task_plan_state",
                schema: "plans",
                table: "task");

            migrationBuilder.CreateIndex(
                name: "ix_task_plan_state",
                schema: "plans",
                table: "task",
                column: "plan",
                filter: "withdrawn_in is null and merged_into is null")
                .Annotation("Npgsql:IndexInclude", new[] { "clause", "lead", "lead_name", "state", "due", "manner" });
        }
    }
}
