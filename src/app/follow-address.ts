import { FIRST_QUESTION, type Where } from "../domain/question";
import { isOwnPosition, setPlaces } from "../state/places";
import type { Store } from "../state/store";
import type { Linked, OwnPosition } from "../ui/share/link-context";
import { isLoaded, loadLanguage } from "../i18n/load-language";
import { asksSomething, readAddress } from "./read-address";
import { writeAddress } from "./write-address";

/** While somebody drags a control, the address is written once it rests. */
const REST_MS = 250;

/** The address of what is on show. Where the device is stands in it only when that is asked for. */
function addressOf({ question, view, places }: Linked, ownPosition: OwnPosition): string {
  const { selected, language, camera, page, filter, wayTo, embed } = view,
    isOwn = isOwnPosition(question.where, places);
  const whole = { question, selected, language, camera, page, filter, wayTo, embed };
  if (!isOwn || ownPosition === "given") return writeAddress(whole);
  return ownPosition === "here"
    ? writeAddress(whole, true)
    : writeAddress({ ...whole, question: { ...question, where: FIRST_QUESTION.where }, camera: null, wayTo: null });
}

/** The whole link to an answer, to be opened anywhere and by whoever walks otherwise: the walker stands in it even where nothing else is asked. */
export function linkTo(state: Linked, ownPosition: OwnPosition): string {
  const address = new URL(addressOf(state, ownPosition), `${location.origin}${location.pathname}`);
  if (asksSomething(address.search)) return address.href;
  return address.href.replace("?", `?who=${state.question.walker}${address.search === "" ? "" : "&"}`);
}

/** The address holds the question and the view: a new question is a new entry of the history, a moved map is not. */
export function followAddress(store: Store): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asNewEntry = false;
  const write = (): void => {
    timer = null;
    const { view } = store.getState();
    const address = addressOf(store.getState(), "here");
    if (address === location.search + location.hash) return;
    // An embed must not fill the history of the page around it.
    if (asNewEntry && !view.embed) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    asNewEntry = false;
  };
  let following = true;
  store.subscribe((state, before) => {
    if (!following || (state.question === before.question && state.view === before.view)) return;
    if (
      state.question !== before.question ||
      state.view.selected !== before.view.selected ||
      state.view.page !== before.view.page ||
      state.view.wayTo !== before.view.wayTo
    )
      asNewEntry = true;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(write, REST_MS);
  });
  window.addEventListener("popstate", () => {
    const {
      dataset,
      view,
      places: { own },
    } = store.getState();
    const here: Where | null = own === null ? null : { kind: "point", lon: own.lon, lat: own.lat };
    const address = readAddress(location.search, location.hash, dataset, here);
    const language = address.language ?? view.language;
    following = false;
    if (address.question.where === here) setPlaces(store, { chosen: own });
    store.setState({
      question: address.question,
      view: {
        ...view,
        selected: address.selected,
        page: address.page,
        filter: address.filter,
        wayTo: address.wayTo,
        language: isLoaded(language) ? language : view.language,
        dropped: address.dropped,
      },
    });
    following = true;
    // Where its words cannot be had, the page goes on in the language it speaks.
    if (!isLoaded(language))
      loadLanguage(language).then(
        () => store.show({ language }),
        () => undefined,
      );
  });
}
