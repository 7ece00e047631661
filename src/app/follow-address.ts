import type { Store } from "../state/store";
import { readAddress, writeAddress } from "./url";

/** While somebody drags a control, the address is written once it rests. */
const REST_MS = 250;

/** The address holds the question and the view: a new question is a new entry of the history, a moved map is not. */
export function followAddress(store: Store): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asNewEntry = false;
  const write = (): void => {
    timer = null;
    const { question, view } = store.getState();
    const address = writeAddress({ question, selected: view.selected, language: view.language, camera: view.camera, page: view.page, filter: view.filter, wayTo: view.wayTo });
    if (address === location.search + location.hash) return;
    if (asNewEntry) history.pushState(null, "", address);
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
    following = false;
    store.setState({ question: address.question, view: { ...view, selected: address.selected, page: address.page, filter: address.filter, wayTo: address.wayTo, language: address.language ?? view.language, dropped: address.dropped } });
    following = true;
  });
}
