using System.Globalization;
using HaiDang.Kernel;
using HaiDang.Organisations.Contracts;

namespace HaiDang.Bench;

/// <summary>A province as large as the largest the product is meant for, made from the demo's plan by the database itself.</summary>
internal static class ChainProvince
{
    private const int Bodies = 34;
    private const int TasksPerBody = 400;
    private const int Years = 5;
    private const int PlansPerYear = 40;
    private const int TasksPerPlan = Bodies * TasksPerBody / PlansPerYear;

    // Rows like those of the demo's plan, with what differs put in: no column is forgotten when one is added.
    private const string Fill = """
        create schema chain;
        create table chain.body as select row_number() over (order by name) - 1 as i, id, name from (select id, name from organisations.body where level <> 'centre-gov' order by id limit {bodies}) b;
        create table chain.plan as
            select y, k, gen_random_uuid() as id from generate_series({first}, {last}) y, generate_series(1, {plans}) k;
        insert into plans.plan select (jsonb_populate_record(null::plans.plan, to_jsonb(t) || jsonb_build_object('id', p.id, 'reading', null, 'header_number', 1000 + p.k,
                'header_title', 'Kế hoạch thông tin đối ngoại số ' || p.k || ' năm ' || p.y, 'header_date', make_date(p.y, 1, 5), 'header_period_from', p.y, 'header_period_to', p.y))).*
            from chain.plan p, plans.plan t where t.header_number = '45';
        -- Three parts, twelve streams, and a clause for every two tasks; a word in a thousand is rare.
        create table chain.clause as
            select p.id as plan, p.y, c, gen_random_uuid() as id, case when c <= 3 then (array['I','II','III'])[c] when c <= 15 then (array['I','II','III'])[1 + c % 3] || '.' || c / 3 else (array['I','II','III'])[1 + c % 3] || '.' || 1 + (c / 3) % 4 || '.' || c end as path,
                case when c <= 15 then 'Nội dung ' || c else chain_words || ' m' || (hashtext(p.id::text || c) & 4095) end as title
            from chain.plan p cross join generate_series(1, 15 + {tasks} / 2) c
            cross join lateral (select string_agg((array['tổ chức','biên soạn','phát hành','giới thiệu','cập nhật','dịch','quay','trưng bày','tập huấn','kiểm tra','sách ảnh','phim ngắn','bản tin','triển lãm','hội nghị','chuyên mục','bản đồ','tờ rơi','video','cổng thông tin','làng nghề','cảng biển','du lịch','đầu tư','nông sản','di sản','biên giới','hải đảo','thanh niên','kiều bào','báo chí','nước ngoài'])[1 + (hashtext(p.id::text || c || w) & 31)], ' ' order by w) as chain_words from generate_series(1, 9) w) x;
        insert into plans.clause select (jsonb_populate_record(null::plans.clause, to_jsonb(t) || jsonb_build_object('id', c.id, 'plan', c.plan, 'path', c.path, 'number', c.path, 'title', c.title, 'text', '', 'position', c.c))).*
            from chain.clause c, (select cl.* from plans.clause cl join plans.plan p on p.id = cl.plan where p.header_number = '45' and cl.added_as is null limit 1) t;
        -- Of years gone by nearly all is done; of this one a third.
        create table chain.task as
            select gen_random_uuid() as id, c.plan, c.id as clause, c.y, c.title, b.id as lead, b.name as lead_name, n,
                case when r < case when c.y < {last} then 88 else 35 end then 'Done' when r < 95 then 'InProgress' else 'NotStarted' end as state, make_date(c.y, 1, 20) + (n % 330) as due
            from chain.clause c cross join generate_series(0, 1) h cross join lateral (select (c.c - 16) * 2 + h as n) x
            join chain.body b on b.i = n % {bodies} cross join lateral (select hashtext(c.id::text || h) & 127 as q) z cross join lateral (select q * 100 / 128 as r) zz
            where c.c > 15;
        insert into plans.task select (jsonb_populate_record(null::plans.task, to_jsonb(t) || jsonb_build_object('id', k.id, 'plan', k.plan, 'clause', k.clause, 'title', k.title, 'lead', k.lead, 'lead_name', k.lead_name, 'scope', null,
                'state', k.state, 'percent', case k.state when 'Done' then 100 when 'InProgress' then 40 else 0 end, 'due', k.due, 'handovers', '[]'::jsonb, 'awaits_heir', null, 'manner', 'Order', 'merged_into', null))).*
            from chain.task k, (select * from plans.task limit 1) t;
        insert into plans.task_coordinator select (jsonb_populate_record(null::plans.task_coordinator, to_jsonb(t) || jsonb_build_object('key', gen_random_uuid(), 'plan_task_id', k.id, 'body', b.id, 'name', b.name, 'phrase', null))).*
            from chain.task k cross join generate_series(1, 3) h join chain.body b on b.i = (k.n + h * 7) % {bodies}, (select * from plans.task_coordinator limit 1) t;
        insert into plans.task_update select (jsonb_populate_record(null::plans.task_update, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'task_id', k.id, 'body', k.lead, 'at', least(k.due, current_date) - h * 20,
                'percent', case when k.state = 'Done' and h = 0 then 100 else 40 end, 'note', 'Đã làm đợt ' || (2 - h)))).*
            from chain.task k cross join generate_series(0, 1) h, (select * from plans.task_update where jsonb_array_length(evidence) > 0 limit 1) t where k.state <> 'NotStarted';
        -- Every body has reported on every plan of years gone by; of this year some reports wait, some went back, some are missing.
        insert into insight.unit_report select (jsonb_populate_record(null::insight.unit_report, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'plan', p.id, 'year', p.y, 'body', b.id, 'body_name', b.name,
                'state', case when p.y < {last} or r < 5 then 'Accepted' when r < 7 then 'Submitted' else 'Returned' end))).*
            from chain.plan p cross join chain.body b cross join lateral (select hashtext(p.id::text || b.id) & 7 as r) z, (select * from insight.unit_report where state = 'Accepted' limit 1) t where p.y < {last} or r < 7 or b.i % 2 = 0;
        insert into insight.unit_report_version select (jsonb_populate_record(null::insight.unit_report_version, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'report_id', r.id,
                'is_accepted', case r.state when 'Accepted' then true when 'Returned' then false end))).*
            from insight.unit_report r join chain.plan p on p.id = r.plan, (select * from insight.unit_report_version where is_accepted limit 1) t;
        """;

    public sealed record Filled(long Tasks, long Plans, long Helpers, long Reports, long UnitReports, string Plan, string Body, int Year);

    public static async Task<Filled> FillAsync(Province province)
    {
        for (var more = 1; await province.CountAsync("select count(*) from organisations.body where level <> 'centre-gov'") < Bodies; more++)
        {
            await province.DoAsync<IOrganisations, Outcome<BodyId>>(o => o.RegisterAsync(NewBody.Named($"Ủy ban nhân dân xã Đảo {more}"), default));
        }

        var last = TimeProvider.System.GetUtcNow().Year;
        var sql = new Dictionary<string, int> { ["bodies"] = Bodies, ["first"] = last - Years + 1, ["last"] = last, ["plans"] = PlansPerYear, ["tasks"] = TasksPerPlan }
            .Aggregate(Fill, (text, value) => text.Replace($"{{{value.Key}}}", value.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        await province.RunAsync(sql);
        await province.RunAsync("vacuum analyze");
        return new(await province.CountAsync("select count(*) from chain.task"), await province.CountAsync("select count(*) from chain.plan"),
            await province.CountAsync("select count(*) from plans.task_coordinator"), await province.CountAsync("select count(*) from plans.task_update"), await province.CountAsync("select count(*) from insight.unit_report"),
            (await province.ReadAsync("select id from chain.plan where y = $1 and k = 1", last))[0], (await province.ReadAsync("select id from chain.body where i = 3"))[0], last);
    }
}
