import { holdPack, listPacks, packBeside, type HeldPack } from "../data/load-pack";
import type { LoadFile } from "../data/pack/read-pack";
import { overlay, withAddition } from "../domain/city-addition";
import type { Dataset } from "../domain/dataset";
import type { PackProblem } from "../domain/pack-fault";
import { UNNAMED } from "../i18n/unnamed-places";
import { ownPack } from "./own-pack";
import { packProblem } from "./pack-problem";

/** The pack beside the app and the visitor's own, which lies over it part by part; what of them cannot be read is a problem and no more. */
export type Held = { readonly beside: HeldPack | null; readonly own: HeldPack | null; readonly problem: PackProblem | null };

/** Finds the packs and reads their small parts. Never throws: the programme goes on without them. */
export async function findPacks(base: string): Promise<Held> {
  const mine = ownPack();
  const [[name], own] = await Promise.all([listPacks(base), mine === null ? NOTHING : tryHold(mine, "own", true)]);
  const beside = name === undefined ? NOTHING : await tryHold(packBeside(base, name), name, false);
  return { beside: beside.pack, own: own.pack, problem: own.problem ?? beside.problem };
}

const NOTHING = { pack: null, problem: null } as const;

async function tryHold(
  load: LoadFile,
  name: string,
  own: boolean,
): Promise<{ readonly pack: HeldPack | null; readonly problem: PackProblem | null }> {
  try {
    return { pack: await holdPack(load, name, own), problem: null };
  } catch (error) {
    return { pack: null, problem: packProblem(error, name) };
  }
}

/** Packs whose streets can be walked, the first one to be taken. */
export function streetsOf({ own, beside }: Held): readonly HeldPack[] {
  return [own, beside].filter((pack) => pack !== null && pack.hasStreets) as HeldPack[];
}

/** The programme's data with what the packs add; the very same where they add nothing. */
export function mergedDataset(programme: Dataset, { own, beside }: Pick<Held, "own" | "beside">): Dataset {
  return withAddition(programme, overlay(beside?.addition ?? null, own?.addition ?? null), UNNAMED);
}
