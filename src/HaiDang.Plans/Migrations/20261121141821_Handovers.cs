using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class Handovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "awaits_heir",
                schema: "plans",
                table: "task",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "handovers",
                schema: "plans",
                table: "task",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "awaits_heir",
                schema: "plans",
                table: "task");

            migrationBuilder.DropColumn(
                name: "handovers",
                schema: "plans",
                table: "task");
        }
    }
}
