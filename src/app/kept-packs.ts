import { fetchBytes } from "../data/fetch-file";
import { MANIFEST_FILE, parseManifest } from "../data/pack/manifest";
import type { KeptPacks } from "../ui/keep-pack";
import { KEPT_PACKS } from "./kept-packs-store";

const LIST = "index.json";

/**
 * Keeps a pack that lies beside the app in the browser's own storage, because the visitor asks for it: a hall may have no network. The
 * offline worker answers from there only where the network does not. The manifest is written last: without it there is no kept pack.
 */
export function keptPacks(base: string): KeptPacks {
  const addressOf = (pack: string, file: string): string => new URL(`${base}${pack}/${file}`, location.href).href;
  const load = (pack: string, file: string): Promise<Uint8Array> => fetchBytes(`${base}${pack}/${file}`, `packs/${pack}/${file}`);
  return {
    isPossible: () => "caches" in window && "serviceWorker" in navigator,
    async sizeOf(pack) {
      const manifest = await load(pack, MANIFEST_FILE);
      return parseManifest(new TextDecoder().decode(manifest)).files.reduce((total, { bytes }) => total + bytes, manifest.length);
    },
    async isKept(pack) {
      try {
        return (
          (await caches.has(KEPT_PACKS)) && (await (await caches.open(KEPT_PACKS)).match(addressOf(pack, MANIFEST_FILE))) !== undefined
        );
      } catch {
        return false;
      }
    },
    async keep(pack) {
      const files = new Map<string, Uint8Array>();
      try {
        files.set(new URL(`${base}${LIST}`, location.href).href, await fetchBytes(`${base}${LIST}`, LIST));
        const manifest = await load(pack, MANIFEST_FILE);
        for (const { name, bytes } of parseManifest(new TextDecoder().decode(manifest)).files) {
          const file = await load(pack, name);
          if (file.length !== bytes) return "unreachable";
          files.set(addressOf(pack, name), file);
        }
        files.set(addressOf(pack, MANIFEST_FILE), manifest);
      } catch {
        return "unreachable";
      }
      try {
        await caches.delete(KEPT_PACKS);
        const cache = await caches.open(KEPT_PACKS);
        for (const [address, bytes] of files) await cache.put(address, new Response(bytes as Uint8Array<ArrayBuffer>));
        return "kept";
      } catch {
        await caches.delete(KEPT_PACKS).catch(() => false);
        return "refused";
      }
    },
    async forget() {
      await caches.delete(KEPT_PACKS).catch(() => false);
    },
  };
}
