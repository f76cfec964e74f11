using System.ComponentModel.DataAnnotations;

namespace HaiDang.Kernel;

/// <summary>Settings under "Kernel".</summary>
public sealed class KernelOptions
{
    /// <summary>Where files and, without a connection string, the private database live. Default: ./.data</summary>
    [Required]
    public string DataDirectory { get; set; } = Path.GetFullPath(".data");
}
