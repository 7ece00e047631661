import { accessSurface, indexCells } from "../../src/domain/coverage/access-surface";
import type { Language } from "../../src/domain/language";
import type { Question } from "../../src/domain/question";
import { surfaceKey } from "../../src/state/derive/request-key";
import { createStore, type State } from "../../src/state/store";
import { builtData } from "./built-data";

/** The state of the app once a question in a straight line has been answered, on the project's own data. */
export function answered(question: Question, language: Language): State {
  const { dataset } = builtData();
  const surface = accessSurface(
    dataset.facilities.filter(({ service }) => service === question.service),
    dataset.cells,
    indexCells(dataset.cells),
  );
  const state = createStore(dataset, question, {
    page: { kind: "map" },
    filter: {},
    wayTo: null,
    embed: false,
    language,
    theme: "light",
    selected: null,
    shownGroups: null,
    showPolycentres: true,
    camera: null,
    cameraAsked: null,
    tapping: null,
    dropped: [],
  }).getState();
  return { ...state, answers: { ...state.answers, surfaces: new Map([[surfaceKey(question), surface]]) } };
}
