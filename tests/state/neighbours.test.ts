import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { distanceM, isInside } from "../../src/domain/geodesy";
import { placedFeatures } from "../../src/domain/placement";
import type { Project } from "../../src/domain/project";
import { neighboursOf } from "../../src/state/derive/neighbours";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const project = (id: string): Project => dataset.projects.find((one) => one.id === id)!;
const LIMIT_M = 923;
const STEP_M = 4;

type Samples = { readonly places: readonly Position[]; readonly grounds: readonly (readonly Position[][])[] };

/** Every place of an object: its lines and edges at steps of at most 4 m, and its ground. */
function samplesOf({ placement }: Project): Samples {
  const geometries = placedFeatures(placement).flatMap(({ role, geometry }) => (role === "area" ? [] : [geometry]));
  const grounds = geometries.flatMap((geometry) =>
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [],
  );
  const lines = geometries.flatMap((geometry) =>
    geometry.type === "LineString" ? [geometry.coordinates] : geometry.type === "MultiLineString" ? geometry.coordinates : [],
  );
  const points = geometries.flatMap((geometry) => (geometry.type === "Point" ? [geometry.coordinates] : []));
  const along = [...lines, ...grounds.flat()].flatMap((line) =>
    line.slice(1).flatMap((end, index) => {
      const start = line[index]!,
        pieces = Math.ceil(distanceM(start[0]!, start[1]!, end[0]!, end[1]!) / STEP_M);
      return Array.from({ length: pieces + 1 }, (_, piece): Position => {
        const t = pieces === 0 ? 0 : piece / pieces;
        return [start[0]! + t * (end[0]! - start[0]!), start[1]! + t * (end[1]! - start[1]!)];
      });
    }),
  );
  return { places: [...points, ...along], grounds };
}

function naiveM(a: Samples, b: Samples): number {
  let least = Infinity;
  for (const [lon, lat] of a.places) {
    if (b.grounds.some((rings) => isInside(lon!, lat!, rings))) return 0;
    for (const [toLon, toLat] of b.places) {
      if (Math.abs(toLat! - lat!) > 0.009 || Math.abs(toLon! - lon!) > 0.0125) continue;
      least = Math.min(least, distanceM(lon!, lat!, toLon!, toLat!));
    }
  }
  return b.places.some(([lon, lat]) => a.grounds.some((rings) => isInside(lon!, lat!, rings))) ? 0 : least;
}

describe("what is within a walk of an object", () => {
  // Every twenty-third object with a place, a long embankment and a square beside the canal.
  const own = dataset.projects
    .filter(({ placement }) => placement.kind === "site" || placement.kind === "line")
    .filter(({ id }, index) => index % 23 === 0 || ["embankment-big-almaty-river", "square-serikov"].includes(id));

  test.each(own.map(({ id }) => id))("%s: nearest places as dense samples of both find them, each way", (id) => {
    const from = samplesOf(project(id)),
      found = new Map(neighboursOf(dataset, project(id), LIMIT_M).map((one) => [one.project.id as string, one]));
    for (const other of dataset.projects) {
      if (other.id === id) continue;
      const to = samplesOf(other),
        naive = to.places.length === 0 ? Infinity : naiveM(from, to);
      const metres = found.get(other.id)?.metres ?? Infinity;
      // Samples lie at most 2 m from the nearest place of either.
      if (naive <= LIMIT_M) expect(Math.abs(metres - naive), `${id} to ${other.id}`).toBeLessThanOrEqual(2 * STEP_M);
      else if (metres !== Infinity) expect(naive - metres, `${id} to ${other.id}`).toBeLessThanOrEqual(2 * STEP_M);
    }
  });

  /** Measured by hand; at 43.27° north 0.0001° are 11.12 m of latitude and 8.10 m of longitude (8.09 m at 43.30°). */
  test("two pairs measured by hand: a square beside a piece of a river, and one beside a piece of the canal", () => {
    const nearest = (id: string, other: string) => neighboursOf(dataset, project(id), LIMIT_M).find((one) => one.project.id === other)!;
    // The alley is at 76.8649, 43.2652; the river runs due north along 76.8650 from 43.2545 to 43.2680: 0.0001° of longitude to the east.
    const river = nearest("alley-ryskulov", "embankment-big-almaty-river");
    expect(river.metres).toBeCloseTo(8.1, 1);
    expect(river.bearing).toBeCloseTo(90, 0);
    // The square is 8.1 m west and 11.1 m north of the canal's corner 76.9147, 43.2990, to which a piece of 494 m east and 44 m north leads:
    // (8.1 × 44.5 + 11.1 × 493.7) / 495.7 = 11.8 m away from it.
    expect(nearest("square-serikov", "embankment-big-almaty-canal-kunayev").metres).toBeCloseTo(11.8, 1);
    // The recreation area along the canal has a straight piece of 1,611 m east and 189 m north from 76.9062, 43.2981 on; the square is 680 m east and
    // 111 m north of there: (111.2 × 1610.5 − 679.8 × 189) / 1621.6 = 31.2 m.
    expect(nearest("square-serikov", "north-bak-recreation").metres).toBeCloseTo(31.2, 1);
  });

  test("what lies in the other or crosses it is at 0 m and has no direction", () => {
    const all = dataset.projects.flatMap((one) => neighboursOf(dataset, one, 1).filter(({ metres }) => metres === 0));
    expect(all.length).toBeGreaterThan(0);
    expect(all.every(({ bearing }) => bearing === null)).toBe(true);
  });
});
