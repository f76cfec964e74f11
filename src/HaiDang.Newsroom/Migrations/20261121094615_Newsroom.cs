using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Newsroom.Migrations
{
    /// <inheritdoc />
    public partial class Newsroom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "newsroom");

            migrationBuilder.CreateTable(
                name: "revision",
                schema: "newsroom",
                columns: table => new
                {
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    lead = table.Column<string>(type: "text", nullable: false),
                    blocks = table.Column<string>(type: "jsonb", nullable: false),
                    alt = table.Column<string>(type: "text", nullable: true),
                    credit = table.Column<string>(type: "text", nullable: true),
                    saved = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revision", x => new { x.item, x.language, x.number });
                });

            migrationBuilder.CreateTable(
                name: "stream",
                schema: "newsroom",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    name_vi = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    slug_vi = table.Column<string>(type: "text", nullable: false),
                    slug_en = table.Column<string>(type: "text", nullable: false),
                    description_vi = table.Column<string>(type: "text", nullable: false),
                    description_en = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stream", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "item",
                schema: "newsroom",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stream = table.Column<string>(type: "text", nullable: false),
                    task = table.Column<Guid>(type: "uuid", nullable: true),
                    body = table.Column<Guid>(type: "uuid", nullable: false),
                    source_language = table.Column<string>(type: "text", nullable: false),
                    begun_by = table.Column<string>(type: "text", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    helpers = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    sources = table.Column<string>(type: "jsonb", nullable: false),
                    picture = table.Column<string>(type: "jsonb", nullable: true),
                    archive_key = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_item_stream_stream",
                        column: x => x.stream,
                        principalSchema: "newsroom",
                        principalTable: "stream",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition",
                schema: "newsroom",
                columns: table => new
                {
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    lead = table.Column<string>(type: "text", nullable: false),
                    blocks = table.Column<string>(type: "jsonb", nullable: false),
                    alt = table.Column<string>(type: "text", nullable: true),
                    credit = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    translated_from = table.Column<int>(type: "integer", nullable: true),
                    written = table.Column<string>(type: "jsonb", nullable: true),
                    edited = table.Column<string>(type: "jsonb", nullable: true),
                    submitted = table.Column<string>(type: "jsonb", nullable: true),
                    approved = table.Column<string>(type: "jsonb", nullable: true),
                    approved_fingerprint = table.Column<string>(type: "text", nullable: true),
                    returned_because = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition", x => new { x.item, x.language });
                    table.ForeignKey(
                        name: "fk_edition_item_item",
                        column: x => x.item,
                        principalSchema: "newsroom",
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release",
                schema: "newsroom",
                columns: table => new
                {
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    stream = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    lead = table.Column<string>(type: "text", nullable: false),
                    blocks = table.Column<string>(type: "jsonb", nullable: false),
                    picture = table.Column<string>(type: "jsonb", nullable: true),
                    alt = table.Column<string>(type: "text", nullable: true),
                    credit = table.Column<string>(type: "text", nullable: true),
                    sources = table.Column<string>(type: "jsonb", nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    withdrawn = table.Column<string>(type: "jsonb", nullable: true),
                    withdrawn_because = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release", x => new { x.item, x.language });
                    table.ForeignKey(
                        name: "fk_release_item_item",
                        column: x => x.item,
                        principalSchema: "newsroom",
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_edition_state",
                schema: "newsroom",
                table: "edition",
                column: "state",
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_item_archive_key",
                schema: "newsroom",
                table: "item",
                column: "archive_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_item_body",
                schema: "newsroom",
                table: "item",
                column: "body");

            migrationBuilder.CreateIndex(
                name: "ix_item_stream",
                schema: "newsroom",
                table: "item",
                column: "stream");

            migrationBuilder.CreateIndex(
                name: "ix_release_language_slug",
                schema: "newsroom",
                table: "release",
                columns: new[] { "language", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_release_language_stream_published_at",
                schema: "newsroom",
                table: "release",
                columns: new[] { "language", "stream", "published_at" },
                filter: "withdrawn is null");

            migrationBuilder.CreateIndex(
                name: "ix_stream_slug_en",
                schema: "newsroom",
                table: "stream",
                column: "slug_en",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stream_slug_vi",
                schema: "newsroom",
                table: "stream",
                column: "slug_vi",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "edition",
                schema: "newsroom");

            migrationBuilder.DropTable(
                name: "release",
                schema: "newsroom");

            migrationBuilder.DropTable(
                name: "revision",
                schema: "newsroom");

            migrationBuilder.DropTable(
                name: "item",
                schema: "newsroom");

            migrationBuilder.DropTable(
                name: "stream",
                schema: "newsroom");
        }
    }
}
