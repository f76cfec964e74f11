// Pages that were read stay readable without a network; the worker lives only where the public site does.

if ("serviceWorker" in navigator && window.isSecureContext) {
  const isFirst = !navigator.serviceWorker.controller;
  navigator.serviceWorker.register("/sw.js", { scope: `/${location.pathname.split("/")[1]}/` });
  // The page that brings the worker was read before it was there: it is told what belongs to it.
  if (isFirst) {
    navigator.serviceWorker.ready.then(({ active }) => active.postMessage(performance.getEntriesByType("resource").map(part => part.name)));
  }
}

// The page for those without a network lists what is at hand, under the titles it was read with.
const shelf = document.querySelector("[data-saved]");

if (shelf && "caches" in window) {
  const cache = await caches.open("pages");
  for (const request of await cache.keys()) {
    const page = await (await cache.match(request)).text();
    const kept = new DOMParser().parseFromString(page, "text/html");
    // Not this page, under whatever address it stands in for another.
    if (kept.documentElement.lang !== document.documentElement.lang || kept.querySelector("[data-saved]")) {
      continue;
    }
    const link = document.createElement("a");
    link.href = request.url;
    link.textContent = kept.title;
    const line = document.createElement("li");
    line.append(link);
    shelf.append(line);
  }
  shelf.hidden = shelf.children.length === 0;
}
