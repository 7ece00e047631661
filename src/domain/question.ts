import { DEFAULT_DETOUR, straightMetres, type Limit } from "./limit";
import type { Method } from "./method";
import type { StreetEdit } from "./network/edits";
import type { Service } from "./service";
import type { Walker, WhoWalks } from "./walker";
import type { ZoneId } from "./zone";

export type Where =
  | { readonly kind: "city" }
  | { readonly kind: "district"; readonly id: ZoneId }
  | { readonly kind: "polycentre"; readonly id: ZoneId }
  | { readonly kind: "point"; readonly lon: number; readonly lat: number };

/** What a visitor asks: where · what · how far · when · who walks. Everything on screen follows from it. */
export type Question = {
  readonly where: Where;
  readonly service: Service;
  readonly limit: Limit;
  readonly year: number;
  readonly walker: Walker;
  /** Ice and packed snow. */
  readonly winter: boolean;
  readonly method: Method;
  /** Walked distance as a multiple of the straight line. */
  readonly detour: number;
  /** Name of the city pack beside the app whose streets, places and residents count; null: the first that fits the city. */
  readonly pack: string | null;
  /** Changes of the streets; they count along streets only. */
  readonly edits: readonly StreetEdit[];
};

export const FIRST_QUESTION: Question = {
  where: { kind: "city" },
  service: "park",
  limit: { kind: "minutes", minutes: 15 },
  year: 2025,
  walker: "adult",
  winter: false,
  method: "radius",
  detour: DEFAULT_DETOUR,
  pack: null,
  edits: [],
};

export function whoOf({ walker, winter }: Question): WhoWalks {
  return { walker, winter };
}

export function questionMetres(question: Question): number {
  return straightMetres(question.limit, question, question.detour);
}
