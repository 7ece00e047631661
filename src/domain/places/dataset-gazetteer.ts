import type { Feature, Position } from "geojson";
import type { Dataset } from "../dataset";
import { distanceM, nearestOnLine } from "../geodesy";
import type { Localized } from "../language";
import { placedFeatures } from "../placement";
import type { Project } from "../project";
import { positionsIn } from "../positions";
import { isAreaKind, type NamingGazetteer, type NearCrossing, type Spot, type SpotKind, type Street } from "./gazetteer";
import { lineCrossings, middleOfLines, type LonLat } from "./line-crossings";

type Lines = readonly (readonly Position[])[];

/** Weights of the ranks 1, 2, 3 of the background's streets. */
const RANK_WEIGHTS = [3, 2, 1];

/** What the project's own data can name: the avenues of the background, its labels and lakes, landmarks, stations, and objects of one place. */
export function datasetGazetteer({ context, projects }: Pick<Dataset, "context" | "projects">): NamingGazetteer {
  const lines: Lines[] = [],
    streets: Street[] = [];
  for (const feature of context.get("avenues")?.features ?? []) {
    const own = linesOf(feature),
      name = nameOf(feature);
    if (own.length === 0 || name === null) continue;
    const { id, rank } = feature.properties as Record<string, unknown>;
    lines.push(own);
    streets.push({
      id: String(id),
      name,
      also: [],
      formerly: oldNames(feature),
      kind: "street",
      middle: middleOfLines(own),
      weight: RANK_WEIGHTS[Number(rank) - 1] ?? 0,
    });
  }
  const known = new Map<number, readonly LonLat[]>();
  const crossings = (a: number, b: number): readonly LonLat[] => {
    if (a === b) return [];
    const key = Math.min(a, b) * lines.length + Math.max(a, b);
    const found = known.get(key) ?? lineCrossings(lines[Math.min(a, b)]!, lines[Math.max(a, b)]!);
    known.set(key, found);
    return found;
  };
  return {
    streets,
    spots: [...contextSpots(context), ...projectSpots(projects)],
    crossings,
    crossed: (street) =>
      streets.flatMap((_, other) =>
        crossings(street, other)
          .slice(0, 1)
          .map((at) => ({ street: other, at })),
      ),
    crossingsNear(at, metres) {
      const near = lines.flatMap((own, street) => (own.some((line) => nearestOnLine(at[0], at[1], line).metres <= metres) ? [street] : []));
      const found: NearCrossing[] = near.flatMap((a) =>
        near.filter((b) => b > a).flatMap((b) => crossings(a, b).map((place) => ({ a, b, at: place, metres: distanceM(...at, ...place) }))),
      );
      return found.filter((one) => one.metres <= metres).sort((one, other) => one.metres - other.metres);
    },
    houses: () => [],
  };
}

function linesOf({ geometry }: Feature): Lines {
  return geometry.type === "LineString" ? [geometry.coordinates] : geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

function nameOf({ properties }: Feature): Localized | null {
  const { name_kk: kk, name_ru: ru, name_en: en } = (properties ?? {}) as Record<string, string | undefined>;
  return kk && ru && en ? { kk, ru, en } : null;
}

/** Old names are known in Russian; those of the other languages stand in the same order. */
function oldNames({ properties }: Feature): Localized[] {
  const { old_names: ru, old_names_kk: kk, old_names_en: en } = properties as Record<string, unknown>;
  const inKazakh = namesIn(kk),
    inEnglish = namesIn(en);
  return namesIn(ru).map((name, at) => ({ ru: name, kk: inKazakh[at] ?? name, en: inEnglish[at] ?? name }));
}

const namesIn = (value: unknown): string[] =>
  typeof value === "string"
    ? value
        .split(";")
        .map((name) => name.trim())
        .filter((name) => name !== "")
    : [];

const LABEL_KINDS: Readonly<Record<string, SpotKind>> = { peak: "landmark", landmark: "landmark", area: "area", settlement: "area" };
const STATIONS = new Set(["almaty-1", "almaty-2"]);

function contextSpots(context: Dataset["context"]): Spot[] {
  return (["labels", "lakes", "landmarks", "microdistricts"] as const).flatMap((layer) =>
    (context.get(layer)?.features ?? []).flatMap((feature): Spot[] => {
      const name = nameOf(feature),
        { id, also, accuracy_m: radius } = (feature.properties ?? {}) as Record<string, unknown>;
      if (name === null) return [];
      return [
        {
          id: String(id),
          name,
          also: namesIn(also),
          formerly: oldNames(feature),
          kind: kindOf(layer, feature),
          at: boxMiddle(positionsIn(feature.geometry)),
          outline: layer === "lakes" ? feature.geometry : null,
          radiusM: Number(radius ?? 0),
          isSomewhere: isAreaKind(kindOf(layer, feature)),
        },
      ];
    }),
  );
}

function kindOf(layer: string, { properties }: Feature): SpotKind {
  const { id, kind } = properties as Record<string, unknown>;
  if (layer === "landmarks") return LABEL_KINDS[String(kind)] ?? "landmark";
  if (layer === "lakes") return "water";
  if (layer === "microdistricts") return "microdistrict";
  return STATIONS.has(String(id)) ? "station" : (LABEL_KINDS[String(kind)] ?? "area");
}

/** Of what is known no better than this the middle is no place to start from. */
const MOST_AREA_M = 1_000;
const STATION_LINES = new Set(["metro", "lrt"]);

/** Named stops, and existing objects that stand at one place or in an area of about a kilometre; what the programme only plans is nowhere yet. */
function projectSpots(projects: readonly Project[]): Spot[] {
  return projects.flatMap((project): Spot[] => {
    const features = placedFeatures(project.placement);
    if (project.type !== "existing") return [];
    const stops = features.filter(({ role, name }) => role === "stop" && name !== null);
    if (stops.length > 0)
      return stops.map(({ geometry, name, accuracyM }) => ({
        id: `${project.id} ${name!.en}`,
        name: name!,
        also: [],
        formerly: [],
        outline: null,
        isSomewhere: false,
        kind: STATION_LINES.has(project.category) ? "metro" : "station",
        at: boxMiddle(positionsIn(geometry)),
        radiusM: accuracyM,
      }));
    const isSomewhere = project.placement.kind === "area";
    const site = features.find(
      ({ role, geometry, accuracyM }) =>
        geometry.type !== "LineString" &&
        geometry.type !== "MultiLineString" &&
        (isSomewhere ? role === "area" && accuracyM <= MOST_AREA_M : role === "site" || role === "entrance"),
    );
    if ((project.placement.kind !== "site" && !isSomewhere) || !site) return [];
    const { id, name } = project,
      ground = features.find(({ role, geometry }) => role === "site" && geometry.type === "Polygon");
    return [
      {
        id,
        name,
        also: [],
        formerly: [],
        kind: "object",
        at: boxMiddle(positionsIn(site.geometry)),
        outline: ground?.geometry ?? null,
        radiusM: site.accuracyM,
        isSomewhere,
      },
    ];
  });
}

function boxMiddle(positions: readonly Position[]): LonLat {
  const lons = positions.map(([lon]) => lon!),
    lats = positions.map(([, lat]) => lat!);
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}
