using System.Text.Json.Serialization;

namespace HaiDang.Documents;

/// <summary>Whose rules of layout a document follows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentForm>))]
public enum DocumentForm
{
    /// <summary>A body of the state: Nghị định 30/2020/NĐ-CP.</summary>
    [JsonStringEnumMemberName("state")] State,
    /// <summary>A body of the Party: Hướng dẫn 05-HD/VPTW of 27 May 2026 (before it 36-HD/VPTW of 2018).</summary>
    [JsonStringEnumMemberName("party")] Party,
}
