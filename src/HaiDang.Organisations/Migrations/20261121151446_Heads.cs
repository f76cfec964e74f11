using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Organisations.Migrations
{
    /// <inheritdoc />
    public partial class Heads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "head",
                schema: "organisations",
                table: "body",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "head",
                schema: "organisations",
                table: "body");
        }
    }
}
