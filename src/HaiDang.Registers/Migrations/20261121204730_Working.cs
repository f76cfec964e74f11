using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Registers.Migrations
{
    /// <inheritdoc />
    public partial class Working : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "attachment",
                schema: "registers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    file = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    caption = table.Column<string>(type: "text", nullable: true),
                    right = table.Column<string>(type: "text", nullable: false),
                    credit = table.Column<string>(type: "text", nullable: true),
                    consent = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "saved_view",
                schema: "registers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    register = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    query = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_view", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "watch",
                schema: "registers",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    register = table.Column<string>(type: "text", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_watch", x => new { x.record, x.person });
                });

            migrationBuilder.CreateIndex(
                name: "ix_attachment_record",
                schema: "registers",
                table: "attachment",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_saved_view_register_owner_name",
                schema: "registers",
                table: "saved_view",
                columns: new[] { "register", "owner", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_watch_person",
                schema: "registers",
                table: "watch",
                column: "person");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attachment",
                schema: "registers");

            migrationBuilder.DropTable(
                name: "saved_view",
                schema: "registers");

            migrationBuilder.DropTable(
                name: "watch",
                schema: "registers");
        }
    }
}
