import type { Manifest } from "../data/pack/manifest";
import type { Cells } from "../domain/cells";
import type { Dataset } from "../domain/dataset";
import { isOpen, type Facility } from "../domain/facility";
import type { LineStretches } from "../domain/network/arrived-stretches";
import { pieceFeature, reachedPieces } from "../domain/network/reached-streets";
import { NOT_REACHED } from "../domain/network/dial";
import type { Search } from "../domain/network/search";
import type { NearestFacilities } from "../domain/network/several-nearest";
import { NOT_CONNECTED, type PointTimes } from "../domain/network/value-at";
import { csvOf } from "./csv";
import type { ReachRequest } from "./reach-request";

/** What was walked along: a pack, or the network of a server. `source` names whose streets they are. */
export type WalkedStreets = { readonly name: string; readonly source: string; readonly notes: readonly string[] };

/**
 * `connected`: numbers of the facilities that a street leads to; null where nobody knows. `found` is null where a server did the walking;
 * `arrived`: where on the streets one has arrived already.
 */
export type ReachContext = {
  readonly request: ReachRequest;
  readonly streets: WalkedStreets;
  readonly city: Dataset;
  readonly facilities: readonly Facility[];
  readonly connected: ReadonlySet<number> | null;
  readonly found: Search | null;
  readonly arrived: LineStretches;
  /** Where more than the nearest facility was asked for: of every cell, or of the one point. */
  readonly nearest: NearestFacilities | null;
};

/** Version of the shape of every output; fields may be added, none is renamed or removed without a new number. */
export const OUTPUT_VERSION = 1;

/** The question and where the streets come from: stands in every output, and in every feature, because map programs drop what stands above them. */
export function questionOf({ request, streets }: ReachContext): Record<string, string | number | boolean> {
  return {
    service: request.service,
    minutes: request.minutes,
    year: request.year,
    who: request.who,
    winter: request.winter,
    method: "streets",
    streets: streets.source,
    pack: streets.name,
  };
}

/** Whose streets, under which licence, of which date. */
export function streetsOf({ sources, name }: Manifest): { readonly streets: string; readonly pack: string } {
  const [source] = sources;
  return { streets: source ? `© ${source.publisher}, ${source.licence}, ${source.dataDate ?? "date not stated"}` : "", pack: name };
}

/** The answer for the whole city in the format asked for. */
export function reachText(context: ReachContext, reached: PointTimes): string {
  switch (context.request.format) {
    case "csv":
      return cellsText(context, reached);
    case "geojson":
      return streetsText(context);
    case "json":
      return figuresText(context, reached);
  }
}

function stateOf(seconds: number, limit: number): string {
  if (seconds === NOT_CONNECTED) return "not-connected";
  if (seconds === NOT_REACHED) return "no-walk";
  return seconds <= limit ? "within" : "beyond";
}

function cellsText({ request, city, facilities, nearest }: ReachContext, reached: PointTimes): string {
  const { cells } = city;
  const others = Array.from({ length: request.nearest - 1 }, (_, at) => at + 1);
  const rows = Array.from({ length: cells.count }, (_, cell) => {
    const seconds = reached.seconds[cell]!,
      facility = facilities[reached.facility[cell]!];
    return [
      cells.lon[cell]!,
      cells.lat[cell]!,
      cells.residents[cell]!,
      city.districts[cells.district[cell]!]?.id ?? "",
      city.polycentres[cells.polycentre[cell]!]?.id ?? "",
      seconds >= NOT_CONNECTED ? null : seconds,
      stateOf(seconds, request.minutes * 60),
      facility?.projectId ?? "",
      ...others.flatMap((rank) => {
        const place = cell * request.nearest + rank,
          other = facilities[nearest!.facility[place]!];
        return [other ? nearest!.seconds[place]! : null, other?.projectId ?? ""];
      }),
    ];
  });
  return csvOf(
    [
      "lon",
      "lat",
      "residents",
      "district",
      "polycentre",
      "seconds",
      "state",
      "facility",
      ...others.flatMap((rank) => [`seconds_${rank + 1}`, `facility_${rank + 1}`]),
    ],
    rows,
  );
}

function streetsText(context: ReachContext): string {
  const question = questionOf(context);
  const { found, arrived } = context;
  if (found === null) throw new Error("a server's streets are not known here");
  const features = reachedPieces(found, context.request.minutes * 600, arrived)
    .filter(({ from, to }) => to > from)
    .map((piece) => {
      const feature = pieceFeature(found, piece);
      return { ...feature, properties: { ...feature.properties, ...question } };
    });
  return `${JSON.stringify({ type: "FeatureCollection", format: "qadam-reach-streets", version: OUTPUT_VERSION, ...question, features })}\n`;
}

function sumOver(cells: Cells, has: (cell: number) => boolean, counts: (cell: number) => boolean): number {
  let sum = 0;
  for (let cell = 0; cell < cells.count; cell++) if (has(cell) && counts(cell)) sum += cells.residents[cell]!;
  return sum;
}

function figuresText(context: ReachContext, reached: PointTimes): string {
  const { request, city, facilities, nearest } = context;
  const { cells } = city;
  const zones = [
    { id: "city", has: (): boolean => true },
    ...city.districts.map(({ id }, at) => ({ id: id as string, has: (cell: number) => cells.district[cell] === at })),
    ...city.polycentres.map(({ id }, at) => ({ id: id as string, has: (cell: number) => cells.polycentre[cell] === at })),
  ];
  const answers = zones.map(({ id, has }) => {
    const people = { within: 0, beyond: 0, "no-walk": 0, "not-connected": 0 } as Record<string, number>;
    for (let cell = 0; cell < cells.count; cell++)
      if (has(cell)) people[stateOf(reached.seconds[cell]!, request.minutes * 60)]! += cells.residents[cell]!;
    const residents = Object.values(people).reduce((sum, count) => sum + count, 0);
    // Residents with at least two, three … different facilities within the limit.
    const withinRanks = Array.from({ length: request.nearest - 1 }, (_, rank) =>
      sumOver(cells, has, (cell) => nearest!.seconds[cell * request.nearest + rank + 1]! <= request.minutes * 60),
    );
    return {
      zone: id,
      residents,
      ...(nearest ? { withinOfSeveral: [people["within"]!, ...withinRanks] } : {}),
      within: people["within"]!,
      beyond: people["beyond"]!,
      noWalk: people["no-walk"]!,
      notConnected: people["not-connected"]!,
      shareWithin: residents === 0 ? null : Math.round((1e4 * people["within"]!) / residents) / 1e4,
    };
  });
  const { connected } = context;
  const { added } = city;
  const facts = {
    // Whose places of today and whose residents are counted beside the programme's.
    facilitiesFrom: (added?.sources.get(request.service) ?? []).map(({ title }) => title),
    residentsFrom: added?.residentsFrom?.title ?? (city.districts.length > 0 ? "model" : null),
    residentsLeftOut: added?.leftOut ?? 0,
    facilities: facilities.length,
    facilitiesNotConnected:
      connected === null ? null : facilities.filter((_, number) => !connected.has(number)).map(({ projectId }) => projectId),
    facilitiesOfUncertainPlace: city.facilities.filter(
      (facility) => facility.service === request.service && !facility.certain && isOpen(facility, request.year),
    ).length,
  };
  return `${JSON.stringify({ format: "qadam-reach", version: OUTPUT_VERSION, ...questionOf(context), ...facts, zones: answers, notes: context.streets.notes }, null, 2)}\n`;
}
