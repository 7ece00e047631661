import { describe, expect, test } from "vitest";
import { accessSurface, indexCells } from "../../src/domain/coverage/access-surface";
import type { Limit } from "../../src/domain/limit";
import { FIRST_QUESTION, type Question } from "../../src/domain/question";
import { surfaceKey } from "../../src/state/derive/request-key";
import { zoneAnswer, type ZoneAnswer } from "../../src/state/derive/zone-answer";
import { createStore, type View } from "../../src/state/store";
import { builtData } from "../support/built-data";

/**
 * How the figures were worked out, without any code of the app: a Python script read the bytes of cells.bin and the eleven station points
 * of places/transit.geojson, took the haversine on a sphere of 6,371,008.8 m from every hexagon to every station and added up the residents
 * of the hexagons whose nearest station is not further than the limit. No hexagon lies within 10 cm of one of these limits, so the decimetres
 * of the app and the metres of the script cannot disagree. They hold for the residents' model of `residents/`: whoever changes that, counts again.
 */
const STATIONS = [
  [76.9447, 43.2711],
  [76.946, 43.2605],
  [76.9471, 43.252],
  [76.9485, 43.2426],
  [76.9288, 43.2412],
  [76.917, 43.2403],
  [76.8976, 43.2385],
  [76.8769, 43.2366],
  [76.8673, 43.2305],
  [76.8582, 43.2237],
  [76.8378, 43.2164],
];

/** Lines 3814–3825 of the programme's text. */
const PUBLISHED = {
  alatau: 318000,
  almaly: 225298,
  auezov: 311817,
  bostandyk: 368048,
  zhetysu: 174582,
  medeu: 226948,
  nauryzbay: 171249,
  turksib: 247000,
};

const { dataset } = builtData();
const metro = dataset.facilities.filter(({ projectId }) => projectId === "metro-existing");
const surface = accessSurface(metro, dataset.cells, indexCells(dataset.cells));

function ask(limit: Limit, change: Partial<Question> = {}): ZoneAnswer {
  const question: Question = { ...FIRST_QUESTION, service: "transit", limit, year: 2022, method: "radius", ...change };
  const answer = zoneAnswer({
    dataset,
    question,
    answers: { ...createStore(dataset, question, {} as View).getState().answers, surfaces: new Map([[surfaceKey(question), surface]]) },
  });
  if (answer === null) throw new Error("no answer");
  return answer;
}

/** People within reach by district, in the order of PUBLISHED, then in the city. */
function within(answer: ZoneAnswer): number[] {
  return [
    ...Object.keys(PUBLISHED).map((id) => answer.rows.find(({ zone }) => zone?.id === id)!.reach.within.sure),
    answer.city.reach.within.sure,
  ];
}

describe("headline figures against a hand count", () => {
  test("[10] the count stands on the eleven metro stations and the published districts", () => {
    expect(metro.map(({ access, opens, certain }) => ({ access, opens, certain }))).toEqual([
      { access: { kind: "points", points: STATIONS }, opens: null, certain: true },
    ]);
    const { rows, city } = ask({ kind: "metres", metres: 1000 });
    expect(
      Object.fromEntries(rows.filter(({ zone }) => zone?.kind === "district").map(({ zone, reach }) => [zone!.id, reach.residents])),
    ).toEqual(PUBLISHED);
    expect(city.reach.residents).toBe(2042942);
  });

  test("[10] 1,000 m in a straight line from a metro station", () => {
    expect(within(ask({ kind: "metres", metres: 1000 }))).toEqual([0, 101410, 117105, 102900, 7885, 47939, 845, 0, 378084]);
  });

  test("[10] 800 m: ten minutes of an adult without a detour, fifteen of an older walker", () => {
    const counted = [0, 73740, 82942, 79050, 4888, 34848, 0, 0, 275468];
    expect(within(ask({ kind: "metres", metres: 800 }))).toEqual(counted);
    expect(within(ask({ kind: "minutes", minutes: 10 }, { detour: 1 }))).toEqual(counted);
    expect(within(ask({ kind: "minutes", minutes: 15 }, { walker: "older", detour: 1 }))).toEqual(counted);
  });

  test("[10] fifteen and thirty minutes of an adult with the usual detour are 923 and 1,846 m", () => {
    expect(within(ask({ kind: "minutes", minutes: 15 }))).toEqual([0, 90273, 104432, 94815, 6686, 43546, 520, 0, 340272]);
    expect(within(ask({ kind: "minutes", minutes: 30 }))).toEqual([0, 186231, 220644, 176010, 24942, 82627, 9560, 0, 700014]);
  });
});

type ByKind = { readonly sure: number[]; readonly possible: number[] };

/** What the app says, by district in the order of PUBLISHED, then the city. */
function countedBy(question: Question): ByKind {
  const own = accessSurface(
    dataset.facilities.filter(({ service }) => service === question.service),
    dataset.cells,
    indexCells(dataset.cells),
  );
  const answer = zoneAnswer({
    dataset,
    question,
    answers: { ...createStore(dataset, question, {} as View).getState().answers, surfaces: new Map([[surfaceKey(question), own]]) },
  })!;
  const of = (kind: "sure" | "possible"): number[] => [
    ...Object.keys(PUBLISHED).map((id) => answer.rows.find(({ zone }) => zone?.id === id)!.reach.within[kind]),
    answer.city.reach.within[kind],
  ];
  return { sure: of("sure"), possible: of("possible") };
}

/**
 * Worked out in the same way by a second script: haversine to points, the distance on the sphere to the great-circle arc for lines and outlines, 0 inside
 * an outline (even–odd rule), the facilities read from facilities.json. No hexagon lies within 17 cm of 949 m of any of these, so that the plane of the app
 * and the sphere of the script cannot disagree. By district in the order of PUBLISHED, then the city.
 */
describe("parks and clinics within 949 m against a second count", () => {
  const counted = (service: "park" | "health", year: number): ByKind =>
    countedBy({ ...FIRST_QUESTION, service, limit: { kind: "metres", metres: 949 }, year, method: "radius" });

  test.each([
    [
      "park",
      2022,
      [136946, 210520, 291215, 277478, 130635, 177781, 41223, 136395, 1402193],
      [136946, 210520, 291215, 277478, 130635, 177781, 41223, 136395, 1402193],
    ],
    [
      "park",
      2025,
      [140939, 210520, 291215, 277478, 141624, 177781, 41223, 136395, 1417175],
      [187998, 210520, 299458, 286511, 142241, 178024, 71125, 137335, 1513212],
    ],
    [
      "park",
      2030,
      [140939, 210520, 291215, 277478, 141624, 177781, 41223, 136395, 1417175],
      [187998, 210520, 299458, 286511, 145931, 179320, 71125, 143727, 1524590],
    ],
    [
      "health",
      2022,
      [45949, 96422, 176021, 116621, 5446, 62980, 11701, 28029, 543169],
      [54874, 116649, 176021, 116621, 43276, 62980, 42554, 28029, 641004],
    ],
    [
      "health",
      2025,
      [45949, 96422, 176021, 116621, 5446, 62980, 11701, 28029, 543169],
      [54874, 116649, 208170, 119388, 52675, 62980, 63013, 28029, 705778],
    ],
  ] as const)("[10] %s in %i", (service, year, sure, possible) => {
    expect(counted(service, year)).toEqual({ sure, possible });
  });
});

/**
 * Worked out by a third script in the same way, from places/transit.geojson and cells.bin alone: the eleven stations as points, the two BRT lines and Tole bi
 * Street as great-circle arcs; "perhaps" adds the middle of the stretch of Abai Avenue for Qalqaman station and the two arenas that section 5.1 (line
 * 4311) names as the ends of the light rail line. No hexagon lies within 1 m of 923 m of any of these.
 */
test("[10] [11] rapid transit in 2030 within fifteen minutes: the ends of the light rail line are perhaps in Alatau and in Medeu", () => {
  const { sure, possible } = countedBy({
    ...FIRST_QUESTION,
    service: "transit",
    limit: { kind: "minutes", minutes: 15 },
    year: 2030,
    method: "radius",
  });
  expect(sure).toEqual([44027, 225214, 234708, 237797, 28805, 77827, 22579, 0, 870957]);
  expect(possible).toEqual([67107, 225214, 234954, 237797, 28805, 88289, 30249, 0, 912415]);
});
