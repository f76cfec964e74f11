using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Newsroom.Migrations
{
    /// <inheritdoc />
    public partial class ItemsByAudience : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_item_audiences",
                schema: "newsroom",
                table: "item",
                column: "audiences")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_item_audiences",
                schema: "newsroom",
                table: "item");
        }
    }
}
