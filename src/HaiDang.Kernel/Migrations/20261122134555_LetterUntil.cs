using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class LetterUntil : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "until",
                schema: "kernel",
                table: "letter",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_letter_until",
                schema: "kernel",
                table: "letter",
                column: "until",
                filter: "state in ('Waiting', 'Refused', 'InDoubt')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_letter_until",
                schema: "kernel",
                table: "letter");

            migrationBuilder.DropColumn(
                name: "until",
                schema: "kernel",
                table: "letter");
        }
    }
}
