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

        return Results.Text(Of(OwnAddress.Whole(request, register.AddressOf(new(id)))), "image/svg+xml");
    }

    /// <summary>GET /registers/{key}/{id}/certificate.svg: leads to the page where anybody checks the certificate.</summary>
    public static async Task<IResult> SendCertificateAsync(string key, Guid id, HttpRequest request, RegistersDb db, RegisterBook book, CancellationToken ct)
    {
        if (book.Find(key) is not { Certificate: { } certificate } register || await register.In(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == new RecordId(id), ct) is not { } record
            || certificate.Number.Of(record) is not string number) { return Results.NotFound(); }

        return Results.Text(Of(OwnAddress.Whole(request, CertificateAddress.Of("vi", number))), "image/svg+xml");
    }

    /// <summary>An address as a picture.</summary>
    public static string Of(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return picture.GetGraphic(PixelsPerModule);
    }
}
