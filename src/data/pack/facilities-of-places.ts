import type { Geometry, Position } from "geojson";
import type { Access } from "../../domain/facility";
import type { Language, Localized } from "../../domain/language";
import type { ProjectId } from "../../domain/project";
import { SERVICES, type Service } from "../../domain/service";
import type { LoadIssue, Parsed } from "../issue";
import type { Area } from "./area-around";
import { firstIssues, numberOf, someOf, type Place, type ReadPlaces } from "./city-files";
import { judgePlace, leftOut } from "./outside";
import type { PackFacility } from "./pack-facilities";

/** Columns of names: of one language, else of whichever there is. */
const NAMES: Readonly<Record<Language, readonly string[]>> = {
  kk: ["name_kk", "name_kz", "name:kk", "атауы"],
  ru: ["name_ru", "name:ru", "название", "наименование"],
  en: ["name_en", "name:en"],
};
const ANY_NAME = ["name", ...NAMES.ru, ...NAMES.kk, ...NAMES.en, "title", "organization_name"];
const YEARS = { first: 1850, last: 2060 };

export type FacilityPlaces = ReadPlaces & { readonly service: Service | null; readonly countedBy: string | null };

/** `services`: names of the files that gave each service. */
export type PlacedFacilities = {
  readonly facilities: readonly PackFacility[];
  readonly services: Readonly<Record<string, string[]>>;
  readonly notes: readonly string[];
};

/** Facilities that can be walked to within the area, in the order of their files. Those outside are counted in the notes. */
export function facilitiesOfPlaces(files: readonly FacilityPlaces[], area: Area): Parsed<PlacedFacilities> {
  const issues: LoadIssue[] = [],
    notes: string[] = [],
    facilities: PackFacility[] = [];
  const numbers = new Map<Service, number>(),
    services: Record<string, string[]> = {};
  for (const { file, places, columns, service: given, countedBy } of files) {
    const missing =
      given === null && !columns.includes("service") ? "service" : countedBy !== null && !columns.includes(countedBy) ? countedBy : null;
    if (missing !== null) {
      const remedy = missing === "service" ? `: add one, or give the service (--facilities school=${file})` : "";
      issues.push({
        file,
        object: "",
        field: missing,
        reason: `there is no column "${missing}"${remedy}; the columns are ${someOf(columns)}`,
        code: "no-column",
      });
      continue;
    }
    const own: LoadIssue[] = [];
    let outside = 0,
      counted = 0;
    for (const place of places) {
      if (countedBy !== null && !((numberOf(place.properties[countedBy]) ?? 0) > 0)) continue;
      counted++;
      const service = given ?? SERVICES.find((one) => one === place.properties["service"]);
      if (service === undefined)
        own.push({
          file,
          object: place.object,
          field: "service",
          reason: `"${wordOf(place.properties["service"]) ?? ""}" is no service; they are ${SERVICES.join(", ")}`,
        });
      const opens = yearOf(place, "opens", file, own),
        closes = yearOf(place, "closes", file, own);
      const verdict = judgePlace(area, file, place);
      if (verdict === "outside") outside++;
      else if (verdict !== "within") own.push(verdict);
      if (service === undefined || verdict !== "within") continue;
      const number = (numbers.get(service) ?? 0) + 1;
      numbers.set(service, number);
      if (!services[service]?.includes(file)) services[service] = [...(services[service] ?? []), file];
      facilities.push({
        projectId: `${service}-${number}` as ProjectId,
        service,
        name: nameOf(place),
        opens,
        closes,
        certain: true,
        access: accessOfGeometry(place.geometry),
      });
    }
    issues.push(...firstIssues(own));
    if (own.length === 0) leftOut(file, "facilities", outside, counted, issues, notes);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { facilities, services, notes } };
}

function yearOf(place: Place, field: "opens" | "closes", file: string, issues: LoadIssue[]): number | null {
  const value = place.properties[field];
  if (value === undefined || value === null || value === "") return null;
  const year = numberOf(value);
  if (year !== null && Number.isInteger(year) && year >= YEARS.first && year <= YEARS.last) return year;
  issues.push({ file, object: place.object, field, reason: `"${wordOf(value) ?? typeof value}" is no year` });
  return null;
}

function nameOf({ properties }: Place): Localized | null {
  const first = (columns: readonly string[]): string | undefined =>
    columns.map((column) => wordOf(properties[column])?.trim()).find(Boolean);
  const any = first(ANY_NAME);
  return any === undefined ? null : { kk: first(NAMES.kk) ?? any, ru: first(NAMES.ru) ?? any, en: first(NAMES.en) ?? any };
}

function wordOf(value: unknown): string | null {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
}

/** Heights are dropped: a third coordinate helps nobody here. */
function accessOfGeometry(geometry: Geometry): Access {
  const flat = ([lon, lat]: Position): Position => [lon!, lat!];
  switch (geometry.type) {
    case "Point":
      return { kind: "points", points: [flat(geometry.coordinates)] };
    case "MultiPoint":
      return { kind: "points", points: geometry.coordinates.map(flat) };
    case "LineString":
      return { kind: "line", lines: [geometry.coordinates.map(flat)] };
    case "MultiLineString":
      return { kind: "line", lines: geometry.coordinates.map((line) => line.map(flat)) };
    case "Polygon":
      return { kind: "outline", polygons: [geometry.coordinates.map((ring) => ring.map(flat))] };
    case "MultiPolygon":
      return { kind: "outline", polygons: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(flat))) };
    case "GeometryCollection":
      throw new Error("readers let no geometry collection through");
  }
}
