import { isAdded } from "../domain/city-addition";
import type { Dataset } from "../domain/dataset";
import type { FileRole } from "../domain/given-file";
import type { PackProblem } from "../domain/pack-fault";
import { FIRST_QUESTION, type Question } from "../domain/question";
import type { Service } from "../domain/service";
import type { EnginePort } from "../engine/client";
import { loadPackStreets, type HeldPack } from "../data/load-pack";
import { hasStreets } from "../data/pack/read-pack";
import { boundsOfPositions } from "../state/derive/bounds";
import { askableServices } from "../state/derive/objects";
import { noAnswers, withoutStreets, type Store, type Streets } from "../state/store";
import { mergedDataset, streetsOf, type Held } from "./held-packs";
import { forgetOwnPack, ownPack } from "./own-pack";
import { packProblem } from "./pack-problem";
import PackWorker from "./pack-worker?worker";
import { takeFiles } from "./take-files";

/** What the page can do about packs. */
export type PackActions = {
  offer(files: readonly File[]): void;
  take(roles: readonly FileRole[]): void;
  cancel(): void;
  forget(): Promise<void>;
};

/**
 * Brings the packs that lie beside the app, and the visitor's own over them, into the dataset; loads streets when a question is to be walked
 * along them.
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
    set({ pieces: null, pack: { name: manifest.name, dataDate: osm?.dataDate ?? null, kilometres: manifest.counts.kilometres, own } });
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
  const renew = (ask: Partial<Question>): void => {
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

  const files = takeFiles({
    newWorker: () => new PackWorker(),
    bounds: boundsOfPositions(
      programme.districts.flatMap(({ outline }) =>
        (outline.type === "Polygon" ? outline.coordinates.flat() : outline.coordinates.flat(2)).map(([lon, lat]) => [lon!, lat!] as const),
      ),
    ),
    olderFiles: () => filesOf(held.own),
    show: set,
    failed,
    use(own, given, problem) {
      held = { ...held, own };
      if (problem !== null) set({ problem });
      renew(questionAbout(own, new Set(given.map(({ name }) => name)), store.getState().question.service));
    },
  });
  return {
    ...files,
    async forget() {
      files.cancel();
      await forgetOwnPack();
      held = { ...held, own: null };
      set({ problem: null });
      renew({});
    },
  };
}

/** All files of a pack; null where there is none, or none that can be read. */
async function filesOf(pack: HeldPack | null): Promise<ReadonlyMap<string, Uint8Array> | null> {
  if (pack === null) return null;
  try {
    const names = ["manifest.json", ...pack.manifest.files.map(({ name }) => name)];
    return new Map(await Promise.all(names.map(async (name) => [name, await pack.load(name)] as const)));
  } catch {
    return null;
  }
}

/** What was given is shown: new streets are walked, new places are asked about. */
function questionAbout({ addition, manifest }: HeldPack, given: ReadonlySet<string>, asked: Service): Partial<Question> {
  const services = [...(addition?.sources ?? [])]
    .filter(([, sources]) => sources.some(({ title }) => given.has(title)))
    .map(([service]) => service);
  const isExtract = hasStreets(manifest) && manifest.sources.some(({ file, title }) => title === "OpenStreetMap" && given.has(file));
  return {
    ...(isExtract ? { method: "streets" as const } : {}),
    service: services.length === 0 || services.includes(asked) ? asked : services[0]!,
  };
}
