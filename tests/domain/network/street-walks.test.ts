import { describe, expect, test } from "vitest";
import { straightWalks } from "../../../src/domain/coverage/straight-walks";
import { destinationsOf, type Destination } from "../../../src/domain/destination";
import type { Access } from "../../../src/domain/facility";
import { destinationEnds, streetWalks } from "../../../src/domain/network/street-walks";
import type { ProjectId } from "../../../src/domain/project";
import { builtData } from "../../support/built-data";
import { drawWorld, placeOf, type DrawnWorld, type Walked } from "../../support/drawn-world";

const destination = (access: Access, extent = false): Destination => ({ projectId: "x" as ProjectId, facility: -1, access, extent });
const doorAt = (place: [number, number]): Destination => destination({ kind: "points", points: [place] });

function walksFrom(walked: Walked, drawing: DrawnWorld, letter: string, destinations: readonly Destination[]) {
  return streetWalks(walked.times, walked.snapper, destinations, destinationEnds(destinations, walked.snapper), ...drawing.at(letter));
}

describe("walks along streets from a point", () => {
  test("[5] uphill takes longer than the way home; metres and climb are those of the way there", () => {
    const drawing = drawWorld({
      picture: "A--------------------B",
      options: { metresAt: (lon) => 800 + (lon - placeOf(0, 0)[0]) * 81_000 * 0.05 },
    });
    const up = walksFrom(drawing.walk(), drawing, "A", [doorAt(drawing.at("B"))]).walks[0]!;
    expect(up.seconds / up.backSeconds!).toBeCloseTo(1.42, 1);
    expect([Math.round(up.metres), Math.round(up.climbM!)]).toEqual([210, 11]);
  });

  test("[14] ground of which no more is known is given from its nearest to its farthest place; on it one is there", () => {
    const drawing = drawWorld({ picture: "A----------B----------C" });
    const [w, n] = placeOf(11, -1),
      [e, s] = placeOf(21, 1);
    const ground = destination(
      {
        kind: "outline",
        polygons: [
          [
            [
              [w, n],
              [e, n],
              [e, s],
              [w, s],
              [w, n],
            ],
          ],
        ],
      },
      true,
    );
    const from = walksFrom(drawing.walk(), drawing, "A", [ground]).walks[0]!;
    // 110 m along the street and 10 m beside it to the near corner; 210 m and 10 m to the far one.
    expect([from.seconds, from.farthestSeconds]).toEqual([120, 220]);
    expect(walksFrom(drawing.walk(), drawing, "C", [ground]).walks[0]).toMatchObject({ farthestSeconds: 120 });
    const inside = drawWorld({ picture: "A----------+-----B----------C" });
    expect(walksFrom(inside.walk(), inside, "B", [ground]).walks[0]).toMatchObject({ seconds: 0, metres: 0, backSeconds: 0 });
  });

  test("[7] far from every street nothing is connected; an island is not reached, never 0", () => {
    const drawing = drawWorld({ picture: "A----B     C----D", step: 300 }),
      walked = drawing.walk();
    const far = streetWalks(
      walked.times,
      walked.snapper,
      [doorAt(drawing.at("B"))],
      destinationEnds([doorAt(drawing.at("B"))], walked.snapper),
      ...placeOf(0, 6000),
    );
    expect(far).toEqual({ connected: false, toStreetM: null, walks: [null] });
    expect(
      walksFrom(walked, drawing, "A", [doorAt(drawing.at("B")), doorAt(drawing.at("D"))]).walks.map((walk) => walk?.seconds ?? null),
    ).toEqual([1500, null]);
  });

  test("the nearest of several entrances counts, and the walk to the street at both ends", () => {
    const drawing = drawWorld({ picture: "A----------B----------C" });
    const gates = destination({ kind: "points", points: [drawing.at("C"), placeOf(11, 2)] });
    expect(walksFrom(drawing.walk(), drawing, "A", [gates]).walks[0]).toMatchObject({ seconds: 130, metres: 130, backSeconds: 130 });
  });
});

describe("destinations", () => {
  const { dataset } = builtData();
  const all = destinationsOf(dataset);

  test("begin with the facilities in their order, then hold every planned object that has a place, once, then both ends of the light rail line", () => {
    expect(all.slice(0, dataset.facilities.length).map(({ facility }) => facility)).toEqual([...dataset.facilities.keys()]);
    const others = all.slice(dataset.facilities.length),
      rest = others.filter(({ facility }) => facility === -1).map(({ projectId }) => projectId),
      ends = others.filter(({ facility }) => facility !== -1);
    // Section 5.1 names both ends; the ground of each is one destination, of the facility that is counted as "perhaps".
    expect(ends.map(({ projectId, extent }) => [projectId, extent])).toEqual([
      ["lrt-almaty-arena-halyk-arena", true],
      ["lrt-almaty-arena-halyk-arena", true],
    ]);
    expect(ends.every(({ facility }) => !dataset.facilities[facility]!.certain)).toBe(true);
    expect(new Set(rest).size).toBe(rest.length);
    const existing = new Set(dataset.projects.filter(({ type }) => type === "existing").map(({ id }) => id));
    expect(
      rest
        .filter((id) => existing.has(id))
        .every((id) => dataset.facilities.some((facility) => facility.projectId === id && !facility.certain)),
    ).toBe(true);
    expect(new Set(rest.filter((id) => !existing.has(id)))).toEqual(
      new Set(dataset.projects.filter(({ type, placement }) => type === "project" && "features" in placement).map(({ id }) => id)),
    );
  });

  test("[14] an object known to a microdistrict is ground, not a place: Qalqaman station lies between 14 and 45 minutes from Mamyr", () => {
    const number = all.findIndex(({ projectId, extent }) => projectId === "metro-qalqaman" && extent);
    const walk = straightWalks(all, 76.845, 43.213, { walker: "adult", winter: false }, 1.3).walks[number]!;
    // Its middle is 1.78 km away (0.0219° × 81.2 km), its radius 0.95 km: 0.83 and 2.73 km, × 1.3 ÷ 80 m a minute.
    expect([walk.seconds, walk.farthestSeconds].map((seconds) => Math.ceil(Number(seconds) / 60))).toEqual([14, 45]);
  });
});
