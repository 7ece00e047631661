import { isAdded } from "../domain/city-addition";
import { LANGUAGES, type Language } from "../domain/language";
import { MAX_METRES, MAX_MINUTES, MIN_MINUTES } from "../domain/limit";
import { FIRST_QUESTION, type Question, type Where } from "../domain/question";
import type { Dataset } from "../domain/dataset";
import { isInRegion, MAX_ZOOM, MIN_ZOOM } from "../map/camera-limits";
import { METHODS } from "../domain/method";
import { readEdits } from "../domain/network/edits-text";
import { WALKERS } from "../domain/walker";
import { BASE_YEAR, LAST_YEAR } from "../domain/years";
import type { ProjectId } from "../domain/project";
import type { Camera, Page } from "../state/store";
import { CATEGORIES, GROUPS } from "../domain/category";
import { FACETS, FUNDING_VALUES, PERIODS, type Facet, type Filter } from "../domain/filter";
import { PLACEMENT_KINDS } from "../domain/placement";
import { STATUSES_NOW } from "../domain/status";
import { askableServices } from "../state/derive/objects";
import { HERE } from "../state/places";

/** What an address holds: the question, the object on show, the language and where the map looks. */
export type Address = {
  readonly question: Question;
  readonly selected: ProjectId | null;
  readonly language: Language | null;
  readonly camera: Camera | null;
  readonly page: Page;
  readonly filter: Filter;
  readonly wayTo: ProjectId | null;
  readonly embed?: boolean;
};

const DETOURS = [1, 1.2, 1.3, 1.4, 1.5];

/**
 * Reads an address; what cannot be read falls back to the nearest valid part and is named in `dropped`. `here` is what `in=here` means, as far
 * as it is known; `packs` are the packs beside the app, of which the first needs no naming.
 */
export function readAddress(
  search: string,
  hash: string,
  dataset: Dataset,
  here: Where | null = null,
  packs: readonly string[] = [],
): Address & { readonly dropped: readonly string[] } {
  const given = new URLSearchParams(search);
  const dropped: string[] = [];
  const read = <T>(name: string, parse: (text: string) => T | null, otherwise: T): T => {
    const text = given.get(name);
    if (text === null) return otherwise;
    const value = parse(text);
    if (value === null) dropped.push(`${name}=${text.slice(0, 40)}`);
    return value ?? otherwise;
  };
  const { edits, refused } = readEdits(given.get("edits") ?? "", isInRegion);
  for (const edit of refused) dropped.push(`edits=${edit.slice(0, 40)}`);
  const services = askableServices(dataset),
    pack = read("pack", (text) => (packs.includes(text) ? text : null), null as string | null);
  const question: Question = {
    where: read("in", (text) => (text === HERE ? here : parseWhere(text, dataset)), FIRST_QUESTION.where),
    service: read("to", (text) => services.find((service) => service === text) ?? null, FIRST_QUESTION.service),
    limit: read("within", (text) => parseLimit(text, dropped), FIRST_QUESTION.limit),
    year: read("year", (text) => clampedWhole(text, BASE_YEAR, LAST_YEAR, dropped, "year"), FIRST_QUESTION.year),
    walker: read("who", (text) => WALKERS.find((walker) => walker === text) ?? null, FIRST_QUESTION.walker),
    winter: read("winter", (text) => (text === "yes" ? true : null), FIRST_QUESTION.winter),
    method: read("by", (text) => METHODS.find((method) => method === text) ?? null, FIRST_QUESTION.method),
    detour: read("detour", (text) => DETOURS.find((detour) => String(detour) === text) ?? null, FIRST_QUESTION.detour),
    pack: pack === packs[0] ? null : pack,
    edits,
  };
  const selected = read(
    "object",
    (text) => dataset.projects.find(({ id, also }) => id === text || also.includes(text))?.id ?? null,
    null as ProjectId | null,
  );
  const wayTo = read(
    "way",
    (text) =>
      dataset.projects.find(({ id }) => id === text)?.id ??
      dataset.facilities.find((facility) => isAdded(facility) && facility.projectId === text)?.projectId ??
      null,
    null as ProjectId | null,
  );
  const language = read("lang", (text) => LANGUAGES.find((known) => known === text) ?? null, null as Language | null);
  const page = read("page", (text) => parsePage(text, dataset), { kind: "map" });
  const embed = read("embed", (text) => (text === "1" ? true : null), false);
  const filter: Filter = Object.fromEntries(
    FACETS.flatMap((facet) => {
      const values =
        given
          .get(facetName(facet))
          ?.split(".")
          .filter((value) => value !== "") ?? [];
      const sound = values.filter((value) => isFacetValue(facet, value, dataset));
      if (sound.length < values.length)
        dropped.push(
          `${facetName(facet)}=${values
            .filter((value) => !sound.includes(value))
            .join(".")
            .slice(0, 40)}`,
        );
      return sound.length > 0 ? [[facet, sound]] : [];
    }),
  );
  const known = new Set<string>([...ASKING, "object", "lang", "page", "embed", ...FACETS.map(facetName)]);
  for (const name of given.keys()) if (!known.has(name)) dropped.push(name.slice(0, 40));
  return { question, selected, language, page, filter, wayTo, embed, camera: parseCamera(hash, dropped), dropped };
}

/** Parts of an address that ask something: where none stands, the visitor's own walker may. */
const ASKING = ["in", "to", "within", "year", "who", "winter", "detour", "by", "pack", "edits", "way"] as const;

export function asksSomething(search: string): boolean {
  const given = new URLSearchParams(search);
  return ASKING.some((name) => given.has(name));
}

/** The pack that an address asks for; null: the first, also where it asks for one that is not there. */
export function packInAddress(search: string, packs: readonly string[]): string | null {
  const name = new URLSearchParams(search).get("pack");
  return name !== null && packs.indexOf(name) > 0 ? name : null;
}

/** Facets stand in the address under names of their own, apart from the question's. */
export function facetName(facet: Facet): string {
  return `f-${facet}`;
}

function isFacetValue(facet: Facet, value: string, dataset: Dataset): boolean {
  switch (facet) {
    case "goal":
      return dataset.goals.some(({ id }) => String(id) === value);
    case "section":
      return dataset.sections.has(value);
    case "group":
      return GROUPS.some((group) => group === value);
    case "category":
      return CATEGORIES.some((category) => category === value);
    case "period":
      return PERIODS.some((period) => period === value);
    case "status":
      return [...STATUSES_NOW, "existing", "unknown"].includes(value);
    case "funding":
      return FUNDING_VALUES.some((funding) => funding === value);
    case "district":
      return dataset.districts.some(({ id }) => id === value);
    case "polycentre":
      return dataset.polycentres.some(({ id }) => id === value);
    case "placement":
      return PLACEMENT_KINDS.some((kind) => kind === value);
  }
}

function parsePage(text: string, dataset: Dataset): Page | null {
  const [kind, id] = text.split("~");
  if (kind === "map" && id === undefined) return { kind: "map" };
  if (kind === "programme")
    return id === undefined ? { kind: "programme", section: null } : dataset.sections.has(id) ? { kind: "programme", section: id } : null;
  if (kind !== "zones") return null;
  const zone = id === undefined ? dataset.polycentres[0] : [...dataset.districts, ...dataset.polycentres].find((one) => one.id === id);
  return zone ? { kind: "zones", zone: zone.id } : null;
}

function parseWhere(text: string, dataset: Dataset): Where | null {
  if (text === "city") return { kind: "city" };
  const district = dataset.districts.find(({ id }) => id === text);
  if (district) return { kind: "district", id: district.id };
  const polycentre = dataset.polycentres.find(({ id }) => id === text);
  if (polycentre) return { kind: "polycentre", id: polycentre.id };
  // Wherever on Earth: far from the city the answer says how far.
  const [, lon, lat] = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?)$/.exec(text) ?? [];
  const sound = lon !== undefined && lat !== undefined && Math.abs(Number(lon)) <= 180 && Math.abs(Number(lat)) <= 90;
  return sound ? { kind: "point", lon: Number(lon), lat: Number(lat) } : null;
}

function parseLimit(text: string, dropped: string[]): Question["limit"] | null {
  const [, value, unit] = /^(\d{1,4})(min|m)$/.exec(text) ?? [];
  if (value === undefined) return null;
  const [low, high] = unit === "min" ? [MIN_MINUTES, MAX_MINUTES] : [1, MAX_METRES];
  const within = clampedWhole(value, low, high, dropped, "within", unit);
  return within === null ? null : unit === "min" ? { kind: "minutes", minutes: within } : { kind: "metres", metres: within };
}

/** A whole number brought into the range; that it was moved is said. */
function clampedWhole(text: string, low: number, high: number, dropped: string[], name: string, unit = ""): number | null {
  if (!/^-?\d{1,6}$/.test(text)) return null;
  const value = Math.min(high, Math.max(low, Number(text)));
  if (value !== Number(text)) dropped.push(`${name}=${text}${unit}`);
  return value;
}

function parseCamera(hash: string, dropped: string[]): Camera | null {
  if (hash === "" || hash === "#") return null;
  const [zoom, lat, lon] = hash.slice(1).split("/").map(Number);
  const sound =
    zoom !== undefined && lat !== undefined && lon !== undefined && zoom >= MIN_ZOOM && zoom <= MAX_ZOOM && isInRegion(lon, lat);
  if (sound) return { zoom, lat, lon };
  dropped.push(hash.slice(0, 40));
  return null;
}
