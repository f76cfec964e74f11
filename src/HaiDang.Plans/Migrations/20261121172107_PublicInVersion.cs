using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class PublicInVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_public",
                schema: "plans",
                table: "clause");

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                schema: "plans",
                table: "public_part",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.AddColumn<int>(
                name: "public_in",
                schema: "plans",
                table: "clause",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "xmin",
                schema: "plans",
                table: "public_part");

            migrationBuilder.DropColumn(
                name: "public_in",
                schema: "plans",
                table: "clause");

            migrationBuilder.AddColumn<bool>(
                name: "is_public",
                schema: "plans",
                table: "clause",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }
    }
}
