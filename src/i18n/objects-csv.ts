import { stringify } from "csv-stringify/browser/esm/sync";
import type { Dataset } from "../domain/dataset";
import type { Language } from "../domain/language";
import { addableCosts } from "../domain/money";
import { zonesByLocation, type Project, type ProjectText } from "../domain/project";
import { sourceWords } from "./cited-lines";
import { MESSAGES, type Messages } from "./messages";
import { unitWords } from "./unit-words";
import { zoneNames } from "./zone-names";

type Cell = string | number | null;

/** A column of the table of objects: its heading, and what stands in it. */
type Column = readonly [heading: string, cell: (project: Project) => Cell];

/**
 * Objects as a table with plain headings in the language, UTF-8 with a byte-order mark. Cells that a spreadsheet would run as a formula
 * (= + - @) are made harmless.
 */
export function objectsCsv(
  projects: readonly Project[],
  dataset: Dataset,
  language: Language,
  texts: ReadonlyMap<string, ProjectText> | null,
): string {
  const columns = [
    ...figureColumns(dataset, language),
    ...placeColumns(dataset, language),
    ...sourceColumns(projects, dataset, language, texts),
  ];
  return toCsv([columns.map(([heading]) => heading), ...projects.map((project) => columns.map(([, cell]) => cell(project)))], language);
}

/** What it is, when, how much of it and for how much. */
function figureColumns(dataset: Dataset, language: Language): Column[] {
  const { card, category, funding, status2022, list, filters, status, csv } = MESSAGES[language];
  const inBn = (name: string): string => `${name}, ${card.costBn("").trim()}`;
  return [
    ["id", ({ id }) => id],
    [card.what, ({ name }) => name[language]],
    [filters.facet.category, (project) => category[project.category]],
    [`${list.planned} / ${list.existing}`, ({ type }) => (type === "project" ? list.planned : list.existing)],
    [card.years, ({ startYear, finishYear }) => card.yearsText(startYear, finishYear)],
    [csv.startYear, ({ startYear }) => startYear],
    [csv.finishYear, ({ finishYear }) => finishYear],
    [card.count, ({ count }) => count],
    [card.capacity, ({ capacity }) => capacity?.value ?? null],
    [card.capacityUnit, ({ capacity }) => (capacity === null ? "" : unitWords(dataset.units, capacity, language))],
    [`${card.area}, ${card.hectares("").trim()}`, ({ areaHa }) => areaHa],
    [`${card.length}, ${card.kilometres("").trim()}`, ({ lengthKm }) => lengthKm],
    [inBn(card.cost), ({ cost }) => cost?.total ?? null],
    [inBn(card.costTo2025), ({ cost }) => cost?.to2025 ?? null],
    [inBn(card.costFrom2026), ({ cost }) => cost?.from2026To2030 ?? null],
    [card.funding, (project) => (project.funding === null ? "" : funding[project.funding])],
    [card.status, (project) => (project.status2022 === null ? "" : status2022[project.status2022])],
    [card.statusNow, (project) => statusText(dataset, project, status)],
  ];
}

/** Where it is: by the text, and apart from that by its place on the map. */
function placeColumns(dataset: Dataset, language: Language): Column[] {
  const { card, placement, filters, zones } = MESSAGES[language];
  const names = (ids: Project["districts"]): string => zoneNames(dataset, ids, language).join("; ");
  return [
    [card.districts, ({ districts }) => names(districts)],
    [`${card.districts}, ${zones.byLocation}`, (project) => names(zonesByLocation(project, "district"))],
    [card.polycentres, ({ polycentres }) => names(polycentres)],
    [`${card.polycentres}, ${zones.byLocation}`, (project) => names(zonesByLocation(project, "polycentre"))],
    [filters.facet.placement, (project) => placement[project.placement.kind]],
    [card.placeWords, ({ placeWords }) => placeWords ?? ""],
  ];
}

/** Where the text says so, whether the cost is in the total of these objects, and what a reader must know. */
function sourceColumns(
  projects: readonly Project[],
  dataset: Dataset,
  language: Language,
  texts: ReadonlyMap<string, ProjectText> | null,
): Column[] {
  const { card, csv } = MESSAGES[language];
  const all = new Map(dataset.projects.map((project) => [project.id, project])),
    counted = new Set(addableCosts(projects, all, new Set(dataset.moneyExcluded.keys())));
  const note = ({ id }: Project): string =>
    [dataset.moneyExcluded.get(id)?.[language], texts?.get(id)?.note].filter((part) => part != null).join(" ");
  return [
    [card.source, (project) => sourceWords(project, dataset.sources, language)],
    [csv.partOf, ({ partOf }) => (partOf === null ? "" : (all.get(partOf)?.name[language] ?? partOf))],
    [csv.counted, (project) => (project.cost?.total == null ? "" : counted.has(project) ? csv.yes : csv.no)],
    [card.summary, ({ id }) => texts?.get(id)?.summary ?? ""],
    [csv.note, note],
  ];
}

function statusText(dataset: Dataset, { id, type }: Project, names: Messages["status"]): string {
  const row = dataset.statuses.get(id);
  if (row) return `${names[row.status]} (${row.date}; ${row.sourceTitle})`;
  return type === "project" ? names.unknown : "";
}

/** Rows as CSV that a spreadsheet in the language opens rightly and does not run: where the decimal mark is a comma, semicolons part the cells. */
export function toCsv(rows: readonly (readonly Cell[])[], language: Language): string {
  const withComma = language !== "en";
  return stringify(rows as Cell[][], {
    bom: true,
    escape_formulas: true,
    delimiter: withComma ? ";" : ",",
    cast: { number: (value) => (withComma ? String(value).replace(".", ",") : String(value)) },
  });
}
