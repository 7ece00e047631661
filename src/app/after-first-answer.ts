import type { Store } from "../state/store";

/** A question along streets waits for its pack; what else there is to fetch does not wait that long. */
const LONGEST_MS = 4000;

/** Calls once when the first answer is there, so that nothing else takes its share of a slow connection. */
export function afterFirstAnswer(store: Store, then: () => void): void {
  const done = (): void => {
    stop();
    clearTimeout(timer);
    then();
  };
  const timer = setTimeout(done, LONGEST_MS);
  const stop = store.subscribe(({ answers }) => {
    if (answers.surfaces.size > 0 || answers.failure !== null) done();
  });
}
