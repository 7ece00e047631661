import type { Language } from "../domain/language";
import type { PlaceNote, PointName } from "../domain/places/found-place";
import { formatMetres } from "./format";
import { MESSAGES } from "./messages";

/** What one would call a point, as words that stand beside "this point". */
export function pointNameText(found: PointName, language: Language): string {
  const { places, object } = MESSAGES[language],
    name = found.name[language];
  switch (found.kind) {
    case "at":
      return found.place === "address" ? name : places.at[found.place](name);
    case "near":
      return places.near[found.place](name, formatMetres(found.metres, language), object.direction[found.direction]!);
    case "in":
      return name;
  }
}

export function placeNoteText(note: PlaceNote, language: Language): string {
  const { places } = MESSAGES[language];
  switch (note.kind) {
    case "street-middle":
      return places.streetMiddle;
    case "area-middle":
      return places.areaMiddle;
    case "nearest-house":
      return places.nearestHouse(note.asked, note.known);
    case "no-houses":
      return places.noHouses(note.asked);
    case "rough-position":
      return places.roughPosition(formatMetres(note.metres, language));
  }
}
