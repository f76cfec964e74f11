namespace HaiDang.Registers.LinkChecking;

/// <summary>Looks whether an address opens. The world outside: tests put a server of their own there.</summary>
internal interface ILookAtLinks
{
    Task<LinkFault> LookAsync(Uri address, CancellationToken ct);
}
