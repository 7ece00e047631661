import { LoadProblems } from "../data/issue";
import { listPacks, loadPack } from "../data/load-pack";
import type { EnginePort } from "../engine/client";
import type { Store } from "../state/store";

/** Finds the packs that lie beside the app, and loads one when a question is to be walked along streets. */
export function followPacks(store: Store, port: EnginePort, base: string): void {
  let loading = false;
  const load = async (): Promise<void> => {
    const { question, streets } = store.getState();
    const name = streets.packs[0];
    if (question.method !== "streets" || streets.pack !== null || loading) return;
    if (name === undefined) {
      // A link asked for streets where there are none: the answer as the crow flies is the nearest one.
      store.ask({ method: "radius" });
      return;
    }
    loading = true;
    try {
      const { lines, manifest } = await loadPack(base, name);
      port.post({ kind: "pack", lines });
      store.setState({ streets: { ...store.getState().streets, problem: null, pack: { name: manifest.name, dataDate: manifest.sources[0]?.dataDate ?? null, kilometres: manifest.counts.kilometres } } });
    } catch (error) {
      store.setState({ streets: { ...store.getState().streets, problem: error instanceof LoadProblems ? error.message : String(error) } });
      store.ask({ method: "radius" });
    }
    loading = false;
  };
  void listPacks(base).then((packs) => {
    store.setState({ streets: { ...store.getState().streets, packs } });
    return load();
  });
  store.subscribe((state, before) => {
    if (state.question.method !== before.question.method) void load();
  });
}
