using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class NearestTasks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_task_due",
                schema: "plans",
                table: "task",
                column: "due");

            migrationBuilder.CreateIndex(
                name: "ix_task_state_due",
                schema: "plans",
                table: "task",
                columns: new[] { "state", "due" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_task_due",
                schema: "plans",
                table: "task");

            migrationBuilder.DropIndex(
                name: "ix_task_state_due",
                schema: "plans",
                table: "task");
        }
    }
}
