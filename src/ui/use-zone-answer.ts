import { useMemo } from "react";
import { zoneAnswer, type ZoneAnswer } from "../state/derive/zone-answer";
import { useAppState } from "./store-context";

/** The zone figures of the current question, worked out once for all who show them. */
export function useZoneAnswer(): ZoneAnswer | null {
  const dataset = useAppState((state) => state.dataset);
  const question = useAppState((state) => state.question);
  const answers = useAppState((state) => state.answers);
  return useMemo(() => zoneAnswer({ dataset, question, answers }), [dataset, question, answers]);
}
