using HaiDang.Access.Contracts;
using HaiDang.Registers.Contracts;
using HaiDang.Ui;

namespace HaiDang.Engagement;

/// <summary>Something that the whole network should know.</summary>
internal sealed class NetworkMessage : Record
{
    public string Subject { get; set; } = "";

    public string? Text { get; set; }

    public DateOnly? SentOn { get; set; }
}

/// <summary>Sổ thông báo tới mạng lưới (ORG-08): each body of the network says that it has read a message; who has not is named.</summary>
internal sealed class NetworkMessages : Register<NetworkMessage>
{
    public override string Key => "network-messages";

    public override string Section => "plans";

    protected override void Describe()
    {
        Title(m => m.Subject);
        Field(m => m.Text).Required().Long().Searched();
        OnCalendar(m => m.SentOn).Required();

        ReadByBodiesOf("contacts");
        KeptBy(Roles.FocalOfficer);
        Stage("open", Tone.Waiting);
        Stage("closed", Tone.Done).From("open").Last();
    }
}
