import "../data/without-eval";
import { blobSource } from "../data/osm/byte-source";
import { buildPack } from "../data/pack/build-pack";

/** What the page tells the worker, and what it hears back. Ending the worker cancels. */
export type PackOrder = { readonly file: File; readonly today: string };
export type PackNews = { readonly kind: "progress"; readonly share: number } | { readonly kind: "done"; readonly files: ReadonlyMap<string, Uint8Array> } | { readonly kind: "failed"; readonly reason: string };

/** Wiring only: the pack is built by the same function as on the command line. */
self.onmessage = async ({ data: { file, today } }: MessageEvent<PackOrder>) => {
  const tell = (news: PackNews): void => self.postMessage(news);
  try {
    const { files } = await buildPack(blobSource(file), { name: file.name.replace(/\.osm\.pbf$/i, ""), file: file.name, today, progress: (share) => tell({ kind: "progress", share }) });
    tell({ kind: "done", files });
  } catch (error) {
    tell({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  }
};
