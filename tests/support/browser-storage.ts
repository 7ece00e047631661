import { afterEach, beforeEach, vi } from "vitest";

/** The part of the browser's storage that is used, in memory. `put` and `match` may be replaced by slow and failing ones. */
export class BrowserStorage {
  readonly stores = new Map<string, Map<string, Uint8Array>>();
  readonly notes = new Map<string, string>();
  opened = 0;
  put: (store: Map<string, Uint8Array>, address: string, bytes: Uint8Array) => void | Promise<void> = (store, address, bytes) =>
    void store.set(address, bytes);
  match: (store: Map<string, Uint8Array>, address: string) => Promise<Uint8Array | undefined> = (store, address) =>
    Promise.resolve(store.get(address));
  readonly caches = {
    keys: () => Promise.resolve([...this.stores.keys()]),
    has: (name: string) => Promise.resolve(this.stores.has(name)),
    delete: (name: string) => Promise.resolve(this.stores.delete(name)),
    open: (name: string) => {
      this.opened++;
      const store = this.stores.get(name) ?? new Map<string, Uint8Array>();
      this.stores.set(name, store);
      const addressOf = (request: string | { readonly url: string }): string => (typeof request === "string" ? request : request.url);
      return Promise.resolve({
        put: async (address: string, response: Response) => this.put(store, address, new Uint8Array(await response.arrayBuffer())),
        match: async (address: string) => {
          const bytes = await this.match(store, address);
          return bytes && new Response(bytes as Uint8Array<ArrayBuffer>);
        },
        keys: () => Promise.resolve([...store.keys()].map((url) => ({ url }))),
        delete: (request: string | { readonly url: string }) => Promise.resolve(store.delete(addressOf(request))),
      });
    },
  };
  readonly localStorage = {
    getItem: (key: string) => this.notes.get(key) ?? null,
    setItem: (key: string, value: string) => void this.notes.set(key, value),
    removeItem: (key: string) => void this.notes.delete(key),
  };
}

/** Fresh storage for each test of a file, where the app looks for it. */
export function withBrowserStorage(): () => BrowserStorage {
  let storage: BrowserStorage;
  beforeEach(() => {
    storage = new BrowserStorage();
    vi.stubGlobal("caches", storage.caches);
    vi.stubGlobal("localStorage", storage.localStorage);
  });
  afterEach(() => vi.unstubAllGlobals());
  return () => storage;
}
