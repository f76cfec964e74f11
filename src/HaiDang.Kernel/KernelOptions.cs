using System.ComponentModel.DataAnnotations;

namespace HaiDang.Kernel;

/// <summary>Settings under "Kernel".</summary>
public sealed class KernelOptions
{
    /// <summary>Where files and, without a connection string, the private database live. Default: ./.data</summary>
    [Required]
    public string DataDirectory { get; set; } = Path.GetFullPath(".data");

    /// <summary>The program of LibreOffice that makes PDF. Default: looked for in the usual places and on the path.</summary>
    public string? LibreOffice { get; set; }
}
