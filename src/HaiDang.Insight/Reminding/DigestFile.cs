using System.Text;
using HaiDang.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Insight.Reminding;

/// <summary>A digest as a mail, for the person it was written to and nobody else.</summary>
internal static class DigestFile
{
    public static async Task<IResult> SendAsync(Guid id, InsightDb db, Outbox outbox, ICurrentPerson who, CancellationToken ct) =>
        await db.Digests.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is { } digest && digest.Person == who.Id
            ? Results.File(Encoding.ASCII.GetBytes(outbox.Mail(digest)), "message/rfc822", $"{digest.Day:yyyy-MM-dd}.eml")
            : Results.NotFound();
}
