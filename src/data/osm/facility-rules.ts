import type { Service } from "../../domain/service";

export type Tags = ReadonlyMap<string, string>;

type Rule = { readonly service: Service; readonly key: string; readonly values: readonly string[]; readonly reason: string };

/** What of OpenStreetMap gives which service; the first row that fits decides. https://wiki.openstreetmap.org/wiki/Map_features */
export const FACILITY_RULES: readonly Rule[] = [
  {
    service: "school",
    key: "amenity",
    values: ["school"],
    reason: "schools of every level; music, language and driving schools have values of their own",
  },
  {
    service: "kindergarten",
    key: "amenity",
    values: ["kindergarten"],
    reason: "also for children under three; amenity=childcare is mostly hours, not days",
  },
  {
    service: "health",
    key: "amenity",
    values: ["hospital", "clinic", "doctors"],
    reason: "polyclinics are mapped as either of the latter two",
  },
  {
    service: "health",
    key: "healthcare",
    values: ["hospital", "clinic", "doctor", "centre"],
    reason: "the newer key for the same, where amenity is missing",
  },
  {
    service: "park",
    key: "leisure",
    values: ["park"],
    reason: "parks and public squares; gardens, recreation grounds and reserves are often fenced or no parks",
  },
  {
    service: "culture",
    key: "amenity",
    values: ["theatre", "library", "arts_centre", "community_centre", "concert_hall"],
    reason: "houses of culture are mapped as arts or community centres; cinemas are businesses",
  },
  { service: "culture", key: "tourism", values: ["museum", "gallery"], reason: "museums and halls of exhibitions" },
  {
    service: "sport",
    key: "leisure",
    values: ["sports_centre", "stadium", "sports_hall", "ice_rink"],
    reason: "halls and grounds with staff; pitches are mostly schoolyards, closed to others",
  },
  {
    service: "shop",
    key: "shop",
    values: ["supermarket", "convenience", "greengrocer", "grocery"],
    reason: "where a household buys most of its food; bakeries and kiosks give a part of it",
  },
  { service: "shop", key: "amenity", values: ["marketplace"], reason: "bazaars sell food" },
];

/** Rows asked after the table: what looks like a facility and serves nobody who walks up to it. */
export const FACILITY_REFUSALS: readonly { readonly rule: string; readonly reason: string; readonly refuses: (tags: Tags) => boolean }[] = [
  {
    rule: "access",
    reason: "closed ground: of a factory, a ministry, a house",
    refuses: (tags) => ["private", "no"].includes(tags.get("access") ?? ""),
  },
  {
    rule: "out of use",
    reason: "the building stands, the service is gone or not there yet",
    refuses: (tags) =>
      ["disused", "abandoned", "demolished", "construction", "proposed"].some((state) => (tags.get(state) ?? "no") !== "no"),
  },
  {
    rule: "dentists and vets",
    reason: "no polyclinic",
    refuses: (tags) =>
      /^(dentist|dental|veterinary)/.test(tags.get("healthcare") ?? "") ||
      /^(dentist|dentistry|orthodontics|veterinary)(;(dentist|dentistry|orthodontics))*$/.test(tags.get("healthcare:speciality") ?? ""),
  },
];

export function serviceOf(tags: Tags): Service | null {
  const rule = FACILITY_RULES.find(({ key, values }) => values.includes(tags.get(key) ?? ""));
  return rule === undefined || FACILITY_REFUSALS.some(({ refuses }) => refuses(tags)) ? null : rule.service;
}

/** Rapid transit: stations of metro and light rail, and their entrances. Railway stations, trams and bus stops are none; nothing tells bus rapid transit. */
export function stationPart(tags: Tags): "station" | "entrance" | null {
  if (FACILITY_REFUSALS.some(({ refuses }) => refuses(tags))) return null;
  if (tags.get("railway") === "subway_entrance") return "entrance";
  const isStation = tags.get("railway") === "station" || tags.get("public_transport") === "station";
  return isStation &&
    (["subway", "light_rail", "monorail"].includes(tags.get("station") ?? "") ||
      tags.get("subway") === "yes" ||
      tags.get("light_rail") === "yes")
    ? "station"
    : null;
}

/** Keys that any row asks for first: most points and ways have none of them and need no closer look. */
export const FACILITY_KEYS: ReadonlySet<string> = new Set([...FACILITY_RULES.map(({ key }) => key), "railway", "public_transport"]);

/** Doors through which everybody may come; private doors, garages and emergency exits are none. */
export function isDoor(tags: Tags): boolean {
  return ["yes", "main", "entrance"].includes(tags.get("entrance") ?? "") && !["private", "no"].includes(tags.get("access") ?? "");
}
