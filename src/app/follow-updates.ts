import type { Store } from "../state/store";
import type { Updates } from "../ui/update-notice";
import { afterFirstAnswer } from "./after-first-answer";

/** How often a page that stays open asks whether there is a new version. */
const ASK_EVERY_MS = 3_600_000;
/** The answer and the map come first; then there is time to fetch the rest. */
const AFTER_ANSWER_MS = 4000;
const WORKER = "offline.js";

/**
 * Keeps the app for use without a network, and notices when another version lies ready. Taking it is the visitor's decision: until then the
 * page goes on with the version that it began with, also over reloads. Where the browser has no offline workers nothing happens.
 */
export function followUpdates(store: Store, base: string): Updates {
  const listeners = new Set<() => void>();
  let waiting: ServiceWorker | null = null;
  const offer = (worker: ServiceWorker | null): void => {
    waiting = worker;
    for (const tell of listeners) tell();
  };
  if (import.meta.env.PROD && "serviceWorker" in navigator)
    afterFirstAnswer(store, () => setTimeout(() => void register(`${base}${WORKER}`, offer), AFTER_ANSWER_MS));
  return {
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    isReady: () => waiting !== null,
    later: () => offer(null),
    take: () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting?.postMessage("take-over");
    },
  };
}

async function register(address: string, offer: (worker: ServiceWorker) => void): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(address);
    // The first version of all has nothing to replace: it is in use as soon as it is installed.
    const look = (): void => {
      if (registration.waiting !== null && navigator.serviceWorker.controller !== null) offer(registration.waiting);
    };
    look();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
    setInterval(() => void registration.update().catch(() => undefined), ASK_EVERY_MS);
  } catch {
    // Private windows and full disks refuse: the app works as before, with a network.
  }
}
