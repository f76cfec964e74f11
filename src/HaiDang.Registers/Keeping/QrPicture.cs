using HaiDang.Registers.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace HaiDang.Registers.Keeping;

/// <summary>A QR code that opens an entry, to be stuck on the thing it is about.</summary>
internal static class QrPicture
{
    private const int PixelsPerModule = 8;

    /// <summary>GET /registers/{key}/{id}/qr.svg</summary>
    public static async Task<IResult> SendAsync(string key, Guid id, HttpRequest request, RegistersDb db, RegisterBook book, CancellationToken ct)
    {
        if (book.Find(key) is not { } register || !await register.In(db).AnyAsync(r => r.Id == new RecordId(id), ct)) { return Results.NotFound(); }

        using var code = QRCodeGenerator.GenerateQrCode($"{request.Scheme}://{request.Host}{register.AddressOf(new(id))}", QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return Results.Text(picture.GetGraphic(PixelsPerModule), "image/svg+xml");
    }
}
