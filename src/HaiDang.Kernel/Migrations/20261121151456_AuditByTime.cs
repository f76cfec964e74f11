using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class AuditByTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_at",
                schema: "kernel",
                table: "audit_entry",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_person_id_at",
                schema: "kernel",
                table: "audit_entry",
                columns: new[] { "person_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_audit_entry_at",
                schema: "kernel",
                table: "audit_entry");

            migrationBuilder.DropIndex(
                name: "ix_audit_entry_person_id_at",
                schema: "kernel",
                table: "audit_entry");
        }
    }
}
