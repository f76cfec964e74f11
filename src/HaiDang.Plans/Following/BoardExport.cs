using System.Globalization;
using HaiDang.Documents.Writing;
using HaiDang.Kernel;
using HaiDang.Kernel.Words;
using HaiDang.Organisations.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Plans.Following;

/// <summary>The tasks of a board view as a table, for a ministry or another office: .csv and .xlsx.</summary>
internal static class BoardExport
{
    /// <summary>GET /tasks/export.csv</summary>
    public static async Task<IResult> SendCsvAsync(HttpRequest request, PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock, Words words, CancellationToken ct)
    {
        var sheet = await SheetAsync(request, db, organisations, who, clock, words, ct);
        var rows = sheet.Rows.Prepend([.. sheet.Columns.Select(c => (object?)c.Header)]);
        return Results.File(Csv.ToBytes(rows.Select(row => row.Select(Shown))), Csv.MediaType, Name(clock, "csv"));
    }

    /// <summary>GET /tasks/export.xlsx</summary>
    public static async Task<IResult> SendXlsxAsync(HttpRequest request, PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock, Words words, CancellationToken ct) =>
        Results.File(XlsxWriter.ToBytes([await SheetAsync(request, db, organisations, who, clock, words, ct)]), XlsxWriter.MediaType, Name(clock, "xlsx"));

    private static async Task<Sheet> SheetAsync(HttpRequest request, PlansDb db, IOrganisations organisations, ICurrentPerson who, OfficeClock clock, Words words, CancellationToken ct)
    {
        var filter = new BoardFilter(Asked("body"), Asked("state"), Asked("stream"), Asked("month"), Asked("with"));
        var seesAll = who.May(Permissions.SeeAllTasks);
        var chosen = seesAll ? (Guid.TryParse(filter.Body, out var wanted) ? new BodyId(wanted) : (BodyId?)null) : new BodyId(who.Office ?? Guid.Empty);
        var tasks = filter.Narrow(db.TasksSeenBy(who).AsNoTracking(), db.Clauses, await JointTasks.CentreAsync(db, organisations, ct))
            .Where(t => chosen == null || t.Lead == chosen || t.Coordinators.Any(c => c.Body == chosen));
        var rows = await (from t in tasks
                          join c in db.Clauses on t.Clause equals c.Id
                          join p in db.Plans on t.Plan equals p.Id
                          orderby p.EnteredAt, c.Position, t.Position
                          select new { Task = t, c.Path, p.Header.Number, p.Header.Symbol }).ToListAsync(ct);
        return new(words.In("vi", "plans.export.sheet"), words.In("vi", filter.With is BoardFilter.Central ? "plans.export.joint" : "plans.export.title"),
            [
                new(words.In("vi", "plans.list.plan"), Width: 16), new(words.In("vi", "plans.obstacle.clause"), Width: 10), new(words.In("vi", "plans.urge.task"), Width: 60),
                new(words.In("vi", "plans.role.Lead"), Width: 36), new(words.In("vi", "plans.role.Coordinate"), Width: 48), new(words.In("vi", "plans.urge.due"), CellKind.Date, 13),
                new(words.In("vi", "plans.tasks.state"), Width: 18), new(words.In("vi", "plans.report.percent"), CellKind.Number, 10), new(words.In("vi", "plans.export.results"), Width: 60),
            ],
            [.. rows.Where(r => filter.State is not { Length: > 0 } || r.Task.Status == filter.State).Select(r => (IReadOnlyList<object?>)
                [
                    Language.DocumentNumber.Print(r.Number, r.Symbol), r.Path, r.Task.Title + (r.Task.Scope is null ? "" : " · " + r.Task.Scope), r.Task.LeadName,
                    string.Join("; ", r.Task.Coordinators.OrderBy(c => c.Position).Select(c => c.Name).Distinct()), r.Task.Due, words.In("vi", "plans.status." + TaskMatrix.StatusOf(r.Task, clock.Today)), r.Task.Percent,
                    string.Join("\n", r.Task.Updates.OrderBy(u => u.At).SelectMany(u => u.Evidence).Select(e => e.Url is null ? e.Title : $"{e.Title} {e.Url}").Distinct()),
                ])])
        {
            Note = words.In("vi", "plans.export.note", OfficeClock.Show(clock.Now), rows.Count),
            EmptyText = words.In("vi", "plans.tasks.none"),
        };

        string? Asked(string name) => request.Query[name].ToString() is { Length: > 0 } text ? text : null;
    }

    private static string Shown(object? value) =>
        value switch { null => "", DateOnly day => OfficeClock.Show(day), IFormattable number => number.ToString(null, CultureInfo.InvariantCulture), _ => value.ToString()! };

    private static string Name(OfficeClock clock, string kind) => $"nhiem-vu-{clock.Today:yyyy-MM-dd}.{kind}";
}
