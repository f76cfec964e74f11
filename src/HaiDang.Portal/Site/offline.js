// Pages that were read stay readable without a network; the worker lives only where the public site does.

if ("serviceWorker" in navigator && window.isSecureContext) {
  navigator.serviceWorker.register("/sw.js", { scope: `/${location.pathname.split("/")[1]}/` });
}

// The page for those without a network lists what is at hand, under the titles it was read with.
const shelf = document.querySelector("[data-saved]");

if (shelf && "caches" in window) {
  const cache = await caches.open("pages");
  for (const request of await cache.keys()) {
    const page = await (await cache.match(request)).text();
    const { title, documentElement } = new DOMParser().parseFromString(page, "text/html");
    if (documentElement.lang !== document.documentElement.lang || request.url === location.href) {
      continue;
    }
    const link = document.createElement("a");
    link.href = request.url;
    link.textContent = title;
    const line = document.createElement("li");
    line.append(link);
    shelf.append(line);
  }
  shelf.hidden = shelf.children.length === 0;
}
