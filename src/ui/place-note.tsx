import { placeNoteText } from "../i18n/place-texts";
import type { Language } from "../domain/language";
import { chosenFor } from "../state/places";
import type { State } from "../state/store";
import { useAppState, useLanguage } from "./store-context";

/** What must be known about the place that the question is about: that it is the middle of a street, or the nearest house there is. */
export function PlaceNote() {
  const { language } = useLanguage();
  const places = useAppState((state) => state.places);
  const where = useAppState(({ question }) => question.where);
  const note = placeNote({ places, question: { where } }, language);
  return note === null ? null : <p className="notice-inline">{note}</p>;
}

export function placeNote(
  { places, question: { where } }: Pick<State, "places"> & { readonly question: Pick<State["question"], "where"> },
  language: Language,
): string | null {
  const chosen = chosenFor(where, places);
  if (chosen === null || chosen.note === null) return null;
  const text = placeNoteText(chosen.note, language);
  return chosen.name === null ? text : `${chosen.name[language]}: ${text}`;
}
