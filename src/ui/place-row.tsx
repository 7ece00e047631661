import { placeOfPoint } from "../domain/point-place";
import type { PlaceKind } from "../domain/places/found-place";
import { oldNameText, placeNoteText } from "../i18n/place-texts";
import type { PlaceHit } from "../state/derive/place-hit";
import { useAppState, useLanguage } from "./store-context";

/** Kinds whose names are borne in several parts of a city. */
const LYING_SOMEWHERE: ReadonlySet<PlaceKind> = new Set<PlaceKind>(["street", "area", "microdistrict", "address"]);

/** A found place: its name, what must be known about it, and what it is. */
export function PlaceRow({ hit }: { readonly hit: PlaceHit }) {
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const kind = hit.zone?.kind ?? (hit.kind === "zone" ? "district" : hit.kind);
  const district = LYING_SOMEWHERE.has(hit.kind) || hit.near !== null ? placeOfPoint(dataset, ...hit.at).district : null;
  const more = [
    ...(hit.isGuess ? [messages.places.perhaps] : []),
    ...(district === null ? [] : [district.name[language]]),
    ...(hit.near === null ? [] : [messages.places.nearArea(hit.near[language])]),
    ...(hit.formerly.length > 0 ? [messages.places.formerly(hit.formerly.map((name) => oldNameText(name, language)).join(", "))] : []),
    ...(hit.note === null ? [] : [placeNoteText(hit.note, language)]),
  ];
  return (
    <>
      <span>
        {hit.name[language]}
        {more.length === 0 ? null : <span className="row-more">{more.join("; ")}</span>}
      </span>
      <span className="search-kind">{messages.places.kind[kind]}</span>
    </>
  );
}
