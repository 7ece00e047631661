import { buildSnapIndex, findSnap, type Snap, type SnapIndex } from "./snap-index";
import { NOT_BACKWARDS, NOT_FORWARDS } from "./street-lines";
import type { WalkTimes } from "./walk-times";

/**
 * Points with their places on the street, as parallel arrays: place j of point i is entry `width · i + j`; `line` is −1 where there is none.
 * The first place is on the network as built. Where a scenario opened paths there is a second one on those: a new path may shorten a
 * walk, but its being nearer must not take the old way away (rule 1). It counts only where it is the nearer one: nobody walks straight to a
 * new path across ground that the streets as built go around.
 */
export type SnappedPoints = {
  readonly count: number;
  readonly width: number;
  readonly line: Int32Array;
  readonly offset: Uint16Array;
  /** The straight walk to the street. */
  readonly decimetres: Uint16Array;
};

/** Finds places on the streets that one kind of walker may use. */
export type Snapper = { readonly width: number; readonly find: (lon: number, lat: number) => readonly (Snap | null)[] };

/** `index` must be of the lines as built; it serves every scenario of them. */
export function createSnapper(index: SnapIndex, times: WalkTimes): Snapper {
  const { network, barred } = times;
  const { lines, builtLines } = network;
  const allowed = Uint8Array.from({ length: lines.lineCount }, (_, line) =>
    barred[line] === NOT_FORWARDS + NOT_BACKWARDS || (line < builtLines && network.snappable[line] !== 1) ? 0 : 1,
  );
  const opened = lines.lineCount > builtLines ? buildSnapIndex(lines, builtLines) : null;
  if (opened === null) return { width: 1, find: (lon, lat) => [findSnap(index, allowed, lon, lat)] };
  return {
    width: 2,
    find: (lon, lat) => {
      const built = findSnap(index, allowed, lon, lat),
        fresh = findSnap(opened, allowed, lon, lat);
      return [built, built !== null && fresh !== null && fresh.decimetres > built.decimetres ? null : fresh];
    },
  };
}

export function snapPoints(snapper: Snapper, lon: ArrayLike<number>, lat: ArrayLike<number>): SnappedPoints {
  const { width } = snapper;
  const count = lon.length;
  const line = new Int32Array(count * width).fill(-1),
    offset = new Uint16Array(count * width),
    decimetres = new Uint16Array(count * width);
  for (let point = 0; point < count; point++) {
    snapper.find(lon[point]!, lat[point]!).forEach((snap, place) => {
      if (snap === null) return;
      line[point * width + place] = snap.line;
      offset[point * width + place] = snap.offset;
      decimetres[point * width + place] = snap.decimetres;
    });
  }
  return { count, width, line, offset, decimetres };
}
