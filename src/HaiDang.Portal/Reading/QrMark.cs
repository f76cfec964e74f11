using System.Globalization;
using System.Text;
using QRCoder;

namespace HaiDang.Portal.Reading;

/// <summary>An address as a QR code, drawn as one path of squares: <c>Size</c> squares wide, the quiet edge around it included.</summary>
public sealed record QrView(int Size, string Path)
{
    /// <summary>The code of an address, readable with a fifteenth of it scratched off.</summary>
    public static QrView Of(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];
            for (var x = 0; x < row.Length; x++)
            {
                if (!row[x]) { continue; }
                var from = x;
                while (x + 1 < row.Length && row[x + 1]) { x++; }
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from + 1}v1h-{x - from + 1}z");
            }
        }

        return new(code.ModuleMatrix.Count, path.ToString());
    }
}
