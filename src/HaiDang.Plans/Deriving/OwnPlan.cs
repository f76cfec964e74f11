using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;

namespace HaiDang.Plans.Deriving;

/// <summary>The draft of a body's own plan under another.</summary>
internal sealed class OwnPlan
{
    private readonly Plan above;
    private readonly List<(PlanTask Task, Clause Clause)> served = [];
    private readonly DateTimeOffset now;

    public OwnPlan(Plan above, BodySummary body, IReadOnlyList<PlanTask> tasks, DateTimeOffset now)
    {
        (this.above, this.now) = (above, now);
        var h = above.Header;
        var cited = $"{h.Kind} số {above.NumberAndSymbol}{(h.Date is { } day ? " ngày " + OfficeClock.Show(day) : "")} của {h.Issuer}";
        Plan = new Plan
        {
            Header = new("Kế hoạch", null, "KH-" + SymbolOf(body), body.Name, h.Place, null, $"Thực hiện {cited} về {h.Title}", h.PeriodFrom, h.PeriodTo, null, null),
            EnteredAt = now,
            BroughtInBy = body.Id.Value,
        };
        Plan.Bases.Add(new(h.Kind, above.NumberAndSymbol, h.Date, h.Issuer, h.Title));
        Plan.Recipients.Add(new(h.Issuer, null));
        Add("I", "I", "MỤC ĐÍCH, YÊU CẦU", $"Cụ thể hóa các nhiệm vụ được giao tại {cited}; phân công rõ người làm, thời hạn và kết quả.");
        Add("II", "II", "NHIỆM VỤ", "");
        foreach (var group in tasks.GroupBy(t => t.Clause).Select(g => (Clause: above.Clauses.Single(c => c.Id == g.Key), Tasks: g)).OrderBy(g => g.Clause.Position))
        {
            var number = $"{Plan.Clauses.Count(c => c.CarriesOut is not null) + 1}";
            var helps = group.Tasks.All(t => t.Lead != body.Id) ? $"Phối hợp với {string.Join(", ", group.Tasks.Select(t => t.LeadName).Distinct())}.\n" : "";
            var clause = Add($"II.{number}", number, group.Tasks.First().Title, $"{helps}“{Quoted(group.Clause)}” (mục {group.Clause.Path}, {h.Kind} số {above.NumberAndSymbol}).", group.Clause.Id);
            served.AddRange(group.Tasks.Select(t => (t, clause)));
        }

        Add("III", "III", "KINH PHÍ THỰC HIỆN", "Từ nguồn ngân sách được giao hằng năm và các nguồn hợp pháp khác.");
        Add("IV", "IV", "TỔ CHỨC THỰC HIỆN", $"Báo cáo kết quả về {h.Issuer} theo thời hạn của {h.Kind} số {above.NumberAndSymbol}.");
    }

    public Plan Plan { get; }

    /// <summary>The tasks of the plan above that serve this one.</summary>
    public IEnumerable<TaskServes> Serves(string by) => served.Select(s => new TaskServes { Task = s.Task.Id, Plan = Plan.Id, Clause = s.Clause.Id, SaidBy = by, At = now });

    public PlanLink Link(string by) => new()
    {
        Plan = Plan.Id,
        Kind = LinkKind.CarriesOut,
        Citation = above.NumberAndSymbol,
        DocumentKind = above.Header.Kind,
        Subject = above.Header.Title,
        Issuer = above.Header.Issuer,
        Date = above.Header.Date,
        To = above.Id,
        IsConfirmed = true,
        SaidBy = by,
        At = now,
    };

    // A body without a short form signs with the first letters of its name.
    private static string SymbolOf(BodySummary body) => body.ShortForm.Length > 0 && !body.ShortForm.Contains(' ', StringComparison.Ordinal) ? body.ShortForm
        : string.Concat(body.Name.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0])));

    private static string Quoted(Clause clause) => clause.Text.Length == 0 ? clause.Title
        : clause.Text.StartsWith(clause.Title, StringComparison.Ordinal) ? clause.Text : $"{clause.Title}. {clause.Text}";

    private Clause Add(string path, string number, string title, string text, ClauseId? carriesOut = null)
    {
        var clause = new Clause { Path = path, Number = number, Title = title, Text = text, Position = Plan.Clauses.Count, CarriesOut = carriesOut };
        Plan.Clauses.Add(clause);
        return clause;
    }
}
