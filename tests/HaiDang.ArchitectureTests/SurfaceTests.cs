using System.Text.RegularExpressions;
using HaiDang.Ui;
using Microsoft.AspNetCore.Components;

namespace HaiDang.ArchitectureTests;

public sealed partial class SurfaceTests
{
    public static TheoryData<string> Modules => [.. Product.Modules];

    public static TheoryData<string> Projects => [.. Product.Order];

    /// <summary>Razor makes its components public; beside them only contracts and the module itself may be.</summary>
    [Theory, MemberData(nameof(Modules))]
    public void A_module_is_public_through_its_contracts_only(string module) =>
        Guard.FindsNothing(Product.Types(module).Where(t => t.IsVisible && !IsSurface(t, module)).Select(t => t.FullName));

    /// <summary>Nothing is open for inheritance that nobody inherits from.</summary>
    [Theory, MemberData(nameof(Projects))]
    public void A_class_is_sealed_unless_something_inherits_from_it(string project)
    {
        var bases = Product.Order.SelectMany(Product.Types).Select(t => t.BaseType).OfType<Type>()
            .Select(t => t.IsGenericType ? t.GetGenericTypeDefinition() : t).ToHashSet();
        Guard.FindsNothing(Product.Types(project)
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !bases.Contains(t) && !typeof(IComponent).IsAssignableFrom(t))
            .Select(t => t.FullName));
    }

    /// <summary>Another module's tables are its own business; what it shares it shares by contract or as a view in schema report.</summary>
    [Fact]
    public void No_module_names_another_modules_tables()
    {
        var trespassing =
            from source in Product.Sources(".cs", ".razor")
            let home = source.Path.Split('/')[1]["HaiDang.".Length..]
            from other in Product.Modules.Append("Kernel")
            where other != home && home != "Kernel" && !source.Path.Contains("/Migrations/", StringComparison.Ordinal)
            from verb in new[] { "from ", "join ", "into ", "update " }
            where Regex.IsMatch(source.Text, $"{verb}{other.ToLowerInvariant()}\\.[a-z\"]")
            select $"{source.Path} reads {other}";
        Guard.FindsNothing(trespassing);
    }

    /// <summary>Links are opened inside the browsers of Zalo and others, which have no second window.</summary>
    [Fact]
    public void No_public_page_opens_a_window() =>
        Guard.FindsNothing(Product.Sources(".razor", ".cs", ".js").Where(s => s.Path.StartsWith("src/HaiDang.Portal/", StringComparison.Ordinal) || s.Path.Contains("HaiDang.Ui/Public/", StringComparison.Ordinal) || s.Path.EndsWith(".js", StringComparison.Ordinal))
            .Where(s => s.Text.Contains("_blank", StringComparison.Ordinal) || s.Text.Contains("window.open", StringComparison.Ordinal)).Select(s => s.Path));

    /// <summary>A component that is rendered between two questions shows what is half there, or fails on it.</summary>
    [Fact]
    public void Every_component_is_rendered_when_all_it_asks_for_is_there() =>
        Guard.FindsNothing(Product.Order.SelectMany(Product.Types)
            .Where(t => typeof(IComponent).IsAssignableFrom(t) && t != typeof(LoadedComponent) && !t.IsSubclassOf(typeof(LoadedComponent)) && !t.IsSubclassOf(typeof(LayoutComponentBase)))
            .Select(t => t.FullName));

    /// <summary>A day on a page is written by the office clock: what a culture calls a short date is 5/4/2024 here and 4/5/2024 there.</summary>
    [Fact]
    public void No_page_leaves_the_form_of_a_day_to_a_culture() =>
        Guard.FindsNothing(from source in Product.Sources(".razor", ".cs", ".js")
                           from Match match in CultureDate().Matches(source.Text)
                           select $"{source.Path}: {match.Value}");

    /// <summary>The browser's own date field writes a day in the order of the browser's language; ours is the same in every browser.</summary>
    [Fact]
    public void No_form_leaves_the_order_of_a_day_to_the_browser() =>
        Guard.FindsNothing(Product.Sources(".razor").Where(s => s.Text.Contains("type=\"date\"", StringComparison.Ordinal)).Select(s => s.Path));

    [GeneratedRegex("""ToShortDateString|ToLongDateString|toLocale(?:Date|Time)?String|ToString\("[dDgGfF]"\)|Intl\.DateTimeFormat""")]
    private static partial Regex CultureDate();

    private static bool IsSurface(Type type, string module) =>
        typeof(IComponent).IsAssignableFrom(type) || type.Name == module + "Module"
        // What a component takes as a parameter must be as public as the component.
        || type.Name.EndsWith("View", StringComparison.Ordinal)
        || type.Namespace!.StartsWith($"HaiDang.{module}.Contracts", StringComparison.Ordinal);
}
