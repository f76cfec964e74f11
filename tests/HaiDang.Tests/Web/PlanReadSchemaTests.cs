using HaiDang.Documents.Reading;

namespace HaiDang.Tests.Web;

/// <summary>docs/reference/plan-read.schema.json against what the reader prints.</summary>
public sealed class PlanReadSchemaTests
{
    private static readonly JsonSchema Schema = new("plan-read.schema.json");

    [Fact]
    public void The_reading_of_every_plan_follows_the_schema()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "..", "shared", "plans"), "*.txt", SearchOption.AllDirectories))
        {
            Assert.Empty(Schema.Faults(PlanJson.Write(PlanReader.Read(File.ReadAllText(file)))));
        }
    }

    [Theory]
    [InlineData("\"isDraft\": false", "\"isDraft\": null")]
    [InlineData("\"role\": \"lead\"", "\"role\": \"chief\"")]
    [InlineData("\"date\": \"2024-04-10\"", "\"date\": \"10/4/2024\"")]
    [InlineData("\"messages\"", "\"slogans\"")]
    [InlineData("\"line\": 59", "\"line\": 0")]
    public void The_schema_notices_a_change(string printed, string changed)
    {
        var json = PlanJson.Write(PlanReader.Read(Repository.Plan("s1-ba-ria-vung-tau-93-kh-ubnd-2024.txt")));
        Assert.NotEmpty(Schema.Faults(json.Replace(printed, changed, StringComparison.Ordinal)));
    }
}
