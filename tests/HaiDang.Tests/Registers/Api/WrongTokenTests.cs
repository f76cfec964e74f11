namespace HaiDang.Tests.Registers.Api;

/// <summary>Whoever guesses tokens waits; a host of its own, for the wait is by network address.</summary>
public sealed class WrongTokenTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task After_twenty_wrong_tokens_in_a_minute_an_address_waits_and_those_without_a_token_are_answered_as_before()
    {
        var secret = await host.TokenAsync(await host.BodyAsync());
        var wrong = secret[..^1] + (secret[^1] is 'A' ? 'B' : 'A');
        var answers = new List<int>();
        for (var i = 0; i < 21; i++) { answers.Add((await host.Program(wrong).AskAsync("/api/v1/registers")).Status); }
        Assert.Equal((401, 429), (answers[0], answers[^1]));
        Assert.Equal(19, answers.Count(a => a == 401));
        Assert.Equal(429, (await host.Program(secret).AskAsync("/api/v1/registers")).Status);
        Assert.Equal(401, (await host.Program().AskAsync("/api/v1/registers")).Status);
    }
}
