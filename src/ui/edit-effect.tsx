import { useMemo } from "react";
import type { Range } from "../domain/coverage/count-residents";
import { editEffect } from "../state/derive/edit-effect";
import { isLowerBound } from "../state/derive/lower-bound";
import type { Grammar } from "../i18n/sentence";
import type { State } from "../state/store";
import { placeOf } from "./place-words";
import { useAppState, useLanguage } from "./store-context";

/** What the visitor's changes of the streets do to the figure; of a point, to the whole city's. */
export function EditEffect() {
  const { messages, grammar } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const question = useAppState((state) => state.question);
  const answers = useAppState((state) => state.answers);
  const change = useMemo(() => editEffect({ dataset, question, answers }), [dataset, question, answers]);
  if (question.method !== "streets" || question.edits.length === 0) return null;
  if (change === null) return <p className="sentence-more">{messages.computing}</p>;
  return <p className="sentence-more edit-effect">{effectSentence(change, { dataset, question }, grammar)}</p>;
}

/** A service whose facilities are not all known has lower bounds only. */
export function effectSentence(
  change: Range,
  { dataset, question: { service, limit, where } }: Pick<State, "dataset" | "question">,
  grammar: Grammar,
): string {
  const people = isLowerBound(dataset, service) ? { sure: change.sure, possible: change.sure } : change;
  return grammar.effect({ place: where.kind === "point" ? { kind: "city" } : placeOf(where, dataset), service, limit, change: people });
}
