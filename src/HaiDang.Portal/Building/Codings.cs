namespace HaiDang.Portal.Building;

/// <summary>The codings a visitor's program unpacks.</summary>
[Flags]
internal enum Codings
{
    None = 0,
    Gzip = 1,
    Brotli = 2,
    Zstandard = 4,
}
