using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Portal.Migrations
{
    /// <inheritdoc />
    public partial class Followers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "portal");

            migrationBuilder.CreateTable(
                name: "follow_request",
                schema: "portal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    callback = table.Column<string>(type: "text", nullable: false),
                    host = table.Column<string>(type: "text", nullable: false),
                    ends = table.Column<bool>(type: "boolean", nullable: false),
                    lease_seconds = table.Column<int>(type: "integer", nullable: false),
                    secret = table.Column<string>(type: "text", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "follower",
                schema: "portal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    callback = table.Column<string>(type: "text", nullable: false),
                    host = table.Column<string>(type: "text", nullable: false),
                    secret = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    told = table.Column<string>(type: "text", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follower", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_follow_request_host_made_at",
                schema: "portal",
                table: "follow_request",
                columns: new[] { "host", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_request_next_at",
                schema: "portal",
                table: "follow_request",
                column: "next_at",
                filter: "done_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_follow_request_topic_callback",
                schema: "portal",
                table: "follow_request",
                columns: new[] { "topic", "callback" },
                unique: true,
                filter: "done_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_follower_host",
                schema: "portal",
                table: "follower",
                column: "host");

            migrationBuilder.CreateIndex(
                name: "ix_follower_topic_callback",
                schema: "portal",
                table: "follower",
                columns: new[] { "topic", "callback" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "follow_request",
                schema: "portal");

            migrationBuilder.DropTable(
                name: "follower",
                schema: "portal");
        }
    }
}
