using HaiDang.Kernel;
using HaiDang.Registers.Contracts;
using Record = HaiDang.Registers.Contracts.Record;

namespace HaiDang.Tests.Registers;

public sealed class CharterTests
{
    [Theory]
    [InlineData(typeof(ReportersByTone))]
    [InlineData(typeof(VisitorsByFaith))]
    public void A_register_about_what_a_person_believes_does_not_start(Type register) =>
        Assert.Contains("charter", Assert.Throws<InvalidOperationException>(() => Register.Of(register)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_register_that_names_a_stage_it_does_not_have_does_not_start() =>
        Assert.Contains("'gone'", Assert.Throws<InvalidOperationException>(() => Register.Of(typeof(Crooked))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_register_that_finds_entries_by_what_the_public_does_not_always_see_does_not_start() =>
        Assert.Contains("'name'", Assert.Throws<InvalidOperationException>(() => Register.Of(typeof(Hasty))).Message, StringComparison.Ordinal);

    private sealed class Reporter : Record
    {
        public string Name { get; set; } = "";

        public int Attitude { get; set; }
    }

    private sealed class ReportersByTone : Register<Reporter>
    {
        public override string Key => "reporters";

        public override string Section => "events";

        protected override void Describe() => Title(r => r.Name);
    }

    private sealed class Visitor : Record
    {
        public string Name { get; set; } = "";

        public string? TonGiao { get; set; }
    }

    private sealed class VisitorsByFaith : Register<Visitor>
    {
        public override string Key => "visitors";

        public override string Section => "events";

        protected override void Describe()
        {
            Title(v => v.Name);
            Field(v => v.TonGiao);
        }
    }

    private sealed class Crooked : Register<Visitor>
    {
        public override string Key => "crooked";

        public override string Section => "events";

        protected override void Describe()
        {
            Title(v => v.Name);
            Stage("here").From("gone");
        }
    }

    private sealed class Hasty : Register<Visitor>
    {
        public override string Key => "hasty";

        public override string Section => "events";

        protected override void Describe()
        {
            Title(v => v.Name).PublicIn("late");
            PublicAs("voi", "hasty", Door.Join);
            Stage("early").Public();
            Stage("late").From("early").Public();
        }
    }
}
