using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Organisations.Migrations
{
    /// <inheritdoc />
    public partial class Bodies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "organisations");

            migrationBuilder.CreateTable(
                name: "body",
                schema: "organisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    contact_person = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    active_from = table.Column<DateOnly>(type: "date", nullable: true),
                    active_to = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "body_name",
                schema: "organisations",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    is_given = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_name", x => new { x.body_id, x.key });
                    table.ForeignKey(
                        name: "fk_body_name_body_body_id",
                        column: x => x.body_id,
                        principalSchema: "organisations",
                        principalTable: "body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_body_name",
                schema: "organisations",
                table: "body",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_body_name_key",
                schema: "organisations",
                table: "body_name",
                column: "key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "body_name",
                schema: "organisations");

            migrationBuilder.DropTable(
                name: "body",
                schema: "organisations");
        }
    }
}
