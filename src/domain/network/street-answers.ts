import type { ProjectId } from "../project";
import type { Route } from "./route";

/** Walking seconds at both ends of every street piece, in the order of the pieces. */
export type StreetTimes = { readonly from: Uint32Array; readonly to: Uint32Array };

/** The way on foot to the nearest facility; `connected` is false where no street lies within reach of the point. */
export type RouteAnswer = {
  readonly connected: boolean;
  readonly projectId: ProjectId | null;
  readonly route: Pick<
    Route,
    "coordinates" | "metres" | "seconds" | "toStreetM" | "climbM" | "stairsM" | "crossings" | "crossingSeconds"
  > | null;
};
