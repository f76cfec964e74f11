using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Newsroom.Migrations
{
    /// <inheritdoc />
    public partial class LegalLabels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "making",
                schema: "newsroom",
                table: "revision",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "persons",
                schema: "newsroom",
                table: "revision",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<int>(
                name: "making",
                schema: "newsroom",
                table: "release",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "persons",
                schema: "newsroom",
                table: "release",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<int>(
                name: "promotion",
                schema: "newsroom",
                table: "release",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "sponsor",
                schema: "newsroom",
                table: "release",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "promotion",
                schema: "newsroom",
                table: "item",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "sponsor",
                schema: "newsroom",
                table: "item",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "making",
                schema: "newsroom",
                table: "edition",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "persons",
                schema: "newsroom",
                table: "edition",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "making",
                schema: "newsroom",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "persons",
                schema: "newsroom",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "making",
                schema: "newsroom",
                table: "release");

            migrationBuilder.DropColumn(
                name: "persons",
                schema: "newsroom",
                table: "release");

            migrationBuilder.DropColumn(
                name: "promotion",
                schema: "newsroom",
                table: "release");

            migrationBuilder.DropColumn(
                name: "sponsor",
                schema: "newsroom",
                table: "release");

            migrationBuilder.DropColumn(
                name: "promotion",
                schema: "newsroom",
                table: "item");

            migrationBuilder.DropColumn(
                name: "sponsor",
                schema: "newsroom",
                table: "item");

            migrationBuilder.DropColumn(
                name: "making",
                schema: "newsroom",
                table: "edition");

            migrationBuilder.DropColumn(
                name: "persons",
                schema: "newsroom",
                table: "edition");
        }
    }
}
