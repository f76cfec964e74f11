using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Ui.Workbench;

/// <summary>One line of the workbench menu: section, word key of its text, where it leads, and who sees it (null: everyone signed in).</summary>
public sealed record MenuEntry(string Section, string WordKey, string Url, string? Permission, int Order);

/// <summary>Registers menu entries.</summary>
public static class MenuEntryRegistration
{
    /// <summary>Adds a line to the workbench menu.</summary>
    public static IServiceCollection AddMenuEntry(this IServiceCollection services, MenuEntry entry) => services.AddSingleton(entry);
}
