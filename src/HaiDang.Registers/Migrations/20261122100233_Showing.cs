using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Registers.Migrations
{
    /// <inheritdoc />
    public partial class Showing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "alt",
                schema: "registers",
                table: "attachment",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "height",
                schema: "registers",
                table: "attachment",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_public",
                schema: "registers",
                table: "attachment",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "media_type",
                schema: "registers",
                table: "attachment",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "public_name",
                schema: "registers",
                table: "attachment",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "said",
                schema: "registers",
                table: "attachment",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "width",
                schema: "registers",
                table: "attachment",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "link_check",
                schema: "registers",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    register = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fault = table.Column<string>(type: "text", nullable: false),
                    dead_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_check", x => new { x.record, x.field });
                });

            migrationBuilder.CreateIndex(
                name: "ix_attachment_public_name",
                schema: "registers",
                table: "attachment",
                column: "public_name",
                filter: "public_name is not null and ended_at is null");

            // Two who replaced the same file at once left two newer versions: the later one becomes a file of its own.
            migrationBuilder.Sql("update registers.attachment a set replaces = null where ended_at is null and exists (select 1 from registers.attachment b where b.replaces = a.replaces and b.ended_at is null and (b.at, b.id) < (a.at, a.id))");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_replaces",
                schema: "registers",
                table: "attachment",
                column: "replaces",
                unique: true,
                filter: "replaces is not null and ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_link_check_register_field",
                schema: "registers",
                table: "link_check",
                columns: new[] { "register", "field" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "link_check",
                schema: "registers");

            migrationBuilder.DropIndex(
                name: "ix_attachment_public_name",
                schema: "registers",
                table: "attachment");

            migrationBuilder.DropIndex(
                name: "ix_attachment_replaces",
                schema: "registers",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "alt",
                schema: "registers",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "height",
                schema: "registers",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "is_public",
                schema: "registers",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "media_type",
                schema: "registers",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "public_name",
                schema: "registers",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "said",
                schema: "registers",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "width",
                schema: "registers",
                table: "attachment");
        }
    }
}
