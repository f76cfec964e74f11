using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Plans.Migrations
{
    /// <inheritdoc />
    public partial class PrintedOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "position",
                schema: "plans",
                table: "task_coordinator",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "position",
                schema: "plans",
                table: "task",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "number_year",
                schema: "plans",
                table: "plan",
                type: "integer",
                nullable: true);

            // What stands here already keeps the order it was shown in: that of its ids.
            migrationBuilder.Sql(
                """
                update plans.task t set position = o.place
                from (select id, row_number() over (partition by clause order by id) - 1 as place from plans.task) o
                where o.id = t.id and o.place > 0;
                update plans.task_coordinator c set position = o.place
                from (select key, row_number() over (partition by plan_task_id order by key) - 1 as place from plans.task_coordinator) o
                where o.key = c.key and o.place > 0;
                update plans.plan p set number_year = extract(year from header_date)
                from (select p.id, row_number() over (partition by header_issuer, header_symbol, header_number, extract(year from header_date) order by p.id) as nth
                      from plans.plan p join plans.plan_trail s on s.plan_id = p.id and s.kind = 'Numbered'
                      where p.state in ('Numbered', 'Issued') group by p.id) o
                where o.id = p.id and o.nth = 1;
                """);
            // Two clerks at once: an issuer gives a number once a year. (EF cannot say this of parts of a complex property.)
            migrationBuilder.Sql(
                """
                create unique index ix_plan_number_once on plans.plan (header_issuer, header_symbol, header_number, number_year) nulls not distinct
                where number_year is not null;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index plans.ix_plan_number_once;");
            migrationBuilder.DropColumn(
                name: "position",
                schema: "plans",
                table: "task_coordinator");

            migrationBuilder.DropColumn(
                name: "position",
                schema: "plans",
                table: "task");

            migrationBuilder.DropColumn(
                name: "number_year",
                schema: "plans",
                table: "plan");
        }
    }
}
