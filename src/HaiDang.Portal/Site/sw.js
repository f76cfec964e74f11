// Reads from the network first, always; keeps what was read for the time without one. Nothing meant for one visitor is kept.

const pages = "pages";
const files = "files";
const most = { [pages]: 60, [files]: 120 };
const offline = scope => (scope.endsWith("/vi/") ? "/vi/ngoai-tuyen" : `/${scope.split("/").at(-2)}/offline`);

const keep = async (name, request, response) => {
  const cache = await caches.open(name);
  await cache.put(request, response);
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most[name])).map(old => cache.delete(old)));
};

const mayKeep = (request, response) =>
  response.ok && !response.redirected && !/private|no-store/.test(response.headers.get("Cache-Control") ?? "") && !new URL(request.url).searchParams.has("q");

// What changes under the same name: the network's, or else the last one seen.
const read = async (name, request) => {
  try {
    const response = await fetch(request);
    if (mayKeep(request, response)) {
      await keep(name, request, response.clone());
    }
    return response;
  } catch (lost) {
    const kept = (await caches.match(request)) ?? (request.mode === "navigate" && (await caches.match(offline(self.registration.scope))));
    if (kept) {
      return kept;
    }
    throw lost;
  }
};

// What never changes under its name.
const fetchFile = async request => {
  const kept = await caches.match(request);
  if (kept) {
    return kept;
  }
  const response = await fetch(request);
  if (response.ok) {
    await keep(files, request, response.clone());
  }
  return response;
};

self.addEventListener("install", event => {
  const page = offline(self.registration.scope);
  event.waitUntil((async () => {
    const response = await fetch(page);
    await keep(pages, page, response.clone());
    // Style, script and letters that the page names, so that it looks like itself.
    const named = [...(await response.text()).matchAll(/(?:href|src)="(\/site\/[^"]+)"/g)].map(match => match[1]);
    await Promise.all([...new Set(named)].map(fetchFile));
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

// A part of a page, by where it stands; nothing for what the network alone may answer.
const part = request => {
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) {
    return null;
  }
  return /^\/(site|media)\//.test(pathname) ? fetchFile(request) : pathname.startsWith("/_content/") ? read(files, request) : null;
};

// The page that brought this worker, and its parts.
self.addEventListener("message", event =>
  event.waitUntil(Promise.all([read(pages, new Request(event.source.url)), ...event.data.map(url => part(new Request(url)))])));

self.addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET") {
    return;
  }
  const answer = request.mode === "navigate" ? read(pages, request) : part(request);
  if (answer) {
    event.respondWith(answer);
  }
});
