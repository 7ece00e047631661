import type { State, Store } from "../state/store";

/** A question along streets waits for its pack; what else there is to fetch does not wait that long. */
const LONGEST_MS = 4000;

/** Calls once, when the first answer is there, so that nothing else takes its share of a slow connection. Returns what calls it off. */
export function afterFirstAnswer(store: Store, then: () => void): () => void {
  const done = (): void => {
    stop();
    then();
  };
  const timer = setTimeout(done, LONGEST_MS);
  const forget = store.subscribe((state) => isAnswered(state) && done());
  const stop = (): void => {
    forget();
    clearTimeout(timer);
  };
  return stop;
}

export function isAnswered({ answers }: Pick<State, "answers">): boolean {
  return answers.surfaces.size > 0 || answers.failure !== null;
}
