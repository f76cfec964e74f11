using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Access.Migrations
{
    /// <inheritdoc />
    public partial class StartingPassword : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "must_change_password",
                schema: "access",
                table: "person",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "must_change_password",
                schema: "access",
                table: "person");
        }
    }
}
