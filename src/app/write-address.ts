import { FACETS } from "../domain/filter";
import { editsText } from "../domain/network/edits-text";
import { FIRST_QUESTION, type Question, type Where } from "../domain/question";
import { HERE } from "../state/places";
import type { Page } from "../state/store";
import { facetName, type Address } from "./read-address";

/** `isHere`: the point is the device's own, so neither it nor the camera that looks at it is written. `toOthers`: the walker is named where nothing else is asked, because a reader may have one of their own. */
type Writing = { readonly isHere?: boolean; readonly toOthers?: boolean };

/** The address of a question; what is as in the first question is left out. */
export function writeAddress(
  { question, selected, language, camera, page, filter, wayTo, embed = false }: Address,
  { isHere = false, toOthers = false }: Writing = {},
): string {
  const parts: [string, string][] = [];
  const add = (name: string, value: string, usual: string): void => void (value !== usual && parts.push([name, value]));
  add("in", isHere ? HERE : whereText(question.where), whereText(FIRST_QUESTION.where));
  add("to", question.service, FIRST_QUESTION.service);
  add("within", limitText(question), limitText(FIRST_QUESTION));
  add("year", String(question.year), String(FIRST_QUESTION.year));
  add("who", question.walker, FIRST_QUESTION.walker);
  add("winter", question.winter ? "yes" : "", "");
  add("by", question.method, FIRST_QUESTION.method);
  add("pack", question.pack ?? "", "");
  add("detour", String(question.detour), String(FIRST_QUESTION.detour));
  add("edits", editsText(question.edits), "");
  if (toOthers && parts.length === 0) parts.push(["who", question.walker]);
  add("page", pageText(page), "map");
  for (const facet of FACETS) add(facetName(facet), filter[facet]?.join(".") ?? "", "");
  if (selected !== null) parts.push(["object", selected]);
  if (wayTo !== null) parts.push(["way", wayTo]);
  if (language !== null) parts.push(["lang", language]);
  if (embed) parts.push(["embed", "1"]);
  const search = parts
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%3B", ";")}`)
    .join("&");
  const hash = camera === null || isHere ? "" : `#${camera.zoom.toFixed(2)}/${camera.lat.toFixed(4)}/${camera.lon.toFixed(4)}`;
  return `${search === "" ? "?" : `?${search}`}${hash}`;
}

function pageText(page: Page): string {
  switch (page.kind) {
    case "map":
      return "map";
    case "programme":
      return page.section === null ? "programme" : `programme~${page.section}`;
    case "zones":
      return `zones~${page.zone}`;
  }
}

function whereText(where: Where): string {
  switch (where.kind) {
    case "city":
      return "city";
    case "district":
    case "polycentre":
      return where.id;
    case "point":
      return `${where.lon.toFixed(5)},${where.lat.toFixed(5)}`;
  }
}

function limitText({ limit }: Question): string {
  return limit.kind === "minutes" ? `${limit.minutes}min` : `${limit.metres}m`;
}
