using System.Globalization;
using HaiDang.Language;

namespace HaiDang.Registers.Listing;

/// <summary>Where countries and territories lie, roughly their middle, by the names that offices and partners write; nothing is drawn but a point.</summary>
internal static class Countries
{
    private const string Table = """
        16 107 Việt Nam, Vietnam
        18 103 Lào, Laos
        12.5 105 Campuchia, Cambodia
        35 104 Trung Quốc, China
        22.3 114.2 Hồng Kông
        22.2 113.5 Ma Cao, Macau
        23.7 121 Đài Loan, Taiwan
        36 138 Nhật Bản, Japan
        36.5 128 Hàn Quốc, South Korea, Korea, Republic of Korea
        40 127 Triều Tiên, North Korea
        47 104 Mông Cổ, Mongolia
        15.5 101 Thái Lan, Thailand
        20 96 Mi-an-ma, Myanmar
        3.5 102 Ma-lai-xi-a, Malaysia
        1.35 103.8 Xin-ga-po, Singapore
        -3 115 In-đô-nê-xi-a, Indonesia
        13 122 Phi-líp-pin, Philippines
        4.5 114.7 Bru-nây, Brunei
        -8.8 125.8 Ti-mo Lét-xtê, Timor-Leste
        21 78 Ấn Độ, India
        30 70 Pa-ki-xtan, Pakistan
        24 90 Băng-la-đét, Bangladesh
        7.5 80.7 Xri Lan-ca, Sri Lanka
        28 84 Nê-pan, Nepal
        48 67 Ca-dắc-xtan, Kazakhstan
        41 64 U-dơ-bê-ki-xtan, Uzbekistan
        32 53 I-ran, Iran
        33 44 I-rắc, Iraq
        31.5 35 I-xra-en, Israel
        24 45 Ả-rập Xê-út, Saudi Arabia
        24 54 Các Tiểu vương quốc Ả-rập Thống nhất, United Arab Emirates
        25.3 51.2 Ca-ta, Qatar
        29.3 47.6 Cô-oét, Kuwait
        21 57 Ô-man, Oman
        39 35 Thổ Nhĩ Kỳ, Turkey
        60 90 Liên bang Nga, Russia, Nga
        49 32 U-crai-na, Ukraine
        53.5 28 Bê-la-rút, Belarus
        52 19 Ba Lan, Poland
        49.8 15.5 Cộng hòa Séc, Czech Republic, Séc, Czechia
        48.7 19.5 Xlô-va-ki-a, Slovakia
        47 19.5 Hung-ga-ri, Hungary
        46 25 Ru-ma-ni, Romania
        42.7 25.5 Bun-ga-ri, Bulgaria
        39 22 Hy Lạp, Greece
        44 21 Xéc-bi-a, Serbia
        45.1 15.5 Crô-a-ti-a, Croatia
        46.1 14.8 Xlô-ven-ni-a, Slovenia
        47.5 14.5 Áo, Austria
        51 10 Đức, Germany
        46.8 8.2 Thụy Sĩ, Switzerland
        46.5 2.5 Pháp, France
        50.6 4.6 Bỉ, Belgium
        52.2 5.5 Hà Lan, Netherlands
        49.8 6.1 Lúc-xăm-bua, Luxembourg
        54 -2 Anh, United Kingdom, Vương quốc Anh, UK
        53 -8 Ai-len, Ireland
        42.8 12.8 I-ta-li-a, Italy, Ý
        40 -4 Tây Ban Nha, Spain
        39.5 -8 Bồ Đào Nha, Portugal
        56 9.5 Đan Mạch, Denmark
        61 9 Na Uy, Norway
        62 15 Thụy Điển, Sweden
        63 26 Phần Lan, Finland
        65 -18 Ai-xơ-len, Iceland
        58.7 25.5 Ê-xtô-ni-a, Estonia
        57 25 Lát-vi-a, Latvia
        55.3 24 Lít-va, Lithuania
        39 -98 Hoa Kỳ, United States, Mỹ, USA
        56 -106 Ca-na-đa, Canada
        23.5 -102 Mê-hi-cô, Mexico
        21.8 -79 Cu-ba, Cuba
        8.5 -80 Pa-na-ma, Panama
        -10 -52 Bra-xin, Brazil
        -35 -65 Ác-hen-ti-na, Argentina
        -33 -71 Chi-lê, Chile
        -9.5 -75 Pê-ru, Peru
        4 -73 Cô-lôm-bi-a, Colombia
        7.5 -66 Vê-nê-xu-ê-la, Venezuela
        27 30 Ai Cập, Egypt
        28 2.5 An-giê-ri, Algeria
        32 -6 Ma-rốc, Morocco
        34 9 Tuy-ni-di, Tunisia
        -30 25 Nam Phi, South Africa
        -12 18 Ăng-gô-la, Angola
        -18 35 Mô-dăm-bích, Mozambique
        -6 35 Tan-da-ni-a, Tanzania
        0.5 38 Kê-ni-a, Kenya
        9 39 Ê-ti-ô-pi-a, Ethiopia
        9.5 8 Ni-giê-ri-a, Nigeria
        8 -1 Ga-na, Ghana
        -25 134 Ô-xtrây-li-a, Australia, Úc
        -41 174 Niu Di-lân, New Zealand
        """;

    private static readonly Dictionary<string, (double, double)> ByName = Read();

    /// <summary>The middle of a country; null when the name is not known.</summary>
    public static (double North, double East)? Find(string name) => ByName.TryGetValue(VietnameseText.Fold(name).Trim(), out var place) ? place : null;

    private static Dictionary<string, (double, double)> Read() =>
        (from line in Table.Split('\n')
         let parts = line.Trim().Split(' ', 3)
         let place = (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture))
         from name in parts[2].Split(", ")
         select (Name: VietnameseText.Fold(name), place)).ToDictionary(c => c.Name, c => c.place);
}
