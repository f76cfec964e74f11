using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class FollowUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "replies",
                schema: "plans",
                table: "task",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "added_as",
                schema: "plans",
                table: "clause",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "added_at",
                schema: "plans",
                table: "clause",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "added_by",
                schema: "plans",
                table: "clause",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "added_key",
                schema: "plans",
                table: "clause",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_public",
                schema: "plans",
                table: "clause",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "delivery",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opened_by = table.Column<string>(type: "text", nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by = table.Column<string>(type: "text", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_by = table.Column<string>(type: "text", nullable: true),
                    sent_how = table.Column<string>(type: "text", nullable: true),
                    proof = table.Column<Guid>(type: "uuid", nullable: true),
                    proof_name = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_plan_plan",
                        column: x => x.plan,
                        principalSchema: "plans",
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "joint_programme",
                schema: "plans",
                columns: table => new
                {
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    first = table.Column<Guid>(type: "uuid", nullable: false),
                    first_name = table.Column<string>(type: "text", nullable: false),
                    second = table.Column<Guid>(type: "uuid", nullable: false),
                    second_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_programme", x => x.plan);
                    table.ForeignKey(
                        name: "fk_joint_programme_plan_plan",
                        column: x => x.plan,
                        principalSchema: "plans",
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "legal_document",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    citation = table.Column<string>(type: "text", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    issuer = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true),
                    link = table.Column<string>(type: "text", nullable: true),
                    file = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    changes = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_document", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "obstacle",
                schema: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    clause = table.Column<Guid>(type: "uuid", nullable: false),
                    task = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: false),
                    body_name = table.Column<string>(type: "text", nullable: false),
                    raised_by = table.Column<Guid>(type: "uuid", nullable: true),
                    raised_by_name = table.Column<string>(type: "text", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    asked = table.Column<string>(type: "text", nullable: false),
                    asked_of = table.Column<string>(type: "text", nullable: true),
                    file = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    desk = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    decision = table.Column<string>(type: "jsonb", nullable: true),
                    steps = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_obstacle", x => x.id);
                    table.ForeignKey(
                        name: "fk_obstacle_task_task",
                        column: x => x.task,
                        principalSchema: "plans",
                        principalTable: "task",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "obstacle_route",
                schema: "plans",
                columns: table => new
                {
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    first = table.Column<string>(type: "text", nullable: false),
                    answer_within = table.Column<int>(type: "integer", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: true),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_obstacle_route", x => x.plan);
                });

            migrationBuilder.CreateTable(
                name: "public_part",
                schema: "plans",
                columns: table => new
                {
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_part", x => x.plan);
                    table.ForeignKey(
                        name: "fk_public_part_plan_plan",
                        column: x => x.plan,
                        principalSchema: "plans",
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clause_plan_added_key",
                schema: "plans",
                table: "clause",
                columns: new[] { "plan", "added_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delivery_body_opened_at",
                schema: "plans",
                table: "delivery",
                columns: new[] { "body", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "ix_delivery_plan_body_name",
                schema: "plans",
                table: "delivery",
                columns: new[] { "plan", "body", "name" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_legal_document_key",
                schema: "plans",
                table: "legal_document",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_obstacle_body_state",
                schema: "plans",
                table: "obstacle",
                columns: new[] { "body", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_obstacle_plan_state",
                schema: "plans",
                table: "obstacle",
                columns: new[] { "plan", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_obstacle_task",
                schema: "plans",
                table: "obstacle",
                column: "task");

            migrationBuilder.CreateIndex(
                name: "ix_public_part_slug",
                schema: "plans",
                table: "public_part",
                column: "slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "delivery",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "joint_programme",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "legal_document",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "obstacle",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "obstacle_route",
                schema: "plans");

            migrationBuilder.DropTable(
                name: "public_part",
                schema: "plans");

            migrationBuilder.DropIndex(
                name: "ix_clause_plan_added_key",
                schema: "plans",
                table: "clause");

            migrationBuilder.DropColumn(
                name: "replies",
                schema: "plans",
                table: "task");

            migrationBuilder.DropColumn(
                name: "added_as",
                schema: "plans",
                table: "clause");

            migrationBuilder.DropColumn(
                name: "added_at",
                schema: "plans",
                table: "clause");

            migrationBuilder.DropColumn(
                name: "added_by",
                schema: "plans",
                table: "clause");

            migrationBuilder.DropColumn(
                name: "added_key",
                schema: "plans",
                table: "clause");

            migrationBuilder.DropColumn(
                name: "is_public",
                schema: "plans",
                table: "clause");
        }
    }
}
