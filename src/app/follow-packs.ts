import { LoadProblems } from "../data/issue";
import { listPacks, loadPack } from "../data/load-pack";
import { readPack, type ReadPack } from "../data/pack/read-pack";
import type { EnginePort } from "../engine/client";
import type { Store, Streets } from "../state/store";
import { findOwnPack, forgetOwnPack, keepOwnPack } from "./own-pack";
import type { PackNews, PackOrder } from "./pack-worker";
import PackWorker from "./pack-worker?worker";

/** What the page can do about packs. */
export type PackActions = { build(file: File): void; cancel(): void; forget(): Promise<void> };

/**
 * Finds the packs that lie beside the app and the one that the visitor built before, and loads one when a question is to be walked along
 * streets; the visitor's own comes first. Building happens in a worker: nothing leaves the device.
 */
export function followPacks(store: Store, port: EnginePort, base: string): PackActions {
  const set = (change: Partial<Streets>): void => store.setState(({ streets }) => ({ streets: { ...streets, ...change } }));
  const use = ({ lines, manifest }: ReadPack, own: boolean): void => {
    port.post({ kind: "pack", lines });
    const { answers } = store.getState();
    // Answers along another network's streets are no answers any more.
    store.setState({ answers: { ...answers, surfaces: new Map([...answers.surfaces].filter(([, { unit }]) => unit === "decimetres")), streets: new Map(), routes: new Map(), walks: new Map(), unjoined: new Map() } });
    set({ problem: null, pieces: null, building: null, pack: { name: manifest.name, dataDate: manifest.sources[0]?.dataDate ?? null, kilometres: manifest.counts.kilometres, own } });
  };
  const failed = (reason: string): void => {
    set({ problem: reason, building: null });
    if (store.getState().streets.pack === null) store.ask({ method: "radius" });
  };
  let loading = false;
  const load = async (): Promise<void> => {
    const { question, streets } = store.getState();
    if (question.method !== "streets" || streets.pack !== null || loading) return;
    loading = true;
    const own = await findOwnPack();
    const name = streets.packs.find((pack) => pack !== "own");
    if (own !== null) use(own, true);
    else if (name === undefined) store.ask({ method: "radius" });
    else {
      try {
        use(await loadPack(base, name), false);
      } catch (error) {
        failed(error instanceof LoadProblems ? error.message : String(error));
      }
    }
    loading = false;
  };
  void Promise.all([listPacks(base), findOwnPack()]).then(([packs, own]) => {
    set({ packs: [...packs, ...(own === null ? [] : ["own"])] });
    return load();
  });
  store.subscribe((state, before) => {
    if (state.question.method !== before.question.method) void load();
  });

  let worker: Worker | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  return {
    build(file) {
      end();
      worker = new PackWorker();
      set({ building: { name: file.name, share: 0 }, problem: null });
      worker.onmessage = ({ data: news }: MessageEvent<PackNews>) => {
        if (news.kind === "progress") set({ building: { name: file.name, share: news.share } });
        else if (news.kind === "failed") {
          end();
          failed(news.reason);
        } else {
          end();
          void takeOwn(news.files);
        }
      };
      worker.postMessage({ file, today: new Date().toISOString().slice(0, 10) } satisfies PackOrder);
    },
    cancel() {
      end();
      set({ building: null });
    },
    async forget() {
      await forgetOwnPack();
      set({ pack: null, pieces: null, packs: store.getState().streets.packs.filter((pack) => pack !== "own") });
      await load();
    },
  };

  async function takeOwn(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    await keepOwnPack(files);
    use(await readPack((name) => Promise.resolve(files.get(name) ?? new Uint8Array())), true);
    set({ packs: [...new Set([...store.getState().streets.packs, "own"])] });
    store.ask({ method: "streets" });
  }
}
