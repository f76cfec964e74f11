using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Organisations.Migrations
{
    /// <inheritdoc />
    public partial class Groups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "place",
                schema: "organisations",
                table: "body_name",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "body_group",
                schema: "organisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: true),
                    stands_for = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    parts = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_group", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "group_phrase",
                schema: "organisations",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    body_group_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_phrase", x => x.key);
                    table.ForeignKey(
                        name: "fk_group_phrase_body_group_body_group_id",
                        column: x => x.body_group_id,
                        principalSchema: "organisations",
                        principalTable: "body_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                schema: "organisations",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    body_group_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership", x => x.key);
                    table.ForeignKey(
                        name: "fk_membership_body_body",
                        column: x => x.body,
                        principalSchema: "organisations",
                        principalTable: "body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_membership_body_group_body_group_id",
                        column: x => x.body_group_id,
                        principalSchema: "organisations",
                        principalTable: "body_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_body_group_stands_for",
                schema: "organisations",
                table: "body_group",
                column: "stands_for",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_group_phrase_body_group_id",
                schema: "organisations",
                table: "group_phrase",
                column: "body_group_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_body",
                schema: "organisations",
                table: "membership",
                column: "body");

            migrationBuilder.CreateIndex(
                name: "ix_membership_body_group_id",
                schema: "organisations",
                table: "membership",
                column: "body_group_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "group_phrase",
                schema: "organisations");

            migrationBuilder.DropTable(
                name: "membership",
                schema: "organisations");

            migrationBuilder.DropTable(
                name: "body_group",
                schema: "organisations");

            migrationBuilder.DropColumn(
                name: "place",
                schema: "organisations",
                table: "body_name");
        }
    }
}
