import { inLatinLetters } from "../domain/latin-letters";
import type { Language, Localized } from "../domain/language";
import type { PlaceKind, PlaceNote, PointName } from "../domain/places/found-place";
import { formatMetres } from "./format";
import { MESSAGES } from "./messages";

/** What one would call a point, as words that stand beside "this point". */
export function pointNameText(found: PointName, language: Language): string {
  const { places, object } = MESSAGES[language],
    name = found.name[language];
  switch (found.kind) {
    case "at":
      return places.at[found.place](name);
    case "near":
      return places.near[found.place](name, formatMetres(found.metres, language), object.direction[found.direction]!);
    case "in":
      return name;
  }
}

/** A chosen place as it stands in sentences and lists: a station says that it is one. */
export function placeNameText({ name, kind }: { readonly name: Localized; readonly kind: PlaceKind | null }, language: Language): string {
  const { at } = MESSAGES[language].places;
  return kind === "metro" || kind === "station" ? at[kind](name[language]) : name[language];
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** An old name: in the language where it is known, else as it was, in quotation marks and readable letters. */
export function oldNameText(name: Localized, language: Language): string {
  const isKnown = name.kk !== name.ru || name.ru !== name.en;
  if (isKnown || language === "ru") return name[language];
  return language === "en" ? (CYRILLIC.test(name.en) ? inLatinLetters(name.en) : name.en) : `«${name.kk}»`;
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
    case "no-houses-in-area":
      return places.noHousesInArea(note.asked);
    case "rough-position":
      return places.roughPosition(formatMetres(note.metres, language));
  }
}
