import type { State, Store } from "../state/store";
import { isLoaded } from "../i18n/load-language";
import { readAddress, writeAddress } from "./url";

/** While somebody drags a control, the address is written once it rests. */
const REST_MS = 250;

function addressOf({ question, view }: Pick<State, "question" | "view">): string {
  return writeAddress({ question, selected: view.selected, language: view.language, camera: view.camera, page: view.page, filter: view.filter, wayTo: view.wayTo, embed: view.embed });
}

/** The whole link to an answer, to be opened anywhere. */
export function linkTo(state: Pick<State, "question" | "view">): string {
  return `${location.origin}${location.pathname}${addressOf(state)}`;
}

/** The address holds the question and the view: a new question is a new entry of the history, a moved map is not. */
export function followAddress(store: Store): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asNewEntry = false;
  const write = (): void => {
    timer = null;
    const { view } = store.getState();
    const address = addressOf(store.getState());
    if (address === location.search + location.hash) return;
    // An embed must not fill the history of the page around it.
    if (asNewEntry && !view.embed) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    asNewEntry = false;
  };
  let following = true;
  store.subscribe((state, before) => {
    if (!following || (state.question === before.question && state.view === before.view)) return;
    if (state.question !== before.question || state.view.selected !== before.view.selected || state.view.page !== before.view.page || state.view.wayTo !== before.view.wayTo) asNewEntry = true;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(write, REST_MS);
  });
  window.addEventListener("popstate", () => {
    const { dataset, view } = store.getState();
    const address = readAddress(location.search, location.hash, dataset);
    const language = address.language !== null && isLoaded(address.language) ? address.language : view.language;
    following = false;
    store.setState({ question: address.question, view: { ...view, selected: address.selected, page: address.page, filter: address.filter, wayTo: address.wayTo, language, dropped: address.dropped } });
    following = true;
  });
}
