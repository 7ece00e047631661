import type { ProjectId } from "../project";
import type { Route } from "./route";

/**
 * Walks of pieces of street in deciseconds, four numbers a piece: between the facility and its start, its end; then along the whole of it, for
 * whoever walks over its start and over its end. At a share s of the piece the walk takes the less of start + s · over the start and
 * end + (1 − s) · over the end. NO_WALK: there is none.
 */
export type PieceWalks = Uint16Array;

export const NUMBERS_A_PIECE = 4;

/** No walk, or one that 16 bits do not hold: 109 minutes and more are beyond every limit. */
export const NO_WALK = 65_535;
/** Stands for all four numbers of a piece that is given in parts. */
export const IN_PARTS = 65_534;

/**
 * Parts of the pieces on which more happens than at their ends: a door, an opened path that joins, the edge of an outline inside of which
 * one has arrived. The parts of a piece follow one another from its start to its end; shares are of the whole piece.
 */
export type PieceParts = {
  readonly piece: Uint32Array;
  readonly startShare: Float32Array;
  readonly endShare: Float32Array;
  readonly walks: PieceWalks;
};

/** The walks that streets are painted by. */
export type StreetTimes = { readonly walks: PieceWalks; readonly parts: PieceParts };

/** The way on foot to the nearest facility; `connected` is false where no street lies within reach of the point. */
export type RouteAnswer = {
  readonly connected: boolean;
  readonly projectId: ProjectId | null;
  readonly route: Pick<
    Route,
    "coordinates" | "metres" | "seconds" | "toStreetM" | "climbM" | "stairsM" | "crossings" | "crossingSeconds"
  > | null;
};
