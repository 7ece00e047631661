import { FIRST_QUESTION } from "../domain/question";
import { WALKERS, type WhoWalks } from "../domain/walker";
import type { Store } from "../state/store";

const KEY = "qadam-walker";

/** Who walked at the last visit; kept on the device only. The first question's walker where nothing is kept or the browser refuses. */
export function rememberedWalker(storage: () => Storage): WhoWalks {
  const usual: WhoWalks = { walker: FIRST_QUESTION.walker, winter: FIRST_QUESTION.winter };
  try {
    const [name, season] = (storage().getItem(KEY) ?? "").split(" ");
    const walker = WALKERS.find((one) => one === name);
    return walker === undefined ? usual : { walker, winter: season === "winter" };
  } catch {
    return usual;
  }
}

/** Keeps the walker as it is chosen; where the storage is full or refused, the choice lasts as long as the page. */
export function rememberWalker(store: Store, storage: () => Storage): void {
  store.subscribe(({ question: now }, { question: before }) => {
    if (now.walker === before.walker && now.winter === before.winter) return;
    try {
      storage().setItem(KEY, now.winter ? `${now.walker} winter` : now.walker);
    } catch {
      // The rest goes on.
    }
  });
}
