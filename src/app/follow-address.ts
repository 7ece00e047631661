import { FIRST_QUESTION, type Where } from "../domain/question";
import { HERE, isOwnPosition, setPlaces } from "../state/places";
import type { Store } from "../state/store";
import type { PackActions } from "./follow-packs";
import type { Linked, OwnPosition } from "../ui/share/link-context";
import { isLoaded, loadLanguage } from "../i18n/load-language";
import { packInAddress, readAddress } from "./read-address";
import { writeAddress } from "./write-address";

/** While somebody drags a control, the address is written once it rests. */
const REST_MS = 250;

/** The address of what is on show. Where the device is stands in it only when that is asked for. */
function addressOf({ question, view, places }: Linked, ownPosition: OwnPosition, toOthers: boolean): string {
  const { selected, language, camera, page, filter, wayTo, embed } = view,
    isOwn = isOwnPosition(question.where, places);
  const whole = { question, selected, language, camera, page, filter, wayTo, embed };
  if (!isOwn || ownPosition === "given") return writeAddress(whole, { toOthers });
  return ownPosition === "here"
    ? writeAddress(whole, { toOthers, isHere: true })
    : writeAddress({ ...whole, question: { ...question, where: FIRST_QUESTION.where }, camera: null, wayTo: null }, { toOthers });
}

/** The whole link to an answer, to be opened anywhere and by whoever walks otherwise. */
export function linkTo(state: Linked, ownPosition: OwnPosition): string {
  return `${location.origin}${location.pathname}${addressOf(state, ownPosition, true)}`;
}

/** The address holds the question and the view: a new question is a new entry of the history, a moved map is not. */
export function followAddress(store: Store, packs: Pick<PackActions, "bring">): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asNewEntry = false;
  const write = (): void => {
    timer = null;
    const { view } = store.getState();
    const address = addressOf(store.getState(), "here", false);
    if (address === location.search + location.hash) return;
    // An embed must not fill the history of the page around it.
    if (asNewEntry && !view.embed) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    asNewEntry = false;
  };
  let following = true;
  /** A place that could not be read is not asked about: the address says so too. One's own position stands in no address, and may come yet. */
  const writeUnread = (): void => {
    if (store.getState().view.dropped.some((part) => part.startsWith("in=") && part !== `in=${HERE}`)) write();
  };
  writeUnread();
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
  const offered = (): readonly string[] => store.getState().streets.offered.map(({ name }) => name);
  /** Shows what the address asks for, once its pack is there: what can be asked about depends on it. */
  const open = (bringPack: () => void): void => {
    following = false;
    bringPack();
    const {
      dataset,
      question,
      view,
      places: { own },
    } = store.getState();
    const here: Where | null = own === null ? null : { kind: "point", lon: own.lon, lat: own.lat };
    const address = readAddress(location.search, location.hash, dataset, here, offered());
    const language = address.language ?? view.language;
    if (address.question.where === here) setPlaces(store, { chosen: own });
    store.setState({
      // The pack is that which could be had.
      question: { ...address.question, pack: question.pack },
      view: {
        ...view,
        selected: address.selected,
        page: address.page,
        filter: address.filter,
        wayTo: address.wayTo,
        language: isLoaded(language) ? language : view.language,
        dropped: address.dropped,
        ...(address.camera === null ? {} : { camera: address.camera, cameraAsked: { ...address.camera } }),
      },
    });
    following = true;
    if (address.question.pack !== question.pack) write();
    else writeUnread();
    // Where its words cannot be had, the page goes on in the language it speaks.
    if (!isLoaded(language))
      loadLanguage(language).then(
        () => store.show({ language }),
        () => undefined,
      );
  };
  let opened = 0;
  window.addEventListener("popstate", () => {
    const turn = ++opened,
      fetched = packs.bring(packInAddress(location.search, offered()));
    if (fetched === null) open(() => undefined);
    else void fetched.then((bringPack) => turn === opened && open(bringPack));
  });
}
