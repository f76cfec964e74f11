using System.Net;
using System.Text;
using HaiDang.Portal.Building;
using HaiDang.Portal.Counting;
using HaiDang.Portal.Serving;

namespace HaiDang.Portal.Express;

/// <summary>What goes back for a plain request, in two pieces that stand ready in memory.</summary>
/// <param name="First">Status and date.</param>
/// <param name="Rest">Header lines and body.</param>
/// <param name="Taken">Bytes of the request.</param>
internal readonly record struct Reply(byte[] First, ArraySegment<byte> Rest, int Taken)
{
    /// <summary>Makes ready what does not stand ready yet; the request is to be looked at again afterwards. Null when there is nothing to wait for.</summary>
    public Action? Prepare { get; init; }
}

/// <summary>Finds the answer to a plain request among pages and files that stand ready, and counts the visit.</summary>
internal sealed class ExpressAnswers(PageStore store, SiteFiles files, Dateline dateline, VisitCounter visits)
{
    /// <summary>The answer to the first request of the bytes. False when it is for the web server to say.</summary>
    /// <param name="bytes">What came over the connection so far.</param>
    /// <param name="visitor">Who is at its other end.</param>
    /// <param name="reply">To be sent.</param>
    public bool TryFind(ReadOnlySpan<byte> bytes, IPAddress? visitor, out Reply reply)
    {
        reply = default;
        if (!PlainRequest.TryRead(bytes, out var request)) { return false; }
        Span<char> path = stackalloc char[request.Target.Length];
        Encoding.ASCII.GetChars(request.Target, path);
        if (!store.TryGet(path, out var page) && !files.TryGet(path, out page)) { return false; }
        Span<char> known = stackalloc char[request.Known.Length];
        Encoding.Latin1.GetChars(request.Known, known);
        if (page.IsKnown(known)) { reply = new(dateline.NotModified, page.NotModified, request.Length); }
        else if (page.ReadyFormFor(request.Accepts) is { } form) { reply = new(page.Status == 200 ? dateline.Ok : dateline.Gone, request.IsHead ? form.Head : form.Wire, request.Length); }
        else
        {
            var accepts = request.Accepts;
            reply = new() { Prepare = () => page.FormFor(accepts) };
            return true;
        }

        if (page.IsRead && !request.IsHead) { Count(path, request, visitor); }
        return true;
    }

    private void Count(ReadOnlySpan<char> path, in PlainRequest request, IPAddress? visitor)
    {
        Span<char> agent = stackalloc char[request.Agent.Length], cameFrom = stackalloc char[request.CameFrom.Length], host = stackalloc char[request.Host.Length],
            forwarded = stackalloc char[request.Forwarded.Length], destination = stackalloc char[request.Destination.Length], purpose = stackalloc char[request.Purpose.Length];
        Encoding.Latin1.GetChars(request.Agent, agent);
        Encoding.Latin1.GetChars(request.CameFrom, cameFrom);
        Encoding.Latin1.GetChars(request.Host, host);
        Encoding.Latin1.GetChars(request.Forwarded, forwarded);
        Encoding.Latin1.GetChars(request.Destination, destination);
        Encoding.Latin1.GetChars(request.Purpose, purpose);
        visits.Count(path, new()
        {
            Agent = agent, CameFrom = cameFrom, Host = host,
            Address = forwarded.IsEmpty ? visitor : VisitCounter.AddressOf(visitor, forwarded),
            IsAside = VisitCounter.IsAside(destination, purpose),
        });
    }
}
