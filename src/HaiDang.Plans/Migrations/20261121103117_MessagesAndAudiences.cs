using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class MessagesAndAudiences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "audiences",
                schema: "plans",
                table: "plan",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "messages",
                schema: "plans",
                table: "plan",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "audiences",
                schema: "plans",
                table: "plan");

            migrationBuilder.DropColumn(
                name: "messages",
                schema: "plans",
                table: "plan");
        }
    }
}
