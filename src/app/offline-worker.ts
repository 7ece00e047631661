import { KEPT_PACKS } from "./kept-packs-store";
import { cacheOf, outlived, sourceOf } from "./offline-files";

/** What the build wrote: every file of the app with the hash of its bytes, packs left out; and one hash for all of them. Set by vite/offline.ts. */
declare const QADAM_BUILT_FILES: readonly (readonly [path: string, integrity: string])[];
declare const QADAM_BUILD_VERSION: string;

type Waiting = Event & { waitUntil(work: Promise<unknown>): void };
type Asking = Event & { readonly request: Request; respondWith(answer: Promise<Response>): void };
/** The part of a service worker's surroundings that is used here; the page's types do not know them. */
type Surroundings = {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "activate", listen: (event: Waiting) => void): void;
  addEventListener(kind: "fetch", listen: (event: Asking) => void): void;
  addEventListener(kind: "message", listen: (event: MessageEvent<unknown>) => void): void;
};

const worker = self as unknown as Surroundings;
const { scope } = worker.registration;
const installed = new Set(QADAM_BUILT_FILES.map(([path]) => path));

worker.addEventListener("install", (event) => event.waitUntil(install()));

/** All or nothing: a file that is missing or has other bytes than the build wrote leaves the version before it in place. */
async function install(): Promise<void> {
  const cache = await caches.open(cacheOf(QADAM_BUILD_VERSION));
  try {
    await cache.addAll(QADAM_BUILT_FILES.map(([path, integrity]) => new Request(new URL(path, scope), { integrity, cache: "no-cache" })));
  } catch (fault) {
    await caches.delete(cacheOf(QADAM_BUILD_VERSION));
    throw fault;
  }
}

worker.addEventListener("activate", (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(outlived(names, QADAM_BUILD_VERSION).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  ),
);

/** The page asks for it once the visitor has accepted the new version. */
worker.addEventListener("message", ({ data }) => {
  if (data === "take-over") void worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0]!;
  const path = address.startsWith(scope) ? address.slice(scope.length) : null;
  switch (
    sourceOf({ method: request.method, path, navigates: request.mode === "navigate", isRange: request.headers.has("range") }, installed)
  ) {
    case "page":
      return event.respondWith(fromOwn(scope, request));
    case "kept":
      return event.respondWith(installed.has(path!) ? fromOwn(address, request) : fromAny(request));
    case "network":
      return event.respondWith(
        fetch(request).then(
          (answer) => (answer.ok ? answer : orKept(request, answer)),
          (fault: unknown) => orKept(request, fault),
        ),
      );
    case "pass":
      return;
  }
});

async function fromOwn(address: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheOf(QADAM_BUILD_VERSION));
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
}

async function fromAny(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

/** What the visitor kept of a pack, where the network has none of it. */
async function orKept(request: Request, otherwise: unknown): Promise<Response> {
  const kept = await caches.match(request, { cacheName: KEPT_PACKS, ignoreSearch: true, ignoreVary: true });
  if (kept) return kept;
  if (otherwise instanceof Response) return otherwise;
  throw otherwise;
}
