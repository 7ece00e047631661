import { placeNoteText } from "../i18n/place-texts";
import { chosenFor } from "../state/places";
import { useAppState, useLanguage } from "./store-context";

/** What must be known about the place that the question is about: that it is the middle of a street, or the nearest house there is. */
export function PlaceNote() {
  const { language } = useLanguage();
  const places = useAppState((state) => state.places);
  const where = useAppState(({ question }) => question.where);
  const chosen = chosenFor(where, places);
  if (chosen === null || chosen.note === null) return null;
  const text = placeNoteText(chosen.note, language);
  return <p className="notice-inline">{chosen.name === null ? text : `${chosen.name[language]}: ${text}`}</p>;
}
