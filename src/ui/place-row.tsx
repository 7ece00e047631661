import { placeNoteText } from "../i18n/place-texts";
import type { PlaceHit } from "../state/derive/place-search";
import { useLanguage } from "./store-context";

/** A found place: its name, what must be known about it, and what it is. */
export function PlaceRow({ hit }: { readonly hit: PlaceHit }) {
  const { messages, language } = useLanguage();
  const kind = hit.zone?.kind ?? (hit.kind === "zone" ? "district" : hit.kind);
  const more = [...(hit.formerly.length > 0 ? [messages.places.formerly(hit.formerly.join(", "))] : []), ...(hit.note === null ? [] : [placeNoteText(hit.note, language)])];
  return (
    <>
      <span>{hit.name[language]}{more.length === 0 ? null : <span className="row-more">{more.join("; ")}</span>}</span>
      <span className="search-kind">{messages.places.kind[kind]}</span>
    </>
  );
}
