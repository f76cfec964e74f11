namespace HaiDang.Press;

/// <summary>Who brought a piece about: counted apart, never added up (MON-16).</summary>
internal enum Origin { Own, Commissioned, Independent }

/// <summary>What a piece is, once or again and again.</summary>
internal enum PlacementForm { Article, Column, Programme, Report, Clip }
