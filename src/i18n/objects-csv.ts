import { stringify } from "csv-stringify/browser/esm/sync";
import type { Dataset } from "../domain/dataset";
import type { Language } from "../domain/language";
import type { Project, ProjectText } from "../domain/project";
import { linesText } from "./lines-text";
import { MESSAGES } from "./messages";
import { unitWords } from "./unit-words";

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
  const { card, category, funding, status2022, placement, list, filters, status } = MESSAGES[language];
  const zones = new Map([...dataset.districts, ...dataset.polycentres].map(({ id, name }) => [id as string, name[language]]));
  const names = (ids: readonly string[]): string => ids.map((id) => zones.get(id) ?? id).join("; ");
  const heading = [
    "id",
    card.what,
    filters.facet.category,
    `${list.planned} / ${list.existing}`,
    card.years,
    card.count,
    card.capacity,
    card.capacityUnit,
    card.area,
    card.length,
    `${card.cost}, ${card.costBn("").trim()}`,
    card.funding,
    card.status,
    card.statusNow,
    card.districts,
    card.polycentres,
    filters.facet.placement,
    card.placeWords,
    card.source,
    card.summary,
  ];
  const rows = projects.map((project) => [
    project.id,
    project.name[language],
    category[project.category],
    project.type === "project" ? list.planned : list.existing,
    card.yearsText(project.startYear, project.finishYear),
    project.count,
    project.capacity?.value ?? null,
    project.capacity === null ? "" : unitWords(dataset.units, project.capacity, language),
    project.areaHa,
    project.lengthKm,
    project.cost?.total ?? null,
    project.funding === null ? "" : funding[project.funding],
    project.status2022 === null ? "" : status2022[project.status2022],
    statusText(dataset, project, status),
    names(project.districts),
    names(project.polycentres),
    placement[project.placement.kind],
    project.placeWords ?? "",
    project.lines.length > 0 ? `${card.section(project.section)}, ${card.lines(linesText(project.lines))}` : card.otherSource,
    texts?.get(project.id)?.summary ?? "",
  ]);
  return toCsv([heading, ...rows]);
}

function statusText(dataset: Dataset, { id }: Project, names: Readonly<Record<string, string>>): string {
  const row = dataset.statuses.get(id);
  return row ? `${names[row.status]} (${row.date}; ${row.sourceTitle})` : (names.unknown ?? "");
}

/** Rows as CSV that spreadsheets open rightly and do not run. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(rows as (string | number | null)[][], { bom: true, escape_formulas: true });
}
