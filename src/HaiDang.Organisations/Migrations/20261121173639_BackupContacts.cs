using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Organisations.Migrations
{
    /// <inheritdoc />
    public partial class BackupContacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "backup_email",
                schema: "organisations",
                table: "body",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "backup_person",
                schema: "organisations",
                table: "body",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "backup_phone",
                schema: "organisations",
                table: "body",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "backup_email",
                schema: "organisations",
                table: "body");

            migrationBuilder.DropColumn(
                name: "backup_person",
                schema: "organisations",
                table: "body");

            migrationBuilder.DropColumn(
                name: "backup_phone",
                schema: "organisations",
                table: "body");
        }
    }
}
