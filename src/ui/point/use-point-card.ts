import { useMemo } from "react";
import { pointCard, pointWalks, type PointCard } from "../../state/derive/point-card";
import { serviceScore, type ServiceScore } from "../../state/derive/service-score";
import type { State } from "../../state/store";
import { useAppState } from "../store-context";

/** The card of the point asked about; null until its walks are there, or where the question is about a zone. */
export function usePointCard(): PointCard | null {
  return useAppState(cardOf);
}

let last: {
  readonly dataset: State["dataset"];
  readonly question: State["question"];
  readonly walks: State["answers"]["walks"];
  readonly card: PointCard | null;
} | null = null;

/** Panel, map and legend read the same card: it is made once a question. */
function cardOf({ dataset, question, answers }: State): PointCard | null {
  if (last === null || last.dataset !== dataset || last.question !== question || last.walks !== answers.walks) {
    const walks = pointWalks({ dataset, question, answers });
    last = { dataset, question, walks: answers.walks, card: walks === null ? null : pointCard(dataset, question, walks) };
  }
  return last.card;
}

export function useServiceScore(card: PointCard): ServiceScore | null {
  const dataset = useAppState((state) => state.dataset);
  const question = useAppState((state) => state.question);
  const answers = useAppState((state) => state.answers);
  return useMemo(() => serviceScore({ dataset, question, answers }, card), [dataset, question, answers, card]);
}
