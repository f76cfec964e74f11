namespace HaiDang.Bench;

/// <summary>Stories of ten years, all streams and both languages, made of one of the demo's.</summary>
internal static class StoryArchive
{
    private const int YearsInMinutes = 10 * 365 * 24 * 60;

    /// <summary>Fills a province that has the demo.</summary>
    /// <param name="province">Whose database.</param>
    /// <param name="stories">How many, each language counted.</param>
    public static async Task FillAsync(Province province, int stories)
    {
        var items = stories / 2;
        await province.RunAsync("""
            create table bench_seed as select item from newsroom.release where withdrawn is null group by item having count(*) = 2 limit 1;
            create table bench_stream as select key, row_number() over (order by place) - 1 as place from newsroom.stream;
            """);
        await province.RunAsync($"""
            insert into newsroom.item
            select (jsonb_populate_record(i, jsonb_build_object('id', md5('bench' || n)::uuid, 'archive_key', 'bench-' || n, 'stream', s.key))).*
            from generate_series(1, {items}) n, newsroom.item i, bench_stream s
            where i.id = (select item from bench_seed) and s.place = n % (select count(*) from bench_stream)
            """);
        await province.RunAsync($"""
            do $$ declare names text; begin
                select string_agg(quote_ident(column_name), ', ') into names from information_schema.columns where table_schema = 'newsroom' and table_name = 'release' and is_generated = 'NEVER';
                execute format('insert into newsroom.release (%1$s) select %1$s from (select (jsonb_populate_record(r, jsonb_build_object(
                    ''item'', md5(''bench'' || n)::uuid, ''slug'', ''bai-'' || n, ''title'', r.title || '' '' || n, ''stream'', s.key,
                    ''published_at'', now() - make_interval(mins => (n * ({YearsInMinutes}::bigint / {items}))::int), ''updated_at'', now() - make_interval(mins => (n * ({YearsInMinutes}::bigint / {items}))::int)))).*
                    from generate_series(1, {items}) n, newsroom.release r, bench_stream s
                    where r.item = (select item from bench_seed) and s.place = n %% (select count(*) from bench_stream)) made', names);
            end $$
            """);
        await province.RunAsync("drop table bench_seed, bench_stream");
        // What the demo announced, it announced long ago.
        await province.RunAsync("update kernel.announcement set next_at = next_at - interval '1 day'");
        await province.RunAsync("vacuum analyze newsroom.item");
        await province.RunAsync("vacuum analyze newsroom.release");
    }
}
