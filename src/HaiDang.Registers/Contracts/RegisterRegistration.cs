using System.Reflection;
using HaiDang.Access.Contracts;
using HaiDang.Kernel;
using HaiDang.Ui.Workbench;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Registers.Contracts;

/// <summary>How a module brings its registers.</summary>
public static class RegisterRegistration
{
    /// <summary>To see what was hidden from the public.</summary>
    internal const string SeeModeration = "registers.moderation";

    /// <summary>Opens every register that the assembly declares: its pages, permissions and place in the menu.</summary>
    public static IServiceCollection AddRegisters(this IServiceCollection services, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var order = 100;
        foreach (var type in assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Register)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            var register = Register.Of(type);
            services.AddSingleton(register);
            services.AddGrant(register.KeepPermission, register.Keepers);
            services.AddGrant(register.KeepOwnPermission, register.BodyKeepers);
            services.AddTokenPermission(register.KeepOwnPermission);
            services.AddGrant(register.ModeratePermission, register.Moderators);
            services.AddGrant(SeeModeration, register.Moderators);
            foreach (var stage in register.Stages.Where(s => s.Roles.Count > 0)) { services.AddGrant(register.MovePermission(stage), stage.Roles); }
            services.AddMenuEntry(new(register.Section, $"{register.Words}.title", $"/registers/{register.Key}", null, order++));
        }

        return services;
    }
}
