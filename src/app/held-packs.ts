import { findPack, holdOwnPack, holdPack, listPacks, type FoundPack, type HeldPack } from "../data/load-pack";
import { boxAround, BUFFER_METRES } from "../data/pack/area-around";
import { doTouch, type Bounds } from "../domain/bounds";
import { overlay, withAddition } from "../domain/city-addition";
import type { Dataset } from "../domain/dataset";
import type { PackProblem } from "../domain/pack-fault";
import { UNNAMED } from "../i18n/unnamed-places";
import type { PackChoice } from "../state/store";
import { ownPack } from "./own-pack";
import { packProblem } from "./pack-problem";

/** What lies beside the app, by the manifests alone, and the visitor's own pack; what cannot be read is a problem and no more. */
export type Found = { readonly beside: readonly FoundPack[]; readonly own: HeldPack | null; readonly problem: PackProblem | null };

/** Those of the city, the first to be taken unless another is asked for, and the names of the others. */
export type Fitting = {
  readonly offered: readonly FoundPack[];
  readonly elsewhere: readonly string[];
  readonly own: HeldPack | null;
  readonly problem: PackProblem | null;
};

/** The pack beside the app that counts, and the visitor's own, which lies over it part by part. */
export type Held = Fitting & { readonly beside: HeldPack | null };

type Tried<T> = { readonly pack: T | null; readonly problem: PackProblem | null };

/** Finds the packs. Never throws: the programme goes on without them. */
export async function findPacks(base: string): Promise<Found> {
  const mine = ownPack();
  const [names, own] = await Promise.all([listPacks(base), mine === null ? null : tried(holdOwnPack(mine), "own")]);
  const beside = await Promise.all([...new Set(names)].map((name) => tried(findPack(base, name), name)));
  return {
    beside: beside.flatMap(({ pack }) => pack ?? []),
    own: own?.pack ?? null,
    problem: own?.problem ?? beside.find(({ problem }) => problem !== null)?.problem ?? null,
  };
}

async function tried<T>(reading: Promise<T>, name: string): Promise<Tried<T>> {
  try {
    return { pack: await reading, problem: null };
  } catch (error) {
    return { pack: null, problem: packProblem(error, name) };
  }
}

/** The packs whose bounds touch the city's. The visitor's own may lie as far beside it as its streets are taken. */
export function fittingPacks({ beside, own, problem }: Found, city: Bounds): Fitting {
  const isOfCity = ({ manifest: { bounds } }: FoundPack): boolean => doTouch(bounds, city);
  const ownFits = own !== null && doTouch(own.manifest.bounds, boxAround(city, BUFFER_METRES).bounds);
  return {
    offered: beside.filter(isOfCity),
    elsewhere: beside.filter((pack) => !isOfCity(pack)).map(({ name }) => name),
    own: ownFits ? own : null,
    problem: own !== null && !ownFits ? { code: "elsewhere", file: own.manifest.name, detail: "" } : problem,
  };
}

/** The pack that an address or a choice means; null: the first. */
export function packOf({ offered }: Pick<Fitting, "offered">, name: string | null): FoundPack | null {
  return (name === null ? offered[0] : offered.find((pack) => pack.name === name)) ?? null;
}

/** Reads the small parts of the pack that is asked for. Never throws. */
export async function holdPacks(fitting: Fitting, name: string | null): Promise<Held> {
  const found = packOf(fitting, name);
  if (found === null) return { ...fitting, beside: null };
  const { pack, problem } = await tried(holdPack(found), found.name);
  return { ...fitting, beside: pack, problem: fitting.problem ?? problem };
}

/** What a reader must know about a pack. */
export function choiceOf({ name, manifest: { sources, counts } }: FoundPack): PackChoice {
  const osm = sources.find(({ title }) => title === "OpenStreetMap");
  return { name, dataDate: osm?.dataDate ?? null, kilometres: counts.kilometres };
}

/** Packs whose streets can be walked, the first one to be taken. */
export function streetsOf({ own, beside }: Held): readonly HeldPack[] {
  return [own, beside].filter((pack) => pack !== null && pack.hasStreets) as HeldPack[];
}

/** The programme's data with what the packs add; the very same where they add nothing. */
export function mergedDataset(programme: Dataset, { own, beside }: Pick<Held, "own" | "beside">): Dataset {
  return withAddition(programme, overlay(beside?.addition ?? null, own?.addition ?? null), UNNAMED);
}
