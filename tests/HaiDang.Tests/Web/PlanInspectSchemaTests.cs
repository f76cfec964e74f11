using HaiDang.Documents.Inspecting;
using HaiDang.Documents.Writing;
using HaiDang.Tests.Documents.Inspecting;
using HaiDang.Tests.Documents.Writing;

namespace HaiDang.Tests.Web;

/// <summary>docs/reference/plan-inspect.schema.json against what the inspector prints.</summary>
public sealed class PlanInspectSchemaTests
{
    private static readonly JsonSchema Schema = new("plan-inspect.schema.json");
    private static readonly string Json = InspectionJson.Write(Inspector.Inspect(Docx.Restyled(Docx.Good, "Motto", "w:sz w:val=\"28\"", "w:sz w:val=\"24\"")));

    [Fact]
    public void The_inspection_of_good_bad_and_party_documents_follows_the_schema()
    {
        Assert.Empty(Schema.Faults(Json));
        Assert.Empty(Schema.Faults(InspectionJson.Write(Inspector.Inspect(Docx.Good))));
        Assert.Empty(Schema.Faults(InspectionJson.Write(Inspector.Inspect(DocxWriter.ToBytes(Samples.Party)))));
    }

    [Theory]
    [InlineData("\"form\": \"state\"", "\"form\": \"church\"")]
    [InlineData("\"rule\": \"motto.size\"", "\"rule\": \"Motto size\"")]
    [InlineData("\"shouldBe\"", "\"wanted\"")]
    [InlineData("\"paragraph\": 5", "\"paragraph\": 0")]
    public void The_schema_notices_a_change(string printed, string changed)
    {
        Assert.Contains(printed, Json, StringComparison.Ordinal);
        Assert.NotEmpty(Schema.Faults(Json.Replace(printed, changed, StringComparison.Ordinal)));
    }
}
