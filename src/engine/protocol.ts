import type { AccessSurface } from "../domain/coverage/access-surface";
import type { AreaAnswer } from "../domain/coverage/covered-area";
import type { Dataset } from "../domain/dataset";
import type { Service } from "../domain/service";

/** What the engine needs to know before it can answer. */
export type EngineData = Pick<Dataset, "facilities" | "cells" | "districts" | "polycentres" | "inhabited">;

/** `key` names the question; the answer carries it back, so that a late reply cannot stand for another question. */
export type EngineRequest =
  | { readonly kind: "surface"; readonly key: string; readonly service: Service }
  | { readonly kind: "area"; readonly key: string; readonly service: Service; readonly limitM: number; readonly year: number };

export type EngineReply =
  | { readonly kind: "surface"; readonly key: string; readonly surface: AccessSurface }
  | { readonly kind: "area"; readonly key: string; readonly area: AreaAnswer }
  | { readonly kind: "failed"; readonly key: string; readonly code: "not-ready" | "internal"; readonly detail: string };

export type ToWorker = { readonly kind: "data"; readonly data: EngineData } | EngineRequest;
