namespace HaiDang.Access.Contracts;

/// <summary>The roles of a provincial communications office, as its people name them.</summary>
public static class Roles
{
    /// <summary>Lãnh đạo UBND: signs, decides.</summary>
    public const string Leader = "leader";

    /// <summary>Cơ quan đầu mối: keeps the plan and the report.</summary>
    public const string FocalOfficer = "focal-officer";

    /// <summary>Đầu mối sở, ngành, địa phương: reports her body's tasks.</summary>
    public const string UnitCoordinator = "unit-coordinator";

    /// <summary>Sở Tài chính: appraises money.</summary>
    public const string Finance = "finance";

    /// <summary>Ban Tuyên giáo: orientation, read-only figures.</summary>
    public const string Propaganda = "propaganda";

    /// <summary>Sở Ngoại vụ: delegations, foreign press.</summary>
    public const string ForeignAffairs = "foreign-affairs";

    /// <summary>Biên tập viên: writes, submits, approves others' work.</summary>
    public const string Editor = "editor";

    /// <summary>Phóng viên: writes.</summary>
    public const string Reporter = "reporter";

    /// <summary>Biên dịch viên: translates.</summary>
    public const string Translator = "translator";

    /// <summary>Runs the official social channels.</summary>
    public const string SocialEditor = "social-editor";

    /// <summary>Báo, Đài: press bodies.</summary>
    public const string PressBody = "press-body";

    /// <summary>Người phát ngôn.</summary>
    public const string Spokesperson = "spokesperson";

    /// <summary>Follows published press.</summary>
    public const string MonitoringOfficer = "monitoring-officer";

    /// <summary>Signs that nothing secret leaves.</summary>
    public const string SecrecyOfficer = "secrecy-officer";

    /// <summary>Văn thư: numbers and sends documents.</summary>
    public const string RecordsClerk = "records-clerk";

    /// <summary>Đoàn kiểm tra.</summary>
    public const string Inspector = "inspector";

    /// <summary>Hội đồng nhân dân, cấp ủy: watch over the work, read-only.</summary>
    public const string Oversight = "oversight";

    /// <summary>Screens, loudspeakers, kiosks.</summary>
    public const string ChannelOperator = "channel-operator";

    /// <summary>Cán bộ xã, phường, đặc khu.</summary>
    public const string CommuneOfficer = "commune-officer";

    /// <summary>Đối tác: an airline, an airport, a media company, a sponsor.</summary>
    public const string Partner = "partner";

    /// <summary>Bộ, ngành trung ương: reads.</summary>
    public const string MinistryReader = "ministry-reader";

    /// <summary>Quản trị.</summary>
    public const string Admin = "admin";

    /// <summary>Every role, in the order shown.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Leader, FocalOfficer, UnitCoordinator, Finance, Propaganda, ForeignAffairs, Editor, Reporter, Translator, SocialEditor,
        PressBody, Spokesperson, MonitoringOfficer, SecrecyOfficer, RecordsClerk, Inspector, Oversight, ChannelOperator, CommuneOfficer, Partner,
        MinistryReader, Admin,
    ];
}
