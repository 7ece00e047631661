import type { Route } from "../domain/network/route";
import type { StreetLines } from "../domain/network/street-lines";
import type { SnappedPoints } from "../domain/network/snapped-points";
import { isConnected } from "../domain/network/value-at";
import { STREET_CLASSES } from "../domain/network/street-class";
import { csvOf } from "./csv";
import { OUTPUT_VERSION, questionOf, type ReachContext } from "./reach-output";

/** The walk from one point, or why there is none. `inside` is the facility whose outline holds the point. */
export function routeText(
  context: ReachContext,
  lines: StreetLines,
  points: SnappedPoints,
  route: Route | null,
  inside: number | null,
): string {
  const { request, facilities, nearest } = context;
  const facility = inside ?? route?.seed.facility ?? null;
  const walked = inside === null ? route : null;
  const seconds = inside === null ? (route?.seconds ?? null) : 0;
  const figures = {
    ...questionOf(context),
    state:
      seconds === null ? (isConnected(points, 0) ? "no-walk" : "not-connected") : seconds <= request.minutes * 60 ? "within" : "beyond",
    facility: facility === null ? null : facilities[facility]!.projectId,
    seconds,
    metres: inside === null ? toDecimetre(route?.metres) : 0,
    metresToStreet: toDecimetre(walked?.toStreetM),
    metresFromStreet: toDecimetre(walked?.facilityToStreetM),
    climbMetres: toDecimetre(walked?.climbM),
    descentMetres: toDecimetre(walked?.descentM),
    stairsMetres: toDecimetre(walked?.stairsM),
    crossings: walked?.crossings ?? null,
    crossingSeconds: walked?.crossingSeconds ?? null,
  };
  switch (request.format) {
    case "json":
      return `${JSON.stringify({ format: "qadam-route", version: OUTPUT_VERSION, from: request.from, ...figures, ...(nearest ? { nearest: Array.from(nearest.facility, (number, rank) => ({ facility: facilities[number]?.projectId ?? null, seconds: number === -1 ? null : nearest.seconds[rank]! })).filter(({ facility }) => facility !== null) } : {}) }, null, 2)}\n`;
    case "geojson": {
      const feature = {
        type: "Feature",
        properties: figures,
        geometry: walked === null ? null : { type: "LineString", coordinates: walked.coordinates },
      };
      return `${JSON.stringify({ type: "FeatureCollection", format: "qadam-route", version: OUTPUT_VERSION, features: [feature] })}\n`;
    }
    case "csv":
      return csvOf(
        ["street", "class", "metres", "seconds", "crossing_seconds"],
        (walked?.legs ?? []).map((leg) => [
          lines.names[lines.lineName[leg.line]!]!,
          STREET_CLASSES[lines.lineClass[leg.line]!]!,
          Math.abs(leg.to - leg.from) / 10,
          leg.walkDs / 10,
          (leg.waitBeforeDs + leg.waitAfterDs) / 10,
        ]),
      );
  }
}

function toDecimetre(metres: number | null | undefined): number | null {
  return metres == null ? null : Math.round(metres * 10) / 10;
}
