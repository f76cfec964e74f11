using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Insight.Migrations
{
    /// <inheritdoc />
    public partial class RemindersTargetsReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "form",
                schema: "insight",
                table: "report",
                type: "text",
                nullable: false,
                defaultValue: "Province");

            migrationBuilder.AddColumn<Guid>(
                name: "workbook",
                schema: "insight",
                table: "report",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "workbook_name",
                schema: "insight",
                table: "report",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "baseline",
                schema: "insight",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: false),
                    body_name = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    items = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_baseline", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "digest",
                schema: "insight",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    things = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digest", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "production",
                schema: "insight",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: false),
                    body_name = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    items = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    rerun_items = table.Column<int>(type: "integer", nullable: false),
                    rerun_minutes = table.Column<int>(type: "integer", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_production", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reminder",
                schema: "insight",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_number = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: false),
                    body_name = table.Column<string>(type: "text", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    mark = table.Column<int>(type: "integer", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "review",
                schema: "insight",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<int>(type: "integer", nullable: false),
                    to = table.Column<int>(type: "integer", nullable: false),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_by_name = table.Column<string>(type: "text", nullable: false),
                    file = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    figures = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "round",
                schema: "insight",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reminders = table.Column<int>(type: "integer", nullable: false),
                    digests = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round", x => x.day);
                });

            migrationBuilder.CreateIndex(
                name: "ix_baseline_body_year",
                schema: "insight",
                table: "baseline",
                columns: new[] { "body", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_digest_person_day",
                schema: "insight",
                table: "digest",
                columns: new[] { "person", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_production_body_year_month",
                schema: "insight",
                table: "production",
                columns: new[] { "body", "year", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reminder_plan_body_year_last_day_mark",
                schema: "insight",
                table: "reminder",
                columns: new[] { "plan", "body", "year", "last_day", "mark" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_plan_as_of",
                schema: "insight",
                table: "review",
                columns: new[] { "plan", "as_of" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "baseline",
                schema: "insight");

            migrationBuilder.DropTable(
                name: "digest",
                schema: "insight");

            migrationBuilder.DropTable(
                name: "production",
                schema: "insight");

            migrationBuilder.DropTable(
                name: "reminder",
                schema: "insight");

            migrationBuilder.DropTable(
                name: "review",
                schema: "insight");

            migrationBuilder.DropTable(
                name: "round",
                schema: "insight");

            migrationBuilder.DropColumn(
                name: "form",
                schema: "insight",
                table: "report");

            migrationBuilder.DropColumn(
                name: "workbook",
                schema: "insight",
                table: "report");

            migrationBuilder.DropColumn(
                name: "workbook_name",
                schema: "insight",
                table: "report");
        }
    }
}
