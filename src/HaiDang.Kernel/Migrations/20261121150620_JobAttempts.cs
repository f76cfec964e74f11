using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class JobAttempts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_job_queued_at",
                schema: "kernel",
                table: "job");

            migrationBuilder.AddColumn<int>(
                name: "attempts",
                schema: "kernel",
                table: "job",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_job_queued_at",
                schema: "kernel",
                table: "job",
                column: "queued_at",
                filter: "state < 2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_job_queued_at",
                schema: "kernel",
                table: "job");

            migrationBuilder.DropColumn(
                name: "attempts",
                schema: "kernel",
                table: "job");

            migrationBuilder.CreateIndex(
                name: "ix_job_queued_at",
                schema: "kernel",
                table: "job",
                column: "queued_at",
                filter: "state = 0");
        }
    }
}
