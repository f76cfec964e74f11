using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace HaiDang.Access.SigningIn;

/// <summary>Carries the person's language to the request pipeline, which reads it before it knows who asks.</summary>
internal sealed class LanguageCookie(IHttpContextAccessor http)
{
    private const string Name = "haidang-language";

    public void Set(string language)
    {
        var culture = new RequestCulture(language == "en" ? "en-GB" : "vi-VN");
        http.HttpContext?.Response.Cookies.Append(Name, CookieRequestCultureProvider.MakeCookieValue(culture), new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = http.HttpContext.Request.IsHttps,
        });
    }
}
