using HaiDang.Access.Contracts;
using HaiDang.Insight.Contracts;
using HaiDang.Kernel;
using HaiDang.Kernel.Visiting;
using HaiDang.Kernel.Words;
using HaiDang.Newsroom.Contracts;
using HaiDang.Organisations.Contracts;
using HaiDang.Plans.Contracts;
using HaiDang.Registers.Contracts;

namespace HaiDang.Web.Demo;

/// <summary>Brings the demo province Biển Bạc in, once, through the same doors that people use.</summary>
internal sealed class DemoProvince(IServiceProvider services, DemoFiles files)
{
    /// <summary>The password of every demo sign-in; the demo listens on this machine only.</summary>
    public const string Password = "Hai-Dang-2026";

    private readonly Dictionary<string, BodyId> bodies = [];
    private readonly Dictionary<string, DemoHand> people = [];

    public async Task LoadAsync(CancellationToken ct)
    {
        if (await AsAsync(new TheSystem(), async sp => (await sp.GetRequiredService<IPeople>().AllAsync(ct)).Count > 0)) { return; }

        await AsAsync(new TheSystem(), sp => BodiesAsync(sp, ct));
        await AsAsync(new TheSystem(), sp => PeopleAsync(sp, ct));
        var focal = people.Values.First(p => p.Roles.Contains(Roles.FocalOfficer));
        await AboutAsync("plan.txt", "1.", () => AsAsync(focal, async sp => Check((await sp.GetRequiredService<IPlans>().ImportAsync(files.Plan, "ke-hoach-45.txt", ct)).Refusal)));
        var tasks = await AsAsync(focal, sp => sp.GetRequiredService<IPlans>().TasksAsync(null, ct));
        foreach (var progress in files.Progress) { await AboutAsync("progress.json", progress.Clause, () => ReportAsync(progress, tasks, ct)); }

        await AsAsync(new TheSystem(), sp => NewsAsync(sp, tasks, ct));
        var plan = (await AsAsync(focal, sp => sp.GetRequiredService<IPlans>().PlansAsync(ct))).First(p => !p.IsDraft);
        foreach (var (register, templates) in files.Checklists)
        {
            foreach (var (name, lines) in templates) { await AboutAsync("registers/checklists.json", name, () => AsAsync(focal, async sp => Check(await sp.GetRequiredService<IRegisters>().KeepTemplateAsync(register, name, string.Join('\n', lines), ct)))); }
        }

        await AsAsync(new TheSystem(), sp => VisitsAsync(sp, ct));
        foreach (var (register, records) in files.Registers)
        {
            foreach (var (record, number) in records.Select((r, i) => (r, i + 1))) { await AboutAsync($"registers/{register}.json", $"{number}. {record.Values.GetValueOrDefault("name.vi") ?? record.Values.Values.FirstOrDefault()}", () => RecordAsync(register, record, ct)); }
        }

        var (year, today) = (plan.PeriodTo ?? plan.Date!.Value.Year, services.GetRequiredService<OfficeClock>().Today);
        // A year that has not come yet by the clock of this machine has nothing to report.
        if (year > today.Year) { return; }
        foreach (var report in files.UnitReports) { await AboutAsync("unit-reports.json", report.BodyKey, () => SendReportAsync(report, plan, year, ct)); }

        await AboutAsync("production.json", files.Production.BodyKey, () => AsAsync(people[files.Production.PersonKey], sp => ProductionAsync(sp, year, today, ct)));
    }

    /// <summary>One sign-in per role: role key, name, address.</summary>
    public static IEnumerable<(string Role, string Name, string Email)> SignIns(DemoFiles files) =>
        from role in Roles.All
        let person = files.People.FirstOrDefault(p => p.Roles.Contains(role))
        where person is not null
        select (role, person.Name, person.Email);

    private async Task<bool> BodiesAsync(IServiceProvider sp, CancellationToken ct)
    {
        var register = sp.GetRequiredService<IOrganisations>();
        foreach (var b in files.Bodies)
        {
            await AboutAsync("bodies.json", b.Name, async () =>
            {
                var id = await register.RegisterAsync(new(b.Name, b.NameEn, b.ShortForms, b.Kind, b.Level, b.Contact?.Person, b.Contact?.Email, b.Contact?.Phone, b.Head,
                    b.Backup?.Person, b.Backup?.Email, b.Backup?.Phone), ct);
                Check(id.Refusal);
                bodies[b.Key] = id.Value;
            });
        }

        var groups = new Dictionary<string, BodyGroupId>();
        foreach (var g in files.Groups)
        {
            await AboutAsync("groups.json", g.Name, async () =>
            {
                var id = await register.FormGroupAsync(new(g.Name, g.NameEn, g.Phrases, g.StandsFor, [.. g.Members.Select(m => bodies[m])], g.Since,
                    [.. (g.Parts ?? []).Select(p => groups[p])]), ct);
                Check(id.Refusal);
                groups[g.Key] = id.Value;
            });
        }

        await AboutAsync("protocol.txt", "1.", async () => Check(await sp.GetRequiredService<IProtocol>().KeepAsync(files.Protocol, ct)));
        return true;
    }

    private async Task<bool> PeopleAsync(IServiceProvider sp, CancellationToken ct)
    {
        var access = sp.GetRequiredService<IPeople>();
        foreach (var p in files.People)
        {
            await AboutAsync("people.json", p.Name, async () =>
            {
                var office = bodies[p.BodyKey].Value;
                var id = await access.RegisterAsync(new(p.Name, p.Email, Password, office, p.Roles, p.TitleVi, p.TitleEn), ct);
                Check(id.Refusal);
                people[p.Key] = new(id.Value, p.Name, office, p.Roles);
            });
        }

        return true;
    }

    private async Task ReportAsync(DemoProgress progress, IReadOnlyList<TaskSummary> tasks, CancellationToken ct)
    {
        var task = tasks.FirstOrDefault(t => t.ClausePath == progress.Clause && t.Lead == bodies[progress.BodyKey])
            ?? tasks.FirstOrDefault(t => t.ClausePath == progress.Clause);
        if (task is null) { return; }
        var link = progress.Evidence is [var first, ..] ? first : null;
        await AsAsync(people[progress.PersonKey], async sp =>
            Check(await sp.GetRequiredService<IPlans>().ReportAsync(task.Id, progress.Percent, progress.Note, link?.Title, link?.Url, ct)));
    }

    private async Task SendReportAsync(DemoUnitReport report, PlanSummary plan, int year, CancellationToken ct)
    {
        var body = bodies[report.BodyKey];
        await AsAsync(people[report.PersonKey], async sp => Check(await sp.GetRequiredService<IUnitReports>().SendAsync(plan.Id, year,
            new(null, report.Difficulties, report.Proposals, report.NextYear), ct)));
        if (report.Answer is null) { return; }
        await AsAsync(people[report.AnsweredBy!], async sp => Check(report.Answer is "accepted"
            ? await sp.GetRequiredService<IUnitReports>().AcceptAsync(plan.Id, body, year, ct)
            : await sp.GetRequiredService<IUnitReports>().ReturnAsync(plan.Id, body, year, report.Reason!, ct)));
    }

    private async Task RecordAsync(string register, DemoRecord record, CancellationToken ct)
    {
        // A body is written by its key; everything else as a person would type it.
        var typed = record.Values.ToDictionary(v => v.Key, v => bodies.TryGetValue(v.Value, out var body) ? $"{body.Value}" : v.Value);
        var id = await AsAsync(people[record.By], sp => sp.GetRequiredService<IRegisters>().EnterAsync(register, typed, ct));
        Check(id.Refusal);
        foreach (var file in record.Files ?? [])
        {
            var handed = new HandedFile(Path.GetFileName(file.File), files.Attached(file.File), file.Alt is { } alt ? new(alt) : null, file.Said is { } said ? new(said) : null, file.Credit);
            await AsAsync(people[record.By], async sp => Check(await sp.GetRequiredService<IRegisters>().AttachAsync(register, id.Value, handed, ct)));
        }

        foreach (var move in record.Moves)
        {
            await AsAsync(people[move.By], async sp => Check(await sp.GetRequiredService<IRegisters>().MoveAsync(register, id.Value, move.To, move.Reason, ct)));
        }
    }

    private async Task<bool> ProductionAsync(IServiceProvider sp, int year, DateOnly today, CancellationToken ct)
    {
        var (production, made) = (sp.GetRequiredService<IProduction>(), files.Production);
        var body = bodies[made.BodyKey];
        Check(await production.SetBaselineAsync(body, year, made.Baseline.Items, made.Baseline.Minutes, made.Baseline.Source, ct));
        foreach (var m in made.Months.Where(m => new DateOnly(year, m[0], 1) <= today)) { Check(await production.RecordMonthAsync(body, year, m[0], m[1], m[2], m[3], m[4], ct)); }

        return true;
    }

    private async Task<bool> NewsAsync(IServiceProvider sp, IReadOnlyList<TaskSummary> tasks, CancellationToken ct)
    {
        var newsroom = sp.GetRequiredService<INewsroom>();
        foreach (var stream in files.Streams) { await AboutAsync("streams.json", stream.Key, async () => Check(await newsroom.RegisterStreamAsync(stream, ct))); }

        foreach (var article in files.Articles) { await AboutAsync("articles.json", article.Key, () => BringInAsync(article)); }

        return true;

        async Task BringInAsync(DemoArticle article)
        {
            var task = tasks.FirstOrDefault(t => t.ClausePath == article.Clause && t.Lead == bodies[article.BodyKey])
                ?? tasks.FirstOrDefault(t => t.ClausePath == article.Clause);
            var isDraft = article.State is "draft" || article.Approver is null || article.PublishedAt is null;
            Check((await newsroom.BringInAsync(new(article.Key, article.Stream, task?.Id, bodies[article.BodyKey],
                article.PublishedAt?.ToUniversalTime() ?? DateTimeOffset.UnixEpoch, [.. Editions(article)],
                isDraft ? null : people[article.Approver!].Hand, article.Picture is { } key ? new(files.Picture(key), key + ".jpg") : null,
                article.Sources)
            {
                Audiences = article.Audiences,
                Promotion = article.Promotion,
                Sponsor = article.Sponsor,
                Helpers = [.. new[] { article.Author, article.Translator, article.Approver }.OfType<string>().Select(p => new BodyId(people[p].Body)).Distinct()],
            }, ct)).Refusal);
        }
    }

    // Readers of an invented province: most on the first days, fewer after, more for some stories than for others. The same on every machine.
    private static async Task<bool> VisitsAsync(IServiceProvider sp, CancellationToken ct)
    {
        var (newsroom, today) = (sp.GetRequiredService<INewsroom>(), sp.GetRequiredService<OfficeClock>().Today);
        string[] sites = ["baobien.example", "dulichbien.example", "thuongmaibien.example"];
        var counted = new List<CountedBefore>();
        foreach (var language in PublicLanguages.Codes)
        {
            foreach (var item in await newsroom.ReleasedAsync(language, null, 200, ct))
            {
                var (first, liking) = (OfficeClock.DateOf(item.PublishedAt), 20 + item.Title.Sum(c => c) % 180);
                for (var day = first; day < today; day = day.AddDays(1))
                {
                    var age = day.DayNumber - first.DayNumber;
                    var opened = (long)((language == "vi" ? 1.0 : 0.3) * liking / (1 + age / 4.0)) + (day.DayNumber * 7 + liking) % 4;
                    if (opened == 0) { continue; }
                    counted.Add(new(day, item.Path, VisitKind.Page, "", opened));
                    counted.Add(new(day, $"/{language}/", VisitKind.Page, "", opened / 2 + 1));
                    if (opened > 4) { counted.Add(new(day, item.Path, VisitKind.Site, sites[(liking + age) % sites.Length], opened / 5)); }
                    if (opened > 8 && age < 14) { counted.Add(new(day, item.Path, VisitKind.Campaign, "mua-bien-lang", opened / 6)); }
                }
            }
        }

        await sp.GetRequiredService<VisitBook>().BringInAsync(counted, ct);
        return true;
    }

    private IEnumerable<ArchivedEdition> Editions(DemoArticle a)
    {
        yield return new("vi", a.Vi.Title, a.Vi.Lead, a.Vi.Blocks, a.PictureAlt?.GetValueOrDefault("vi"), a.PictureCredit, people[a.Author].Hand) { Making = Made("vi") };
        if (a.En is { } en && a.Translator is { } translator)
        {
            yield return new("en", en.Title, en.Lead, en.Blocks, a.PictureAlt?.GetValueOrDefault("en"), a.PictureCreditEn, people[translator].Hand) { Making = Made("en") };
        }

        foreach (var (language, text) in a.Further ?? [])
        {
            yield return new(language, text.Title, text.Lead, text.Blocks, a.PictureAlt?.GetValueOrDefault(language) ?? a.PictureAlt?.GetValueOrDefault("en"), a.PictureCreditEn, people[a.Translator ?? a.Author].Hand) { Making = Made(language) };
        }

        Making Made(string language) => a.Making?.GetValueOrDefault(language) ?? Making.People;
    }

    private async Task<T> AsAsync<T>(ICurrentPerson person, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPersonOverride>().Person = person;
        return await act(scope.ServiceProvider);
    }

    private static bool Check(Refusal? refusal) => refusal is null
        ? true
        : throw new DemoRefusedException(refusal);

    // Whoever wrote the file is told which entry of it was refused.
    private static async Task AboutAsync(string file, string entry, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (DemoRefusedException refused)
        {
            throw refused.In(file, entry);
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or IOException)
        {
            throw new DemoRefusedException(wrong.Message).In(file, entry);
        }
    }

    /// <summary>A demo person acting while the province is set up.</summary>
    private sealed record DemoHand(PersonId Person, string Name, Guid Body, IReadOnlyList<string> Roles) : ICurrentPerson
    {
        public PersonId? Id => Person;

        public Guid? Office => Body;

        public Hand Hand => new(Person, Name);

        public bool May(string permission) => true;
    }
}
