import type { Position } from "geojson";
import type { StreetEdit } from "./edits";

/** What a visitor may do to the streets: a path of its own level, a crossing of an avenue on the level, a street closed. */
export const EDIT_KINDS = ["open", "cross", "close"] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** How many changes a link may hold. */
export const MAX_EDITS = 12;

export function editKind(edit: StreetEdit): EditKind {
  return edit.kind === "close" ? "close" : edit.crosses === undefined ? "open" : "cross";
}

/** Points that an edit is drawn and written by. */
export function editPoints(edit: StreetEdit): readonly Position[] {
  return edit.kind === "close" ? [edit.at] : edit.path;
}

/** An edit through points; places are kept to five decimals, a metre, so that an address opens the same edit. */
export function editOf(kind: EditKind, points: readonly Position[]): StreetEdit | null {
  const [first, second] = points.map(([lon, lat]): Position => [Number(lon!.toFixed(5)), Number(lat!.toFixed(5))]);
  if (!first) return null;
  if (kind === "close") return { kind, at: first };
  return second ? { kind: "open", path: [first, second], ...(kind === "cross" ? { crosses: "primary" as const } : {}) } : null;
}

/** Edits as `open:lon,lat:lon,lat;close:lon,lat`: equal edits have equal texts. */
export function editsText(edits: readonly StreetEdit[]): string {
  return edits
    .map((edit) => [editKind(edit), ...editPoints(edit).map(([lon, lat]) => `${lon!.toFixed(5)},${lat!.toFixed(5)}`)].join(":"))
    .join(";");
}

/** Reads what editsText writes; parts that cannot be read, are too many or said twice are refused one by one. `isNear` says which places may be meant. */
export function readEdits(
  text: string,
  isNear: (lon: number, lat: number) => boolean,
): { readonly edits: readonly StreetEdit[]; readonly refused: readonly string[] } {
  const edits: StreetEdit[] = [],
    refused: string[] = [];
  for (const part of text.split(";").filter((one) => one !== "")) {
    const edit = edits.length < MAX_EDITS ? readEdit(part, isNear) : null;
    if (edit === null || edits.some((known) => editsText([known]) === editsText([edit]))) refused.push(part);
    else edits.push(edit);
  }
  return { edits, refused };
}

function readEdit(part: string, isNear: (lon: number, lat: number) => boolean): StreetEdit | null {
  const [name, ...places] = part.split(":");
  const kind = EDIT_KINDS.find((known) => known === name);
  if (!kind || places.length !== (kind === "close" ? 1 : 2)) return null;
  const points = places.map((place) => (/^-?\d{1,3}(\.\d+)?,-?\d{1,3}(\.\d+)?$/.test(place) ? place.split(",").map(Number) : null));
  return points.every((point) => point !== null && isNear(point[0]!, point[1]!)) ? editOf(kind, points as Position[]) : null;
}
