using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class Visits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "visit",
                schema: "kernel",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit", x => new { x.day, x.path, x.kind, x.name });
                });

            migrationBuilder.CreateIndex(
                name: "ix_visit_path_day",
                schema: "kernel",
                table: "visit",
                columns: new[] { "path", "day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "visit",
                schema: "kernel");
        }
    }
}
