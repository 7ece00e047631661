import { fetchBytes } from "../data/fetch-file";
import { parseManifest } from "../data/pack/manifest";
import { MANIFEST_FILE } from "../data/pack/pack-format";
import type { KeptPacks } from "../ui/keep-pack";
import { KEPT_PACKS } from "./kept-packs-store";

const LIST = "index.json";

/**
 * Keeps packs that lie beside the app in the browser's own storage, each because the visitor asks for it: a hall may have no network. The
 * offline worker answers from there only where the network does not. Of the packs that nobody keeps the manifests are kept too, because they
 * say which packs are the city's and which of them is the first. A pack's own manifest is written last, and tells that all of it is there.
 */
export function keptPacks(base: string): KeptPacks {
  const addressOf = (...parts: string[]): string => new URL(`${base}${parts.join("/")}`, location.href).href;
  const load = (...parts: string[]): Promise<Uint8Array> => fetchBytes(`${base}${parts.join("/")}`, `packs/${parts.join("/")}`);
  const filesOf = (manifest: Uint8Array): ReturnType<typeof parseManifest>["files"] =>
    parseManifest(new TextDecoder().decode(manifest)).files;

  /** Whether all that its kept manifest names is kept. */
  const isWhole = async (cache: Cache, pack: string): Promise<boolean> => {
    const manifest = await cache.match(addressOf(pack, MANIFEST_FILE));
    if (!manifest) return false;
    const files = filesOf(new Uint8Array(await manifest.arrayBuffer()));
    return (await Promise.all(files.map(({ name }) => cache.match(addressOf(pack, name))))).every(Boolean);
  };
  /** All files of a pack, its manifest last. Throws where one cannot be had. */
  const fetchPack = async (pack: string): Promise<ReadonlyMap<string, Uint8Array>> => {
    const manifest = await load(pack, MANIFEST_FILE),
      files = new Map<string, Uint8Array>();
    for (const { name, bytes } of filesOf(manifest)) {
      const file = await load(pack, name);
      if (file.length !== bytes) throw new Error(`${name} was cut off`);
      files.set(addressOf(pack, name), file);
    }
    return files.set(addressOf(pack, MANIFEST_FILE), manifest);
  };
  /** Manifests of the packs beside it, as many as can be had. */
  const fetchOthers = async (list: Uint8Array, pack: string): Promise<ReadonlyMap<string, Uint8Array>> => {
    const { packs } = JSON.parse(new TextDecoder().decode(list)) as { packs: readonly string[] };
    const others = packs.filter((name) => name !== pack);
    const read = await Promise.allSettled(others.map((name) => load(name, MANIFEST_FILE)));
    return new Map(
      read.flatMap((one, at) => (one.status === "fulfilled" ? [[addressOf(others[at]!, MANIFEST_FILE), one.value] as const] : [])),
    );
  };
  /** Its manifest stays with those of the packs that nobody keeps, as long as there are others that are kept. */
  const drop = async (pack: string): Promise<void> => {
    const cache = await caches.open(KEPT_PACKS),
      parts = (await cache.keys()).filter(({ url }) => !url.endsWith(LIST) && !url.endsWith(MANIFEST_FILE)),
      own = parts.filter(({ url }) => url.startsWith(addressOf(pack, "")));
    if (own.length === parts.length) await caches.delete(KEPT_PACKS);
    else for (const part of own) await cache.delete(part);
  };
  return {
    isPossible: () => "caches" in window && "serviceWorker" in navigator,
    async sizeOf(pack) {
      const manifest = await load(pack, MANIFEST_FILE);
      return filesOf(manifest).reduce((total, { bytes }) => total + bytes, manifest.length);
    },
    async isKept(pack) {
      try {
        return (await caches.has(KEPT_PACKS)) && (await isWhole(await caches.open(KEPT_PACKS), pack));
      } catch {
        return false;
      }
    },
    async keep(pack) {
      let list: Uint8Array, files: ReadonlyMap<string, Uint8Array>, others: ReadonlyMap<string, Uint8Array>;
      try {
        list = await load(LIST);
        [files, others] = [await fetchPack(pack), await fetchOthers(list, pack)];
      } catch {
        return "unreachable";
      }
      const write = async (cache: Cache, address: string, bytes: Uint8Array): Promise<void> =>
        cache.put(address, new Response(bytes as Uint8Array<ArrayBuffer>));
      try {
        await drop(pack);
        const cache = await caches.open(KEPT_PACKS);
        await cache.delete(addressOf(pack, MANIFEST_FILE));
        await write(cache, addressOf(LIST), list);
        // The manifest of a pack that is kept belongs to the files that are kept.
        for (const [address, bytes] of others) if (!(await cache.match(address))) await write(cache, address, bytes);
        for (const [address, bytes] of files) await write(cache, address, bytes);
        return "kept";
      } catch {
        await drop(pack).catch(() => undefined);
        return "refused";
      }
    },
    async forget(pack) {
      await drop(pack).catch(() => undefined);
    },
  };
}
