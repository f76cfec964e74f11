using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Portal.Migrations
{
    /// <inheritdoc />
    public partial class ToldFeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "told_feed",
                schema: "portal",
                columns: table => new
                {
                    topic = table.Column<string>(type: "text", nullable: false),
                    tag = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_told_feed", x => x.topic);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "told_feed",
                schema: "portal");
        }
    }
}
