import { isAdded } from "../domain/city-addition";
import type { Dataset } from "../domain/dataset";
import type { PackProblem } from "../domain/pack-fault";
import { FIRST_QUESTION, type Question } from "../domain/question";
import type { Service } from "../domain/service";
import type { EnginePort } from "../engine/client";
import { holdPack, loadPackStreets, type HeldPack } from "../data/load-pack";
import { hasStreets } from "../data/pack/read-pack-city";
import { boundsOfZones } from "../domain/bounds";
import { askableServices } from "../state/derive/objects";
import { noAnswers, withoutStreets, type Store, type Streets } from "../state/store";
import type { Packs } from "../ui/packs-context";
import { choiceOf, mergedDataset, packOf, streetsOf, type Held } from "./held-packs";
import { forgetOwnPack, ownPack } from "./own-pack";
import { packProblem } from "./pack-problem";
import PackWorker from "./pack-worker?worker";
import { takeFiles } from "./take-files";

export type PackActions = Packs & {
  /**
   * Reads a pack beside the app (null: the first) and gives the step that brings it into use, which waits for nothing; null where it is in use
   * already. Where it cannot be read the step says so, and the pack of before stays.
   */
  bring(name: string | null): Promise<() => void> | null;
};

/**
 * Brings the packs that lie beside the app, and the visitor's own over them, into the dataset; loads streets when a question is to be walked
 * along them.
 */
export function followPacks(store: Store, port: EnginePort, programme: Dataset, found: Held): PackActions {
  let held = found,
    latest = 0;
  const read = new Map(found.beside === null ? [] : [[found.beside.name, found.beside]]);
  const set = (change: Partial<Streets>): void => store.setState(({ streets }) => ({ streets: { ...streets, ...change } }));
  const failed = (problem: PackProblem): void => {
    set({ problem, building: null, asking: null });
    if (streetsOf(held).length === 0) store.ask({ method: "radius" });
  };
  const use = async (pack: HeldPack): Promise<void> => {
    const lines = await loadPackStreets(pack);
    // Another pack may have come into use while this one was read.
    if (streetsOf(held)[0] !== pack) return;
    port.post({ kind: "pack", lines });
    const { manifest, own } = pack;
    set({ isLost: false, pieces: null, pack: { ...choiceOf(pack), name: manifest.name, hasHeights: manifest.counts.hasHeights, own } });
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
        // What cannot be read says so itself.
        if (store.getState().streets.problem === null) set({ isLost: true });
        store.ask({ method: "radius" });
        break;
      }
      try {
        await use(pack);
      } catch (error) {
        if (streetsOf(held)[0] !== pack) continue;
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
  const renew = (ask: Partial<Question>, show: Partial<Streets> = {}): void => {
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
        ...show,
        pack: null,
        pieces: null,
        packs: streetsOf(held).map(({ name }) => name),
        hasOwn: hasOwn(),
      },
      question: askableServices(dataset).includes(asked.service) ? asked : { ...asked, service: FIRST_QUESTION.service },
    });
    void load();
  };
  set({
    offered: held.offered.map(choiceOf),
    elsewhere: held.elsewhere,
    packs: streetsOf(held).map(({ name }) => name),
    hasOwn: hasOwn(),
    problem: held.problem,
  });
  void load();
  store.subscribe((state, before) => {
    if (state.question.method !== before.question.method) void load();
  });

  const files = takeFiles({
    newWorker: () => new PackWorker(),
    bounds: boundsOfZones(programme.districts),
    olderFiles: () => filesOf(held.own),
    show: set,
    failed,
    use(own, given, problem) {
      held = { ...held, own };
      const asked = questionAbout(own, new Set(given.map(({ name }) => name)), store.getState().question.service);
      renew(asked, { problem, building: null, asking: null });
    },
  });
  /** Whether it is in use with all that it has: streets that could not be read are tried again. */
  const isInUse = (name: string): boolean =>
    held.beside !== null && held.beside.name === name && held.beside.hasStreets === hasStreets(held.beside.manifest);
  const bring = (name: string | null): Promise<() => void> | null => {
    const wanted = packOf(held, name),
      turn = ++latest;
    if (wanted === null || isInUse(wanted.name)) {
      set({ choosing: null });
      return null;
    }
    set({ choosing: wanted.name });
    return Promise.resolve(read.get(wanted.name) ?? holdPack(wanted)).then(
      (beside) => () => {
        read.set(beside.name, beside);
        if (turn !== latest) return;
        held = { ...held, beside };
        renew({ pack: wanted === held.offered[0] ? null : wanted.name }, { choosing: null, problem: null });
      },
      (error: unknown) => () => {
        if (turn === latest) set({ choosing: null, problem: packProblem(error, wanted.name) });
      },
    );
  };
  return {
    ...files,
    bring,
    choose(name) {
      void bring(name)?.then((use) => use());
    },
    async forget() {
      files.cancel();
      await forgetOwnPack();
      held = { ...held, own: null };
      renew({}, { problem: null });
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
