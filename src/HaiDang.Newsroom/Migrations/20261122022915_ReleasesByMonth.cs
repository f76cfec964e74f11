using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Newsroom.Migrations
{
    /// <inheritdoc />
    public partial class ReleasesByMonth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_release_language_stream_published_at",
                schema: "newsroom",
                table: "release");

            migrationBuilder.AddColumn<DateOnly>(
                name: "month",
                schema: "newsroom",
                table: "release",
                type: "date",
                nullable: false,
                computedColumnSql: "(date_trunc('month', published_at at time zone 'Asia/Ho_Chi_Minh'))::date",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_release_language_published_at_slug",
                schema: "newsroom",
                table: "release",
                columns: new[] { "language", "published_at", "slug" },
                descending: new[] { false, true, false },
                filter: "withdrawn is null");

            migrationBuilder.CreateIndex(
                name: "ix_release_language_stream_month_updated_at",
                schema: "newsroom",
                table: "release",
                columns: new[] { "language", "stream", "month", "updated_at" },
                filter: "withdrawn is null");

            migrationBuilder.CreateIndex(
                name: "ix_release_language_stream_published_at_slug",
                schema: "newsroom",
                table: "release",
                columns: new[] { "language", "stream", "published_at", "slug" },
                descending: new[] { false, false, true, false },
                filter: "withdrawn is null");

            migrationBuilder.CreateIndex(
                name: "ix_release_slug_begins",
                schema: "newsroom",
                table: "release",
                columns: new[] { "language", "slug" })
                .Annotation("Npgsql:IndexOperators", new[] { "text_ops", "text_pattern_ops" });

            // Every picture is asked for by the beginning of its SHA-256.
            migrationBuilder.Sql("create index ix_release_picture on newsroom.release ((picture->>'sha256') text_pattern_ops) where withdrawn is null;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index newsroom.ix_release_picture;");

            migrationBuilder.DropIndex(
                name: "ix_release_language_published_at_slug",
                schema: "newsroom",
                table: "release");

            migrationBuilder.DropIndex(
                name: "ix_release_language_stream_month_updated_at",
                schema: "newsroom",
                table: "release");

            migrationBuilder.DropIndex(
                name: "ix_release_language_stream_published_at_slug",
                schema: "newsroom",
                table: "release");

            migrationBuilder.DropIndex(
                name: "ix_release_slug_begins",
                schema: "newsroom",
                table: "release");

            migrationBuilder.DropColumn(
                name: "month",
                schema: "newsroom",
                table: "release");

            migrationBuilder.CreateIndex(
                name: "ix_release_language_stream_published_at",
                schema: "newsroom",
                table: "release",
                columns: new[] { "language", "stream", "published_at" },
                filter: "withdrawn is null");
        }
    }
}
