import type { AccessSurface } from "../domain/coverage/access-surface";
import type { AreaAnswer } from "../domain/coverage/covered-area";
import type { Dataset } from "../domain/dataset";
import type { Method } from "../domain/method";
import type { StreetEdit } from "../domain/network/edits";
import type { RouteAnswer, StreetTimes } from "../domain/network/street-answers";
import type { StreetPieces } from "../domain/network/street-pieces";
import type { StreetLines } from "../domain/network/street-lines";
import type { Service } from "../domain/service";
import type { Walker } from "../domain/walker";

/** What the engine needs to know before it can answer. */
export type EngineData = Pick<Dataset, "facilities" | "cells" | "districts" | "polycentres" | "inhabited">;

/** `key` names the question; the answer carries it back, so that a late reply cannot stand for another question. */
export type EngineRequest =
  | { readonly kind: "surface"; readonly key: string; readonly service: Service; readonly method: Method; readonly walker: Walker; readonly edits: readonly StreetEdit[] }
  | { readonly kind: "area"; readonly key: string; readonly service: Service; readonly limitM: number; readonly year: number }
  | { readonly kind: "pieces"; readonly key: string }
  | { readonly kind: "streets"; readonly key: string; readonly service: Service; readonly walker: Walker; readonly year: number; readonly edits: readonly StreetEdit[] }
  | { readonly kind: "route"; readonly key: string; readonly service: Service; readonly walker: Walker; readonly year: number; readonly edits: readonly StreetEdit[]; readonly lon: number; readonly lat: number };

export type EngineReply =
  /** `unjoined`: numbers of edits that have no street near them and change nothing. */
  | { readonly kind: "surface"; readonly key: string; readonly surface: AccessSurface; readonly unjoined: readonly number[] }
  | { readonly kind: "area"; readonly key: string; readonly area: AreaAnswer }
  | { readonly kind: "pieces"; readonly key: string; readonly pieces: StreetPieces }
  | { readonly kind: "streets"; readonly key: string; readonly times: StreetTimes }
  | { readonly kind: "route"; readonly key: string; readonly answer: RouteAnswer }
  | { readonly kind: "failed"; readonly key: string; readonly code: "not-ready" | "no-pack" | "internal"; readonly detail: string };

export type ToWorker = { readonly kind: "data"; readonly data: EngineData } | { readonly kind: "pack"; readonly lines: StreetLines } | EngineRequest;
