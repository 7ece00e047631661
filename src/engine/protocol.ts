import type { AccessSurface } from "../domain/coverage/access-surface";
import type { AreaAnswer } from "../domain/coverage/covered-area";
import type { Dataset } from "../domain/dataset";
import type { Destination } from "../domain/destination";
import type { Method } from "../domain/method";
import type { StreetEdit } from "../domain/network/edits";
import type { RouteAnswer, StreetTimes } from "../domain/network/street-answers";
import type { StreetPieces } from "../domain/network/street-pieces";
import type { StreetLines } from "../domain/network/street-lines";
import type { Service } from "../domain/service";
import type { PointWalks, WayTo } from "../domain/walk-to";
import type { WhoWalks } from "../domain/walker";

/** What the engine needs to know before it can answer. */
export type EngineData = Pick<Dataset, "facilities" | "cells" | "districts" | "polycentres" | "inhabited"> & {
  readonly destinations: readonly Destination[];
};

/** Facilities of a service that are open in a year, or a point that somebody sets out from. */
export type PaintOf =
  | { readonly kind: "service"; readonly service: Service; readonly year: number }
  | { readonly kind: "point"; readonly lon: number; readonly lat: number };

type AlongStreets = { readonly who: WhoWalks; readonly edits: readonly StreetEdit[] };

/** `key` names the question; the answer carries it back, so that a late reply cannot stand for another question. */
export type EngineRequest =
  | ({ readonly kind: "surface"; readonly key: string; readonly service: Service; readonly method: Method } & AlongStreets)
  | { readonly kind: "area"; readonly key: string; readonly service: Service; readonly limitM: number; readonly year: number }
  | { readonly kind: "pieces"; readonly key: string }
  | ({ readonly kind: "streets"; readonly key: string; readonly of: PaintOf } & AlongStreets)
  | ({ readonly kind: "route"; readonly key: string; readonly to: WayTo; readonly lon: number; readonly lat: number } & AlongStreets)
  | ({ readonly kind: "walks"; readonly key: string; readonly lon: number; readonly lat: number } & AlongStreets);

export type EngineReply =
  /** `unjoined`: numbers of edits that have no open street near them and change nothing. */
  | { readonly kind: "surface"; readonly key: string; readonly surface: AccessSurface; readonly unjoined: readonly number[] }
  | { readonly kind: "area"; readonly key: string; readonly area: AreaAnswer }
  | { readonly kind: "pieces"; readonly key: string; readonly pieces: StreetPieces }
  | { readonly kind: "streets"; readonly key: string; readonly times: StreetTimes }
  | { readonly kind: "route"; readonly key: string; readonly answer: RouteAnswer }
  | { readonly kind: "walks"; readonly key: string; readonly walks: PointWalks }
  | { readonly kind: "failed"; readonly key: string; readonly code: "not-ready" | "no-pack" | "internal"; readonly detail: string };

export type ToWorker =
  { readonly kind: "data"; readonly data: EngineData } | { readonly kind: "pack"; readonly lines: StreetLines } | EngineRequest;
