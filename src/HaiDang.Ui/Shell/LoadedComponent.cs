using Microsoft.AspNetCore.Components;

namespace HaiDang.Ui;

/// <summary>
/// A component that is rendered when everything it asks for is there, never in between. What a plain component shows while it still asks hangs on which
/// question happened to be answered at once: a page whose record was there and whose names were not yet failed on a busy machine. Pages go out whole, so nobody would see
/// the state in between anyhow. Each module's <c>_Imports.razor</c> makes it the base of its components.
/// </summary>
public abstract class LoadedComponent : ComponentBase, IHandleEvent
{
    private bool isInitialized;

    public override Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        return LoadAsync();
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        if (!isInitialized)
        {
            isInitialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }
}
