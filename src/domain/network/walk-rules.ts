import type { StreetClass } from "./street-class";

export type Tags = ReadonlyMap<string, string>;

/** Which way of a street may be walked, seen along the order of its points. */
export type FootDirection = "both" | "forwards" | "backwards";

export type WalkVerdict =
  | { readonly walk: true; readonly streetClass: StreetClass; readonly direction: FootDirection }
  /** `rule` names the row of the table; `road` is the class of a carriageway that has to be crossed all the same, null where there is none. */
  | { readonly walk: false; readonly rule: string; readonly road: StreetClass | null };

/** highway=… that may be walked unless a later rule refuses it, and what it counts as. */
export const WALKED_HIGHWAYS: Readonly<Record<string, { readonly as: StreetClass; readonly reason: string }>> = {
  footway: { as: "path", reason: "made for walking" },
  path: { as: "path", reason: "open to walkers by default" },
  steps: { as: "steps", reason: "walked, slower; never by wheelchair" },
  corridor: { as: "path", reason: "a passage inside a building" },
  elevator: { as: "path", reason: "joins levels; its waiting time is not known" },
  platform: { as: "path", reason: "passengers walk on it" },
  cycleway: { as: "path", reason: "walked in practice where no footway runs beside it; foot=no still closes it" },
  bridleway: { as: "path", reason: "open to walkers by default" },
  pedestrian: { as: "pedestrian", reason: "made for walking; a square is walked along its outline" },
  living_street: { as: "pedestrian", reason: "walkers have priority" },
  track: { as: "track", reason: "fields and foothills are reached on it" },
  service: { as: "service", reason: "yards are crossed on it" },
  residential: { as: "residential", reason: "walked on the pavement or the edge" },
  unclassified: { as: "residential", reason: "a minor street" },
  road: { as: "residential", reason: "kind not yet known; counted as a minor street" },
  tertiary: { as: "tertiary", reason: "has pavements in towns" },
  tertiary_link: { as: "tertiary", reason: "as its street" },
  secondary: { as: "secondary", reason: "has pavements in towns" },
  secondary_link: { as: "secondary", reason: "as its street" },
  primary: { as: "primary", reason: "has pavements in towns" },
  primary_link: { as: "primary", reason: "as its street" },
  trunk: { as: "trunk", reason: "avenues of this class have pavements in Almaty; sidewalk=no or motorroad=yes closes it" },
  trunk_link: { as: "trunk", reason: "as its street" },
};

/** highway=… that nobody may walk, with the reason. Anything in neither table is refused as unknown. */
export const REFUSED_HIGHWAYS: Readonly<Record<string, string>> = {
  motorway: "walkers are banned by law",
  motorway_link: "walkers are banned by law",
  raceway: "not a way to anywhere",
  bus_guideway: "buses only",
  busway: "buses only",
  construction: "not open yet",
  proposed: "does not exist yet",
  planned: "does not exist yet",
  abandoned: "no longer a way",
  razed: "no longer a way",
  disused: "no longer a way",
  escape: "for lorries without brakes",
  via_ferrata: "climbing, not walking",
  emergency_bay: "for breakdowns",
};

const YES: ReadonlySet<string> = new Set(["yes", "designated", "permissive", "official", "destination", "customers", "public"]);
const NO: ReadonlySet<string> = new Set([
  "no",
  "private",
  "use_sidepath",
  "discouraged",
  "military",
  "agricultural",
  "forestry",
  "delivery",
  "permit",
  "residents",
  "employees",
]);

/** Rows asked in order after the highway table; the first that speaks decides. */
export const REFUSALS: readonly {
  readonly rule: string;
  readonly reason: string;
  readonly refuses: (tags: Tags, streetClass: StreetClass) => boolean;
}[] = [
  { rule: "foot", reason: "walkers are named and refused", refuses: (tags) => NO.has(tags.get("foot") ?? "") },
  {
    rule: "access",
    reason: "private, gated or closed ground; foot=yes opens it",
    refuses: (tags) => !YES.has(tags.get("foot") ?? "") && NO.has(tags.get("access") ?? ""),
  },
  {
    rule: "motorroad",
    reason: "motor vehicles only",
    refuses: (tags) => tags.get("motorroad") === "yes" && !YES.has(tags.get("foot") ?? ""),
  },
  {
    rule: "sidewalk",
    reason: "a trunk road without a pavement",
    refuses: (tags, streetClass) =>
      streetClass === "trunk" && ["no", "none"].includes(tags.get("sidewalk") ?? "") && !YES.has(tags.get("foot") ?? ""),
  },
  {
    rule: "tunnel",
    reason: "a car tunnel without a pavement that anybody mapped; underpasses are footways and stay open",
    refuses: (tags, streetClass) =>
      (streetClass === "primary" || streetClass === "trunk") &&
      tags.has("tunnel") &&
      !["no", "building_passage", "covered"].includes(tags.get("tunnel") ?? "") &&
      !YES.has(tags.get("foot") ?? "") &&
      !["both", "left", "right", "yes", "separate"].includes(tags.get("sidewalk") ?? ""),
  },
  {
    rule: "service",
    reason: "for cars at a counter",
    refuses: (tags) => tags.get("service") === "drive-through" && !YES.has(tags.get("foot") ?? ""),
  },
];

/**
 * Whether somebody may walk along an OpenStreetMap way. `sidewalk=separate` does not close a street: closing it would cut off everything
 * that is joined to its middle line. `oneway` is about vehicles; feet are bound by `oneway:foot` and by the direction of an escalator.
 */
export function walkRule(tags: Tags): WalkVerdict {
  const highway = tags.get("highway");
  if (highway === undefined) return { walk: false, rule: "no highway", road: null };
  const walked = Object.hasOwn(WALKED_HIGHWAYS, highway) ? WALKED_HIGHWAYS[highway]! : null;
  if (walked === null) {
    const known = Object.hasOwn(REFUSED_HIGHWAYS, highway);
    return { walk: false, rule: known ? `highway=${highway}` : "unknown highway", road: highway.startsWith("motorway") ? "trunk" : null };
  }
  const refusal = REFUSALS.find(({ refuses }) => refuses(tags, walked.as));
  if (refusal) return { walk: false, rule: refusal.rule, road: walked.as };
  return { walk: true, streetClass: walked.as, direction: footDirection(tags) };
}

function footDirection(tags: Tags): FootDirection {
  const oneway = tags.get("oneway:foot") ?? tags.get("foot:oneway") ?? tags.get("conveying");
  if (oneway === "yes" || oneway === "forward" || oneway === "1") return "forwards";
  if (oneway === "-1" || oneway === "backward") return "backwards";
  return "both";
}

/** A gate that walkers may not pass: the ways that meet there do not meet for them. */
export function isShut(tags: Tags): boolean {
  if (!tags.has("barrier")) return false;
  const foot = tags.get("foot") ?? "";
  return NO.has(foot) || (!YES.has(foot) && NO.has(tags.get("access") ?? ""));
}
