import { useMemo } from "react";
import { placeNameText, pointNameText } from "../i18n/place-texts";
import type { Place } from "../i18n/sentence";
import { ownGazetteer } from "../state/derive/place-index";
import { pointName } from "../state/derive/point-name";
import { chosenFor } from "../state/places";
import type { Language } from "../domain/language";
import type { State } from "../state/store";
import { placeOf } from "./place-words";
import { useAppState, useLanguage } from "./store-context";

type Asked = Pick<State, "dataset" | "places"> & { readonly question: Pick<State["question"], "where"> };

/** Where the question is about, in the form that sentences take; a point under the name it was chosen by, else under one of its surroundings. */
export function placeNamed({ dataset, places, question: { where } }: Asked, language: Language): Place {
  if (where.kind !== "point") return placeOf(where, dataset);
  const chosen = chosenFor(where, places);
  if (chosen?.name) return { kind: "point", name: placeNameText({ name: chosen.name, kind: chosen.kind }, language) };
  // By the project's own names alone: a pack's come only once somebody searches, and hold no more than one language.
  const name = pointName(ownGazetteer(dataset), [where.lon, where.lat]);
  return name === null ? { kind: "point" } : { kind: "point", name: pointNameText(name, language) };
}

export function usePlace(): Place {
  const { language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const where = useAppState(({ question }) => question.where);
  const places = useAppState((state) => state.places);
  return useMemo(() => placeNamed({ dataset, places, question: { where } }, language), [language, dataset, where, places]);
}
