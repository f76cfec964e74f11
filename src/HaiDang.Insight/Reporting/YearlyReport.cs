using HaiDang.Insight.Counting;
using HaiDang.Kernel;
using HaiDang.Kernel.Auditing;
using HaiDang.Kernel.Files;
using HaiDang.Plans.Contracts;

namespace HaiDang.Insight.Reporting;

/// <summary>Identifies a made report.</summary>
internal readonly record struct ReportId(Guid Value) : IEntityId<ReportId>
{
    public static ReportId From(Guid value) => new(value);
}

/// <summary>Whose form a report follows.</summary>
internal enum ReportForm
{
    /// <summary>To the province.</summary>
    Province,

    /// <summary>To the ministry: by the duties of Nghị định 72/2015 and the channels of Thông tư 22/2016.</summary>
    Ministry,
}

/// <summary>A report that was made: the document as a file, and the figures it was made from. Neither changes any more.</summary>
internal sealed class YearlyReport
{
    /// <summary>Given by the form, so that sending it twice makes one report.</summary>
    public required ReportId Id { get; init; }

    public required int Year { get; init; }

    public required PlanId Plan { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public PersonId? MadeBy { get; init; }

    public required string MadeByName { get; init; }

    public ReportForm Form { get; init; }

    public required FileId File { get; init; }

    public required string FileName { get; init; }

    /// <summary>The annexes as a workbook; reports made before there were workbooks have none.</summary>
    public FileId? Workbook { get; init; }

    public string? WorkbookName { get; init; }

    [NotAudited]
    public required Figures Figures { get; init; }
}
