import { MESSAGES } from "../i18n/messages";
import { PALETTES } from "../map/palette";
import type { State, Store } from "../state/store";
import { pageTitle } from "./page-title";

/** While somebody drags a control, the title waits: browsers tell their windows of every one. */
const REST_MS = 150;

/** Keeps the document's language, colours, title and description in step with the state. */
export function followDocument(store: Store): void {
  let resting: ReturnType<typeof setTimeout> | null = null;
  apply(store.getState());
  store.subscribe((state, before) => {
    if (state.view.language !== before.view.language || state.view.theme !== before.view.theme) return apply(state);
    if (state.view === before.view && state.question === before.question) return;
    if (resting !== null) clearTimeout(resting);
    resting = setTimeout(() => void (document.title = pageTitle(store.getState())), REST_MS);
  });
}

function apply(state: State): void {
  const { language, theme } = state.view;
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
  document.title = pageTitle(state);
  describe("description", MESSAGES[language].description);
  describe("theme-color", PALETTES[theme].ground);
}

function describe(name: string, content: string): void {
  document.querySelector(`meta[name="${name}"]`)?.setAttribute("content", content);
}
