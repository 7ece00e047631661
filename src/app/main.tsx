import "@fontsource-variable/golos-text/wght.css";
import "../ui/styles/map-font.css";
import "maplibre-gl/dist/maplibre-gl.css";
import "../ui/styles/tokens.css";
import "../ui/styles/layout.css";
import "../ui/styles/controls.css";
import "../ui/styles/panel.css";
import "../ui/styles/card.css";
import "../ui/styles/pages.css";
import "../ui/styles/point.css";
import "../ui/styles/share.css";
import "../ui/styles/places.css";
import { createRoot } from "react-dom/client";
import { loadDataset, loadIndicators, loadTexts } from "../data/load-dataset";
import { issueSentence, LoadProblems } from "../data/issue";
import type { Language } from "../domain/language";
import { workerPort } from "../engine/client";
import EngineWorker from "../engine/worker?worker";
import { createStore, type Store } from "../state/store";
import { ProblemPage } from "../ui/problem-page";
import { answerQuestions } from "./answer-question";
import { App } from "./app";
import { followPacks } from "./follow-packs";
import { followAddress } from "./follow-address";
import { followPlaces } from "./follow-places";
import { rememberedWalker, rememberWalker } from "./remembered-walker";
import { followPrint } from "./follow-print";
import { addressLanguage, deviceLanguage, deviceTheme } from "./device";
import { readAddress } from "./url";

const BASE = `${import.meta.env.BASE_URL}data/`;
/** Letters of all three languages: their fonts must be there before the map draws its labels. */
const LETTERS = "AzАяӘҒҚҢӨҰҮҺІәғқңөұүһі₸";

async function start(root: HTMLElement): Promise<void> {
  const [dataset] = await Promise.all([loadDataset(BASE), ...['400 16px "Golos Text Variable"', '500 16px "Golos Medium"'].map((font) => document.fonts.load(font, LETTERS))]);
  const address = readAddress(location.search, location.hash, dataset);
  const walks = address.embed === true || /[?&](who|winter)=/.test(location.search) ? {} : rememberedWalker(() => localStorage);
  const store = createStore(dataset, { ...address.question, ...walks }, {
    language: address.language ?? deviceLanguage(navigator.languages), theme: deviceTheme(), selected: address.selected, page: address.page, filter: address.filter, wayTo: address.wayTo, embed: address.embed === true, shownGroups: null, showPolycentres: true, camera: address.camera, dropped: address.dropped, tapping: null,
  });
  const port = workerPort(new EngineWorker());
  answerQuestions(store, port);
  const packs = followPacks(store, port, `${import.meta.env.BASE_URL}packs/`);
  followPlaces(store, `${import.meta.env.BASE_URL}packs/`);
  followAddress(store);
  rememberWalker(store, () => localStorage);
  followView(store);
  followPrint(store);
  createRoot(root).render(<App store={store} packs={packs} />);
}

/** Keeps the page's language and colours, and the texts of the language, in step with the view. */
function followView(store: Store): void {
  const apply = (language: Language, theme: string): void => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
  };
  const fetchTexts = (language: Language): void => {
    loadTexts(BASE, store.getState().dataset.version, language).then(
      (texts) => store.getState().view.language === language && store.setState({ texts }),
      () => store.setState({ texts: null }),
    );
  };
  loadIndicators(BASE, store.getState().dataset.version).then((indicators) => store.setState({ indicators }), () => store.setState({ indicators: [] }));
  const { view } = store.getState();
  apply(view.language, view.theme);
  fetchTexts(view.language);
  store.subscribe(({ view: now }, { view: before }) => {
    if (now.language !== before.language || now.theme !== before.theme) apply(now.language, now.theme);
    if (now.language !== before.language) fetchTexts(now.language);
  });
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
start(root).catch((error: unknown) => {
  const issues = error instanceof LoadProblems ? error.issues.map((issue) => ({ file: issue.file, fault: issueSentence({ ...issue, file: "" }) })) : [{ file: "", fault: error instanceof Error ? error.message : String(error) }];
  createRoot(root).render(<ProblemPage issues={issues} language={addressLanguage(location.search) ?? deviceLanguage(navigator.languages)} />);
});
