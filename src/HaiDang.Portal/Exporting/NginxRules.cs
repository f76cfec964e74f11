using HaiDang.Portal.Serving;

namespace HaiDang.Portal.Exporting;

/// <summary>How a web server shows the exported files. What is no file (search, forms, documents made for who asks, what was taken back) it hands on to the product.</summary>
internal static class NginxRules
{
    public static string Of() => $$"""
        # Include this in a server {} whose root is this folder's parent and whose upstream "haidang" is the product.
        charset utf-8;
        gzip_static on;
        location = / { return 302 /vi/; }
        location /.haidang/ { return 404; }
        location ~ ^/media/.*\.svg$ { add_header Cache-Control "public, max-age=31536000, immutable"; add_header X-Content-Type-Options nosniff; add_header Content-Security-Policy "default-src 'none'; style-src 'unsafe-inline'; sandbox"; try_files $uri @haidang; }
        location ~ ^/(site|media)/ { add_header Cache-Control "public, max-age=31536000, immutable"; add_header X-Content-Type-Options nosniff; try_files $uri @haidang; }
        location ~ \.geojson$ {
            types { }
            default_type application/geo+json;
            {{string.Join("\n    ", PageHeaders.OfPages.Select(h => $"add_header {h.Name} \"{h.Value}\";"))}}
            try_files $uri @haidang;
        }
        location ~ \.webmanifest$ { types { } default_type application/manifest+json; try_files $uri @haidang; }
        location ~ /(nhung|embed)$ {
            {{string.Join("\n    ", PageHeaders.OfFramed.Select(h => $"add_header {h.Name} \"{h.Value}\";"))}}
            try_files $uri.html @haidang;
        }
        location / {
            {{string.Join("\n    ", PageHeaders.OfPages.Select(h => $"add_header {h.Name} \"{h.Value}\";"))}}
            try_files $uri $uri.html $uri/index.html @haidang;
        }
        location @haidang { proxy_pass http://haidang; proxy_set_header Host $host; proxy_set_header X-Forwarded-Proto $scheme; proxy_set_header X-Forwarded-For $remote_addr; }

        """;
}
