import { isAdded } from "../domain/city-addition";
import type { Dataset } from "../domain/dataset";
import type { ExaminedFile, FileRole } from "../domain/given-file";
import type { PackProblem } from "../domain/pack-fault";
import { FIRST_QUESTION } from "../domain/question";
import type { EnginePort } from "../engine/client";
import { holdPack, loadPackStreets, type HeldPack } from "../data/load-pack";
import { boundsOfPositions } from "../state/derive/bounds";
import { askableServices } from "../state/derive/objects";
import { noAnswers, withoutStreets, type Store, type Streets } from "../state/store";
import { mergedDataset, streetsOf, type Held } from "./held-packs";
import { forgetOwnPack, keepOwnPack, ownPack } from "./own-pack";
import { packProblem } from "./pack-problem";
import type { PackNews, PackOrder } from "./pack-worker";
import PackWorker from "./pack-worker?worker";

/** What the page can do about packs. */
export type PackActions = {
  offer(files: readonly File[]): void;
  take(roles: readonly FileRole[]): void;
  cancel(): void;
  forget(): Promise<void>;
};

/**
 * Brings the packs that lie beside the app, and the visitor's own over them, into the dataset; loads streets when a question is to be walked
 * along them. Files that the visitor gives are read in a worker: nothing leaves the device.
 */
export function followPacks(store: Store, port: EnginePort, programme: Dataset, found: Held): PackActions {
  let held = found;
  const set = (change: Partial<Streets>): void => store.setState(({ streets }) => ({ streets: { ...streets, ...change } }));
  const failed = (problem: PackProblem): void => {
    set({ problem, building: null, asking: null });
    if (store.getState().streets.pack === null) store.ask({ method: "radius" });
  };
  const use = async (pack: HeldPack): Promise<void> => {
    const lines = await loadPackStreets(pack);
    // Another pack may have come into use while this one was read.
    if (streetsOf(held)[0] !== pack) return;
    port.post({ kind: "pack", lines });
    const { manifest, own } = pack;
    const osm = manifest.sources.find(({ title }) => title === "OpenStreetMap");
    set({
      pieces: null,
      pack: {
        name: manifest.name,
        dataDate: osm?.dataDate ?? null,
        kilometres: manifest.counts.kilometres,
        hasHeights: manifest.counts.hasHeights,
        own,
      },
    });
  };
  /** Also one that cannot be read: it can be forgotten. */
  const hasOwn = (): boolean => held.own !== null || ownPack() !== null;
  let loading = false;
  const load = async (): Promise<void> => {
    if (loading) return;
    loading = true;
    for (let candidates = streetsOf(held); isWanted(); candidates = streetsOf(held)) {
      const [pack] = candidates;
      if (!pack) {
        store.ask({ method: "radius" });
        break;
      }
      try {
        await use(pack);
      } catch (error) {
        const problem = packProblem(error, pack.manifest.name);
        // Streets that cannot be read are used no longer; those of the pack below may do.
        held = pack.own ? { ...held, own: { ...pack, hasStreets: false } } : { ...held, beside: { ...pack, hasStreets: false } };
        set({ problem, packs: streetsOf(held).map(({ name }) => name), hasOwn: hasOwn() });
      }
    }
    loading = false;
  };
  const isWanted = (): boolean => store.getState().question.method === "streets" && store.getState().streets.pack === null;
  /** The dataset, the answers and the streets after the held packs changed. */
  const renew = (ask: Partial<typeof FIRST_QUESTION>): void => {
    const { dataset: before, question, answers, streets, view } = store.getState();
    const dataset = mergedDataset(programme, held);
    const changes = dataset !== before && (dataset.added !== null || before.added !== null);
    const asked = { ...question, ...ask };
    // A way to a place that is no longer there leads nowhere.
    if (view.wayTo !== null && isAdded({ projectId: view.wayTo })) store.show({ wayTo: null });
    store.setState({
      dataset: changes ? dataset : before,
      answers: changes ? noAnswers() : withoutStreets(answers),
      streets: {
        ...streets,
        pack: null,
        pieces: null,
        building: null,
        asking: null,
        packs: streetsOf(held).map(({ name }) => name),
        hasOwn: hasOwn(),
      },
      question: askableServices(dataset).includes(asked.service) ? asked : { ...asked, service: FIRST_QUESTION.service },
    });
    void load();
  };
  set({ packs: streetsOf(held).map(({ name }) => name), hasOwn: hasOwn(), problem: held.problem });
  void load();
  store.subscribe((state, before) => {
    if (state.question.method !== before.question.method) void load();
  });

  let worker: Worker | null = null,
    offered: readonly File[] = [];
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  const order = (message: PackOrder, name: string): void => {
    end();
    worker = new PackWorker();
    set({ building: { name, share: 0 }, problem: null, asking: null });
    worker.onmessage = ({ data: news }: MessageEvent<PackNews>) => {
      switch (news.kind) {
        case "progress":
          return set({ building: { name, share: news.share } });
        case "failed":
          end();
          return failed(news.problem);
        case "examined":
          end();
          return examined(news.files);
        case "done":
          end();
          return void takeOwn(news.files);
      }
    };
    worker.onerror = (event) => {
      end();
      failed({ code: "internal", file: name, detail: event.message });
    };
    worker.postMessage(message);
  };
  const examined = (files: readonly ExaminedFile[]): void => {
    const roles = files.flatMap(({ role }) => role ?? []);
    if (roles.length === files.length) actions.take(roles);
    else set({ building: null, asking: files });
  };
  const actions: PackActions = {
    offer(files) {
      if (files.length === 0) return;
      offered = files;
      order({ kind: "examine", files }, nameOf(files));
    },
    take(roles) {
      const files = offered.map((file, at) => ({ file, role: roles[at]! }));
      const bounds = boundsOfPositions(
        programme.districts.flatMap(({ outline }) =>
          (outline.type === "Polygon" ? outline.coordinates.flat() : outline.coordinates.flat(2)).map(
            ([lon, lat]) => [lon!, lat!] as const,
          ),
        ),
      );
      void olderFiles().then((older) =>
        order({ kind: "build", files, older, bounds, today: new Date().toISOString().slice(0, 10) }, nameOf(offered)),
      );
    },
    cancel() {
      end();
      set({ building: null, asking: null });
    },
    async forget() {
      await forgetOwnPack();
      held = { ...held, own: null };
      set({ problem: null });
      renew({});
    },
  };
  return actions;

  /** The files of the visitor's pack so far; null where there is none, or none that can be read. */
  async function olderFiles(): Promise<ReadonlyMap<string, Uint8Array> | null> {
    if (held.own === null) return null;
    const { load: file, manifest } = held.own;
    try {
      return new Map(
        await Promise.all(
          ["manifest.json", ...manifest.files.map(({ name }) => name)].map(async (name) => [name, await file(name)] as const),
        ),
      );
    } catch {
      return null;
    }
  }

  async function takeOwn(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const kept = await keepOwnPack(files);
    // What the storage refuses is used all the same, for as long as the page is open.
    const load = kept === "kept" ? ownPack() : null;
    let own: HeldPack;
    try {
      own = await holdPack(load ?? ((name) => Promise.resolve(files.get(name) ?? new Uint8Array())), "own", true);
    } catch (error) {
      return failed(packProblem(error, nameOf(offered)));
    }
    held = { ...held, own };
    if (kept !== "kept") set({ problem: { code: kept, file: nameOf(offered), detail: "" } });
    // What was given is shown: new streets are walked, new places are asked about.
    const names = new Set(offered.map(({ name }) => name)),
      { service } = store.getState().question;
    const services = [...(own.addition?.sources ?? [])]
      .filter(([, sources]) => sources.some(({ title }) => names.has(title)))
      .map(([one]) => one);
    const isExtract =
      own.manifest.files.some(({ name }) => name === "network.bin") &&
      own.manifest.sources.some(({ file, title }) => title === "OpenStreetMap" && names.has(file));
    renew({
      ...(isExtract ? { method: "streets" as const } : {}),
      service: services.length === 0 || services.includes(service) ? service : services[0]!,
    });
  }
}

const nameOf = (files: readonly File[]): string => files.map(({ name }) => name).join(", ");
