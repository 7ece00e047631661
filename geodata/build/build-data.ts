import { existsSync } from "node:fs";
import { brokenReferences, missingFaults } from "../../src/data/broken-references";
import { encodeCells } from "../../src/data/cells-binary";
import { contradictions } from "../../src/data/contradictions";
import type { LoadIssue, Parsed } from "../../src/data/issue";
import { parseDataset, type RawDataset } from "../../src/data/parse-dataset";
import { parseLists, type Lists, type RawLists } from "../../src/data/parse-lists";
import type { Dataset } from "../../src/domain/dataset";
import type { Indicator } from "../../src/domain/indicator";
import type { OtherNames } from "../../src/domain/other-names";
import { readContext } from "./context";
import { readDistricts } from "./districts";
import { readFabric, type Fabric } from "./fabric";
import { readFacilities } from "./facilities";
import { filesIn, isUnread, type Geodata } from "./geodata-folder";
import { buildIndicators } from "./indicators";
import { locatedIn } from "./located-in";
import { buildOtherNames } from "./other-names";
import { readPlaces, type Places } from "./places";
import { readPolycentres } from "./polycentres";
import { readProjects } from "./projects";
import type { SourcedGeodata } from "./read-geojson";
import { readReference } from "./reference";
import { readRegister, type Register } from "./register";
import { buildResidents, inhabitedGround } from "./residents";
import { buildTexts, type TextsByLanguage } from "./texts";
import { asWritten, rawLists, type WrittenLists } from "./written-lists";
import { groundFaults } from "./zone-ground";

export type BuiltData = {
  readonly raw: Omit<RawDataset, "version">;
  readonly texts: TextsByLanguage;
  readonly dataset: Dataset;
  readonly rawIndicators: readonly unknown[];
  readonly indicators: readonly Indicator[];
  readonly rawOtherNames: readonly unknown[];
  readonly otherNames: OtherNames;
  readonly register: Register;
};

/**
 * Everything of geodata/ in the form that the app loads, checked with the app's own parsers; or every fault, by the file that a person edits.
 * What is worked out from many files at once (residents, inhabited ground) is worked out from sound data only.
 */
export function buildData(folder: string): Parsed<BuiltData> {
  if (!existsSync(folder)) return { ok: false, issues: [{ file: folder, object: "", field: "", reason: "there is no such folder" }] };
  const { lists, places, texts, context, fabric, indicators, otherNames, register, geodata } = readGeodata(folder);
  const raw = rawLists(lists),
    written = asWritten(lists, places.unread),
    parsed = parseLists(raw, written);
  const polycentresWhole = lists.polycentres.unread !== "all" && lists.polycentres.unread.size === 0;
  const issues = [
    ...geodata.issues,
    ...[...geodata.sources.missing].flatMap(([id, places]) => missingFaults("source", id, places)),
    ...parsed.issues,
    ...brokenReferences(parsed, written),
    ...contradictions(parsed, written),
    ...groundFaults(parsed, written, polycentresWhole),
  ];
  if (issues.length > 0) return { ok: false, issues: inOrder(issues) };
  const files = filesOf(raw, context, fabric, parsed.lists),
    dataset = parseDataset({ ...files, version: "build" });
  if (!dataset.ok) return dataset;
  return {
    ok: true,
    value: {
      raw: files,
      texts,
      dataset: dataset.value,
      rawIndicators: indicators.raw,
      indicators: indicators.indicators,
      rawOtherNames: otherNames.raw,
      otherNames: otherNames.otherNames,
      register,
    },
  };
}

/** Reads every file once. Sources come first, because every feature names one. */
function readGeodata(folder: string) {
  const base: Geodata = { folder, issues: [] },
    reference = readReference(base);
  const geodata: SourcedGeodata = {
    ...base,
    sources: {
      ids: new Set(reference.sources.items.map(({ object }) => object)),
      unread: reference.sources.unread,
      missing: new Map(),
    },
  };
  const facts = filesIn(geodata, "facts", ".csv"),
    texts = filesIn(geodata, "texts", ".csv"),
    // The two folders hold tables of the same names: one that is missing is missed by the other's.
    names = [...new Set([...(facts ?? []), ...(texts ?? [])])];
  const places = readPlaces(geodata),
    projects = readProjects(geodata, facts && names, places),
    objects = new Set(projects.items.map(({ object }) => object));
  unplaceableFaults(geodata, places, (id) => objects.has(id) || isUnread(projects.unread, id));
  const lists: WrittenLists = {
    ...reference,
    districts: readDistricts(geodata),
    polycentres: readPolycentres(geodata),
    projects,
    facilities: readFacilities(geodata, places, (id) => objects.has(id)),
  };
  const indicators = buildIndicators(geodata, reference.sections);
  return {
    geodata,
    lists,
    places,
    texts: buildTexts(geodata, texts && names, places.lookedUp, projects),
    context: readContext(geodata),
    fabric: readFabric(geodata),
    indicators,
    otherNames: buildOtherNames(geodata, [projects, indicators.written]),
    register: readRegister(geodata, { object: projects, indicator: indicators.written }),
  };
}

function unplaceableFaults({ issues }: Geodata, { files }: Places, mayBe: (id: string) => boolean): void {
  for (const [object, file] of files)
    if (!mayBe(object)) issues.push({ file, object, field: "object", reason: "no object of facts/ has this id" });
}

/** The files that the app loads. */
function filesOf(
  { districts, polycentres, projects, facilities, ...reference }: RawLists,
  context: unknown,
  fabric: readonly Fabric[],
  lists: Lists,
): Omit<RawDataset, "version"> {
  const districtZones = lists.districts.map(({ value }) => value),
    polycentreZones = lists.polycentres.map(({ value }) => value);
  return {
    zones: { districts, polycentres, inhabited: [inhabitedGround(fabric, districtZones)] },
    projects: {
      // Sound, so that the parser has left none out.
      projects: lists.projects.map(({ value, index }) => ({
        ...(projects[index] as object),
        locatedIn: locatedIn(value.placement, districtZones, polycentreZones),
      })),
    },
    facilities: { facilities },
    context,
    reference,
    cells: encodeCells(buildResidents(fabric, districtZones, polycentreZones)),
  };
}

/** By file and line, as somebody goes through them. */
function inOrder(issues: readonly LoadIssue[]): LoadIssue[] {
  return issues.toSorted((a, b) => a.file.localeCompare(b.file, "en", { numeric: true }) || (a.line ?? 0) - (b.line ?? 0));
}
