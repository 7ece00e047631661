import { DATA_BASE, engineWorker, firstLanguage, firstWords, programmeFiles } from "./first-requests";
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
import "../ui/styles/packs.css";
import "../ui/styles/phone.css";
import "../ui/styles/contrast.css";
import { createRoot } from "react-dom/client";
import { loadIndicators, loadOtherNames, loadTexts, readProgramme } from "../data/load-dataset";
import { issueSentence, LoadProblems } from "../data/issue";
import type { Language } from "../domain/language";
import { workerPort } from "../engine/client";
import { boundsOfZones } from "../domain/bounds";
import { createStore, type Store } from "../state/store";
import { ProblemPage } from "../ui/problem-page";
import { afterFirstAnswer } from "./after-first-answer";
import { answerQuestions } from "./answer-question";
import { App } from "./app";
import { followDocument } from "./follow-document";
import { followPacks } from "./follow-packs";
import { findPacks, fittingPacks, holdPacks, mergedDataset } from "./held-packs";
import { followAddress } from "./follow-address";
import { followPlaces } from "./follow-places";
import { rememberedWalker, rememberWalker } from "./remembered-walker";
import { followPrint } from "./follow-print";
import { loadLanguages } from "../i18n/load-language";
import { deviceTheme } from "./device-theme";
import { followUpdates } from "./follow-updates";
import { keptPacks } from "./kept-packs";
import { asksSomething, packInAddress, readAddress } from "./read-address";

const PACKS = `${import.meta.env.BASE_URL}packs/`;

async function start(root: HTMLElement): Promise<void> {
  const port = workerPort(engineWorker);
  const [files, found] = await Promise.all([programmeFiles, findPacks(PACKS), firstWords]);
  const programme = readProgramme(files, QADAM_DATA_VERSION),
    fitting = fittingPacks(found, boundsOfZones(programme.districts)),
    names = fitting.offered.map(({ name }) => name);
  const held = await holdPacks(fitting, packInAddress(location.search, names)),
    dataset = mergedDataset(programme, held);
  const address = readAddress(location.search, location.hash, dataset, null, names);
  const walks = address.embed === true || asksSomething(location.search) ? {} : rememberedWalker(() => localStorage);
  const store = createStore(
    dataset,
    { ...address.question, ...walks },
    {
      language: firstLanguage,
      theme: deviceTheme(),
      selected: address.selected,
      page: address.page,
      filter: address.filter,
      wayTo: address.wayTo,
      embed: address.embed === true,
      shownGroups: null,
      showPolycentres: true,
      camera: address.camera,
      cameraAsked: null,
      dropped: address.dropped,
      tapping: null,
    },
  );
  answerQuestions(store, port);
  const packs = followPacks(store, port, programme, held);
  followPlaces(store, PACKS);
  followAddress(store, packs);
  rememberWalker(store, () => localStorage);
  followDocument(store);
  afterFirstAnswer(store, () => {
    followTexts(store);
    // The other languages are there by the time somebody changes to one.
    loadLanguages().catch(() => undefined);
  });
  followPrint(store);
  createRoot(root).render(
    <App store={store} packs={packs} kept={keptPacks(PACKS)} updates={followUpdates(store, import.meta.env.BASE_URL)} />,
  );
}

/** Keeps the texts in step with the language. What cannot be read is named, and the answers go on without it. */
function followTexts(store: Store): void {
  const unreadable = (error: unknown, file: string): void => {
    const files = error instanceof LoadProblems ? error.issues.map((issue) => issue.file) : [file];
    store.setState((state) => ({ unreadable: [...new Set([...state.unreadable, ...files])] }));
  };
  const fetchTexts = (language: Language): void => {
    const isWanted = (): boolean => store.getState().view.language === language;
    loadTexts(DATA_BASE, language).then(
      (texts) => isWanted() && store.setState({ texts }),
      (error: unknown) => {
        if (!isWanted()) return;
        store.setState({ texts: null });
        unreadable(error, `texts.${language}.json`);
      },
    );
  };
  loadIndicators(DATA_BASE).then(
    (indicators) => store.setState({ indicators }),
    (error: unknown) => {
      store.setState({ indicators: [] });
      unreadable(error, "indicators.json");
    },
  );
  loadOtherNames(DATA_BASE).then(
    (otherNames) => store.setState({ otherNames }),
    (error: unknown) => unreadable(error, "other-names.json"),
  );
  fetchTexts(store.getState().view.language);
  store.subscribe(({ view: now }, { view: before }) => {
    if (now.language !== before.language) fetchTexts(now.language);
  });
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
start(root).catch((error: unknown) => {
  const issues =
    error instanceof LoadProblems
      ? error.issues.map((issue) => ({ file: issue.file, fault: issueSentence({ ...issue, file: "" }) }))
      : [{ file: "", fault: error instanceof Error ? error.message : String(error) }];
  const show = (language: Language | null): void => createRoot(root).render(<ProblemPage issues={issues} language={language} />);
  firstWords.then(
    () => show(firstLanguage),
    () => show(null),
  );
});
