import { placeOfPoint } from "../domain/point-place";
import { placeNoteText } from "../i18n/place-texts";
import type { PlaceHit } from "../state/derive/place-search";
import { useAppState, useLanguage } from "./store-context";

/** A found place: its name, what must be known about it, and what it is. */
export function PlaceRow({ hit }: { readonly hit: PlaceHit }) {
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const kind = hit.zone?.kind ?? (hit.kind === "zone" ? "district" : hit.kind);
  // Streets of one name lie in several parts of a city.
  const district =
    hit.kind === "street" || hit.kind === "area" || hit.kind === "address" ? placeOfPoint(dataset, ...hit.at).district : null;
  const more = [
    ...(district === null ? [] : [district.name[language]]),
    ...(hit.formerly.length > 0 ? [messages.places.formerly(hit.formerly.join(", "))] : []),
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
