import { useMemo } from "react";
import { pointCard, pointWalks, type PointCard } from "../../state/derive/point-card";
import { serviceScore, type ServiceScore } from "../../state/derive/service-score";
import { useAppState } from "../store-context";

/** The card of the point asked about; null until its walks are there, or where the question is about a zone. */
export function usePointCard(): PointCard | null {
  const dataset = useAppState((state) => state.dataset);
  const question = useAppState((state) => state.question);
  const answers = useAppState((state) => state.answers);
  const walks = useMemo(() => pointWalks({ dataset, question, answers }), [dataset, question, answers]);
  return useMemo(() => (walks === null ? null : pointCard(dataset, question, walks)), [dataset, question, walks]);
}

export function useServiceScore(card: PointCard): ServiceScore | null {
  const dataset = useAppState((state) => state.dataset);
  const question = useAppState((state) => state.question);
  const answers = useAppState((state) => state.answers);
  return useMemo(() => serviceScore({ dataset, question, answers }, card), [dataset, question, answers, card]);
}
