import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { degreesFor, isInside } from "../../src/domain/geodesy";
import { LANGUAGES } from "../../src/domain/language";
import { positionsIn } from "../../src/domain/positions";
import { placedFeatures } from "../../src/domain/placement";
import type { Zone } from "../../src/domain/zone";
import { builtData } from "../support/built-data";

const { dataset, texts } = builtData();
const zones = new Map<string, Zone>([...dataset.districts, ...dataset.polycentres].map((zone) => [zone.id, zone]));

const polygonsOf = (zone: Zone): Position[][][] =>
  zone.outline.type === "Polygon" ? [zone.outline.coordinates] : zone.outline.coordinates;
const holds = (zone: Zone, [lon, lat]: Position): boolean => polygonsOf(zone).some((polygon) => isInside(lon!, lat!, polygon));

/** Inside, or within the place's own inexactness of it: eight directions around. */
function mayLieIn(zone: Zone, position: Position, metres: number): boolean {
  const span = degreesFor(metres, position[1]!);
  return (
    [0, 1, 2, 3, 4, 5, 6, 7]
      .map((eighth) => (eighth * Math.PI) / 4)
      .some((angle) => holds(zone, [position[0]! + span.lon * Math.cos(angle), position[1]! + span.lat * Math.sin(angle)])) ||
    holds(zone, position)
  );
}

/** What the words of the programme put beyond the city. */
const REGIONAL = new Set(["region"]);
/** Serve the city from beyond its edge: CHP-3 stands in Otegen Batyr, Shamalgan station in Karasai district. */
const BEYOND_THE_EDGE = new Set<string>(["tpp-3-existing", "tpp-3-gas", "station-shamalgan"]);

describe("every place", () => {
  test("lies in a district, and in a polycentre, that the text names", () => {
    const wrong: string[] = [];
    for (const project of dataset.projects) {
      for (const [kind, ids] of [
        ["district", project.districts],
        ["polycentre", project.polycentres],
      ] as const) {
        const named = ids.map((id) => zones.get(id)!);
        const features = placedFeatures(project.placement);
        if (named.length === 0 || features.length === 0) continue;
        const inside = features.some(({ geometry, accuracyM, radiusM }) =>
          positionsIn(geometry).some((position) =>
            named.some((zone) => mayLieIn(zone, position, Math.max(accuracyM, radiusM ?? 0, kind === "polycentre" ? 800 : 150))),
          ),
        );
        if (!inside) wrong.push(`${project.id} is outside ${kind} ${ids.join(", ")}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("lies in the city, unless the text itself puts it in the region", () => {
    const outside = dataset.projects.flatMap((project) =>
      REGIONAL.has(project.precision) || BEYOND_THE_EDGE.has(project.id) || project.section === "other"
        ? []
        : placedFeatures(project.placement).some(({ geometry, accuracyM, radiusM }) =>
              positionsIn(geometry).some((position) =>
                dataset.districts.some((zone) => mayLieIn(zone, position, Math.max(accuracyM, radiusM ?? 0, 1000))),
              ),
            ) || placedFeatures(project.placement).length === 0
          ? []
          : [project.id],
    );
    expect(outside).toEqual([]);
  });

  test("says how it was found, from which source and how exact it is", () => {
    for (const project of dataset.projects)
      for (const [index, feature] of placedFeatures(project.placement).entries()) {
        expect(dataset.sources.has(feature.source), project.id).toBe(true);
        expect(feature.accuracyM, project.id).toBeGreaterThan(0);
        for (const language of LANGUAGES)
          expect(texts[language][project.id]!.lookedUp[index]!.length, `${project.id} ${language}`).toBeGreaterThan(8);
      }
  });
});

describe("[8] what the programme does not place stays without a place", () => {
  test.each([
    "metro-west-3-stations",
    "brt-east-gate-extension",
    "earthquake-early-warning",
    "new-parks-13-by-2030",
    "edu-schools-71-2025",
  ])("%s", (id) => {
    const project = dataset.projects.find((one) => one.id === id || one.also.includes(id));
    expect(project?.placement.kind).toBe("unsited");
    expect(dataset.facilities.filter(({ projectId }) => projectId === project?.id)).toEqual([]);
  });
});

describe("rapid transit", () => {
  test("the metro has its 11 stations, Qalqaman is a range, the light rail counts from the later year", () => {
    const of = (id: string) => dataset.facilities.find(({ projectId }) => projectId === id)!;
    const metro = of("metro-existing");
    expect(metro.access.kind === "points" ? metro.access.points.length : 0).toBe(11);
    expect(of("metro-qalqaman")).toMatchObject({ opens: 2025, certain: false });
    expect(of("lrt-almaty-arena-halyk-arena")).toMatchObject({ opens: 2030, access: { kind: "line" } });
    expect(of("brt-raiymbek")).toMatchObject({ opens: 2026, access: { kind: "line" } });
  });
});
