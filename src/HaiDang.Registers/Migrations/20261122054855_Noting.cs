using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Registers.Migrations
{
    /// <inheritdoc />
    public partial class Noting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "replaces",
                schema: "registers",
                table: "attachment",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stage",
                schema: "registers",
                table: "attachment",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "diary_line",
                schema: "registers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_diary_line", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_diary_line_record_day",
                schema: "registers",
                table: "diary_line",
                columns: new[] { "record", "day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "diary_line",
                schema: "registers");

            migrationBuilder.DropColumn(
                name: "replaces",
                schema: "registers",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "stage",
                schema: "registers",
                table: "attachment");
        }
    }
}
