import { createStore as createZustand, type StoreApi } from "zustand/vanilla";
import type { Position } from "geojson";
import type { Group } from "../domain/category";
import type { AccessSurface } from "../domain/coverage/access-surface";
import type { AreaAnswer } from "../domain/coverage/covered-area";
import type { EditKind } from "../domain/network/edits-text";
import type { RouteAnswer, StreetTimes } from "../domain/network/street-answers";
import type { StreetPieces } from "../domain/network/street-pieces";
import type { Dataset } from "../domain/dataset";
import type { ExaminedFile } from "../domain/given-file";
import type { Filter } from "../domain/filter";
import type { Indicator } from "../domain/indicator";
import type { Language } from "../domain/language";
import type { OtherNames } from "../domain/other-names";
import type { PackProblem } from "../domain/pack-fault";
import type { ProjectId, ProjectText } from "../domain/project";
import type { Question } from "../domain/question";
import type { PointWalks } from "../domain/walk-to";
import type { ZoneId } from "../domain/zone";
import { isOfEdits } from "./derive/request-key";
import { NO_PLACES, type Places } from "./places";

/** What the map looks at. */
export type Camera = { readonly lon: number; readonly lat: number; readonly zoom: number };

/** What a reader must know about a pack; 0 kilometres: it has no streets. */
export type PackChoice = { readonly name: string; readonly dataDate: string | null; readonly kilometres: number };
export type PackInfo = PackChoice & { readonly own: boolean; /** Whether slopes are known. */ readonly hasHeights: boolean };

/** A request that the engine could not answer; `detail` is its own sentence in English. */
export type EngineFailure = { readonly code: "not-ready" | "no-pack" | "internal"; readonly detail: string };

/** Answers by the key of their request, so that a late one cannot stand for another question. */
export type Answers = {
  readonly surfaces: ReadonlyMap<string, AccessSurface>;
  readonly areas: ReadonlyMap<string, AreaAnswer>;
  readonly streets: ReadonlyMap<string, StreetTimes>;
  readonly routes: ReadonlyMap<string, RouteAnswer>;
  readonly walks: ReadonlyMap<string, PointWalks>;
  readonly unjoined: ReadonlyMap<string, readonly number[]>;
  readonly failure: EngineFailure | null;
};

/** The street network that answers may be walked along: which packs there are, and the one in use. */
export type Streets = {
  /** Packs beside the app that are of the city; the question says which of them counts. */ readonly offered: readonly PackChoice[];
  /** Names of those of another city. */ readonly elsewhere: readonly string[];
  /** One of them is being read because somebody chose it. */ readonly choosing: string | null;
  /** Packs whose streets can be walked, the first one to be taken. */ readonly packs: readonly string[];
  /** Whether the visitor has data of their own in use. */ readonly hasOwn: boolean;
  readonly pack: PackInfo | null;
  readonly pieces: StreetPieces | null;
  readonly building: { readonly name: string; readonly share: number } | null;
  /** Files of which somebody has to say what they are. */ readonly asking: readonly ExaminedFile[] | null;
  readonly problem: PackProblem | null;
  /** Whether an answer along streets was asked for where there are none to be had. */ readonly isLost: boolean;
};

/** Which page is open: the map with its answer, the programme (one section or all), or the zones side by side. */
export type Page =
  | { readonly kind: "map" }
  | { readonly kind: "programme"; readonly section: string | null }
  | { readonly kind: "zones"; readonly zone: ZoneId };

export type View = {
  readonly page: Page;
  readonly filter: Filter;
  /** Shown inside another site's page: question, sentence and map, nothing around them. */
  readonly embed: boolean;
  readonly language: Language;
  readonly theme: "light" | "dark";
  readonly selected: ProjectId | null;
  /** Where the way from the point asked about leads; null: to what is nearest of the service asked about. */
  readonly wayTo: ProjectId | null;
  /** Groups on the map; null: the group of the service asked about. */
  readonly shownGroups: ReadonlySet<Group> | null;
  readonly showPolycentres: boolean;
  readonly camera: Camera | null;
  /** Where the map has to look because the visitor went back or forward to an address that says so; a new value each time. */
  readonly cameraAsked: Camera | null;
  /** The edit of the streets whose points the next taps on the map set. */
  readonly tapping: { readonly kind: EditKind; readonly first: Position | null } | null;
  /** Parts of the address that could not be read. */
  readonly dropped: readonly string[];
};

export type State = {
  readonly dataset: Dataset;
  readonly question: Question;
  readonly answers: Answers;
  readonly streets: Streets;
  readonly view: View;
  /** What a search for a place knows and found. */
  readonly places: Places;
  /** Summaries and notes of the current language; null until they are there. */
  readonly texts: ReadonlyMap<string, ProjectText> | null;
  /** The programme's indicators; null until they are there. */
  readonly indicators: readonly Indicator[] | null;
  /** What things are called besides their names; null until they are there. */
  readonly otherNames: OtherNames | null;
  /** Files that come after the first answer and cannot be read. */
  readonly unreadable: readonly string[];
};

export type Store = StoreApi<State> & {
  ask(change: Partial<Question>): void;
  show(change: Partial<View>): void;
};

const NO_STREETS: Streets = {
  offered: [],
  elsewhere: [],
  choosing: null,
  packs: [],
  hasOwn: false,
  pack: null,
  pieces: null,
  building: null,
  asking: null,
  problem: null,
  isLost: false,
};

/** How many answers are kept; the oldest go first. */
const KEPT_AREAS = 24,
  KEPT_STREETS = 9,
  KEPT_EDITED = 8,
  KEPT_WALKS = 12;

/** The store is made from a complete dataset: nothing downstream is "maybe loaded". */
export function createStore(dataset: Dataset, question: Question, view: View): Store {
  const store = createZustand<State>(() => ({
    dataset,
    question,
    view,
    places: NO_PLACES,
    texts: null,
    indicators: null,
    otherNames: null,
    unreadable: [],
    answers: noAnswers(),
    streets: NO_STREETS,
  }));
  return Object.assign(store, {
    ask: (change: Partial<Question>) =>
      store.setState(({ question: before, view }) => ({
        question: { ...before, ...change },
        ...((change.where || change.service) && view.wayTo !== null ? { view: { ...view, wayTo: null } } : {}),
      })),
    show: (change: Partial<View>) => store.setState(({ view: before }) => ({ view: { ...before, ...change } })),
  });
}

export function noAnswers(): Answers {
  return {
    surfaces: new Map(),
    areas: new Map(),
    streets: new Map(),
    routes: new Map(),
    walks: new Map(),
    unjoined: new Map(),
    failure: null,
  };
}

/** Answers along another network's streets are no answers any more. */
export function withoutStreets(answers: Answers): Answers {
  return { ...noAnswers(), areas: answers.areas, surfaces: new Map([...answers.surfaces].filter(([, { unit }]) => unit === "decimetres")) };
}

/** Surfaces of the streets as they are stay for good, of edited streets the last few. */
export function keepSurface(
  surfaces: ReadonlyMap<string, AccessSurface>,
  key: string,
  surface: AccessSurface,
): ReadonlyMap<string, AccessSurface> {
  const old = new Set([...surfaces.keys()].filter((known) => isOfEdits(known) && known !== key).slice(0, -(KEPT_EDITED - 1)));
  return new Map([...[...surfaces].filter(([known]) => !old.has(known)), [key, surface]]);
}

export function keepStreets(streets: ReadonlyMap<string, StreetTimes>, key: string, times: StreetTimes): ReadonlyMap<string, StreetTimes> {
  return new Map([...streets, [key, times] as const].slice(-KEPT_STREETS));
}

export function keepWalks(walks: ReadonlyMap<string, PointWalks>, key: string, fresh: PointWalks): ReadonlyMap<string, PointWalks> {
  return new Map([...walks, [key, fresh] as const].slice(-KEPT_WALKS));
}

export function keepArea(areas: ReadonlyMap<string, AreaAnswer>, key: string, area: AreaAnswer): ReadonlyMap<string, AreaAnswer> {
  return new Map([...areas, [key, area] as const].slice(-KEPT_AREAS));
}
