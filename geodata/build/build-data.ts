import { existsSync, readdirSync } from "node:fs";
import type { LoadIssue, Parsed } from "../../src/data/issue";
import { parseEach, idOrPlace } from "../../src/data/issue";
import { encodeCells } from "../../src/data/cells-binary";
import { LANGUAGES } from "../../src/domain/language";
import { parseDataset, type RawDataset } from "../../src/data/parse-dataset";
import { zoneSchema } from "../../src/data/schema/zone";
import type { Indicator } from "../../src/domain/indicator";
import { indicatorSchema } from "../../src/data/schema/indicator";
import type { Dataset } from "../../src/domain/dataset";
import { buildDistricts } from "./districts";
import { buildFacilities } from "./facilities";
import { buildIndicators } from "./indicators";
import { buildPolycentres } from "./polycentres";
import { locatedIn } from "./located-in";
import { readPlaces } from "./places";
import { buildProjects, lineRange } from "./projects";
import { readGeojson } from "./read-geojson";
import { numberOrNull, readTable, textOrNull, words } from "./read-table";
import { buildResidents, inhabitedGround } from "./residents";
import { withLines } from "./row-lines";
import { buildTexts, type TextsByLanguage } from "./texts";

export type BuiltData = {
  readonly raw: Omit<RawDataset, "version">;
  readonly texts: TextsByLanguage;
  readonly dataset: Dataset;
  readonly rawIndicators: readonly unknown[];
  readonly indicators: readonly Indicator[];
};

/** Everything of geodata/ in the form that the app loads, checked with the app's own parsers; or every fault. */
export function buildData(folder: string): Parsed<BuiltData> {
  const issues: LoadIssue[] = [];
  const { features: places, lookedUp } = readPlaces(`${folder}/places`, issues);
  const districts = buildDistricts(`${folder}/districts`, issues);
  const polycentres = buildPolycentres(`${folder}/polycentres.geojson`, issues);
  const projects = buildProjects(folder, places, issues);
  const known = new Set(projects.map(({ id }) => id));
  for (const id of places.keys())
    if (!known.has(id)) issues.push({ file: "places/", object: id, field: "object", reason: "no object of facts/ has this id" });
  const facilities = buildFacilities(`${folder}/services`, places, issues);
  const texts = buildTexts(`${folder}/texts`, lookedUp, issues);
  for (const id of Object.keys(texts.kk))
    if (!known.has(id)) issues.push({ file: "texts/", object: id, field: "id", reason: "no object of facts/ has this id" });
  for (const { id } of projects)
    if (!(id in texts.kk)) issues.push({ file: "texts/", object: id, field: "id", reason: "this object has no summary" });
  const districtZones = parseEach(zoneSchema, districts, "districts/districts.csv", idOrPlace),
    polycentreZones = parseEach(zoneSchema, polycentres, "polycentres.geojson", idOrPlace);
  const cells = buildResidents(`${folder}/residents`, districtZones.values, polycentreZones.values, issues);
  const raw = {
    zones: { districts, polycentres, inhabited: [inhabitedGround(`${folder}/residents`, districtZones.values, [])] },
    projects: {
      projects: projects.map((project) => ({
        ...project,
        locatedIn: locatedIn(project.placement, districtZones.values, polycentreZones.values),
      })),
    },
    facilities: { facilities },
    context: buildContext(`${folder}/context`, issues),
    reference: buildReference(folder, issues),
    cells: encodeCells(cells),
  };
  const rawIndicators = buildIndicators(folder, issues);
  const indicators = parseEach(indicatorSchema, rawIndicators, "indicators.csv", idOrPlace);
  issues.push(...indicators.issues);
  const parsed = parseDataset({ ...raw, version: "build" });
  if (!parsed.ok) issues.push(...parsed.issues);
  if (issues.length > 0 || !parsed.ok) return { ok: false, issues: withLines(folder, issues) };
  return { ok: true, value: { raw, texts, dataset: parsed.value, rawIndicators, indicators: indicators.values } };
}

const inThree = (column: string): string[] => LANGUAGES.map((language) => `${column}_${language}`);
const NAMES = inThree("name"),
  NOTES = inThree("note"),
  TITLES = inThree("title"),
  PUBLISHERS = inThree("publisher");

function localizedCells(cells: Readonly<Record<string, string>>, column: string): Record<string, string | undefined> {
  return { kk: cells[`${column}_kk`], ru: cells[`${column}_ru`], en: cells[`${column}_en`] };
}

function buildContext(folder: string, issues: LoadIssue[]): Record<string, unknown> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".geojson"))
      .sort()
      .map((name) => [
        name.replace(".geojson", ""),
        { type: "FeatureCollection", features: readGeojson(`${folder}/${name}`, `context/${name}`, issues) },
      ]),
  );
}

function buildReference(folder: string, issues: LoadIssue[]): Record<string, unknown[]> {
  const table = (name: string, columns: readonly string[]) =>
    existsSync(`${folder}/${name}`) ? readTable(`${folder}/${name}`, name, columns, issues) : [];
  return {
    sources: table("sources.csv", ["id", ...TITLES, ...PUBLISHERS, "date", "licence"]).map(({ cells }) => ({
      id: cells.id,
      title: localizedCells(cells, "title"),
      publisher: localizedCells(cells, "publisher"),
      date: cells.date,
      licence: cells.licence,
    })),
    units: table("units.csv", ["id", "kk", "ru_one", "ru_few", "ru_many", "en"]).map(({ cells }) => ({
      id: cells.id,
      name: {
        kk: cells.kk,
        ru: { one: cells.ru_one || cells.ru_many, few: cells.ru_few || cells.ru_many, many: cells.ru_many },
        en: cells.en,
      },
    })),
    goals: table("goals.csv", ["id", ...NAMES]).map(({ cells }) => ({ id: numberOrNull(cells.id), name: localizedCells(cells, "name") })),
    sections: table("sections.csv", ["id", "goal", ...NAMES]).map(({ cells }) => ({
      id: cells.id,
      goal: numberOrNull(cells.goal),
      name: localizedCells(cells, "name"),
    })),
    statuses: table("status.csv", ["object", "status", "date", "source_title", "source_url", ...NOTES]).map(({ cells }) => ({
      projectId: cells.object,
      status: cells.status,
      date: cells.date,
      sourceTitle: cells.source_title,
      sourceUrl: textOrNull(cells.source_url),
      note: localizedCells(cells, "note"),
    })),
    moneyExcluded: table("money-excluded.csv", ["object", "why_kk", "why_ru", "why_en"]).map(({ cells }) => ({
      projectId: cells.object,
      why: localizedCells(cells, "why"),
    })),
    costSections: table("money-sections.csv", ["object", "section"]).map(({ cells }) => ({
      projectId: cells.object,
      section: cells.section,
    })),
    sectionMoney: table("section-money.csv", ["section", "total", "to_2025", "from_2026_to_2030", "lines", ...NOTES]).map(({ cells }) => ({
      section: cells.section,
      total: numberOrNull(cells.total),
      to2025: numberOrNull(cells.to_2025),
      from2026To2030: numberOrNull(cells.from_2026_to_2030),
      lines: words(cells.lines).map(lineRange),
      note: cells.note_kk ? localizedCells(cells, "note") : null,
    })),
    notFound: table("not-found.csv", ["object", "why"]).map(({ cells }) => ({ projectId: cells.object })),
    unplaced: table("unplaced.csv", ["service", "object", "why"]).map(({ cells }) => ({ service: cells.service, projectId: cells.object })),
    phases: table("phases.csv", ["object", "year", "count"]).map(({ cells }) => ({
      projectId: cells.object,
      year: numberOrNull(cells.year),
      count: numberOrNull(cells.count),
    })),
  };
}
