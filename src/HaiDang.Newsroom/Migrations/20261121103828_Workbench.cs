using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Newsroom.Migrations
{
    /// <inheritdoc />
    public partial class Workbench : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "editor",
                schema: "newsroom",
                table: "release",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<List<string>>(
                name: "audiences",
                schema: "newsroom",
                table: "item",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<Guid>(
                name: "author_id",
                schema: "newsroom",
                table: "edition",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                schema: "newsroom",
                table: "edition",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<Guid>(
                name: "editor_id",
                schema: "newsroom",
                table: "edition",
                type: "uuid",
                nullable: true);

            // The new columns repeat what the stored values say.
            migrationBuilder.Sql("""
                update newsroom.edition set author_id = (written->'by'->>'value')::uuid, editor_id = (edited->'by'->>'value')::uuid,
                    changed_at = coalesce((edited->>'at')::timestamptz, changed_at);
                update newsroom.release r set editor = coalesce(e.edited->>'name', r.author)
                    from newsroom.edition e where e.item = r.item and e.language = r.language;
                """);

            migrationBuilder.CreateTable(
                name: "note",
                schema: "newsroom",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note", x => x.id);
                    table.ForeignKey(
                        name: "fk_note_item_item",
                        column: x => x.item,
                        principalSchema: "newsroom",
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_note_item",
                schema: "newsroom",
                table: "note",
                column: "item");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "note",
                schema: "newsroom");

            migrationBuilder.DropColumn(
                name: "editor",
                schema: "newsroom",
                table: "release");

            migrationBuilder.DropColumn(
                name: "audiences",
                schema: "newsroom",
                table: "item");

            migrationBuilder.DropColumn(
                name: "author_id",
                schema: "newsroom",
                table: "edition");

            migrationBuilder.DropColumn(
                name: "changed_at",
                schema: "newsroom",
                table: "edition");

            migrationBuilder.DropColumn(
                name: "editor_id",
                schema: "newsroom",
                table: "edition");
        }
    }
}
