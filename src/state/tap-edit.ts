import { editOf, editsText } from "../domain/network/edits-text";
import type { Store } from "./store";

/** Takes a tap on the map as a point of the edit that is being made; false where none is, and the tap means something else. */
export function tapEdit(store: Store, lon: number, lat: number): boolean {
  const {
    view: { tapping },
    question,
  } = store.getState();
  if (tapping === null || question.method !== "streets") return false;
  const edit = editOf(tapping.kind, [...(tapping.first === null ? [] : [tapping.first]), [lon, lat]]);
  if (edit === null) store.show({ tapping: { ...tapping, first: [lon, lat] } });
  else {
    store.show({ tapping: null });
    const text = editsText([edit]);
    store.ask({ edits: [...question.edits.filter((known) => editsText([known]) !== text), edit] });
  }
  return true;
}
