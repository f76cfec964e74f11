using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Newsroom.Migrations
{
    /// <inheritdoc />
    public partial class StreamDoorsAndLanguages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "door",
                schema: "newsroom",
                table: "stream",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "further",
                schema: "newsroom",
                table: "stream",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "door",
                schema: "newsroom",
                table: "stream");

            migrationBuilder.DropColumn(
                name: "further",
                schema: "newsroom",
                table: "stream");
        }
    }
}
