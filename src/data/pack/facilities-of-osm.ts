import type { Position } from "geojson";
import type { Access } from "../../domain/facility";
import { distanceM, isInside } from "../../domain/geodesy";
import type { Localized } from "../../domain/language";
import { positionsIn } from "../../domain/positions";
import type { ProjectId } from "../../domain/project";
import { SERVICES, type Service } from "../../domain/service";
import { BASE_YEAR, LAST_YEAR } from "../../domain/years";
import { serviceOf, stationPart, type Tags } from "../osm/facility-rules";
import type { MappedPlace, MappedPlaces } from "../osm/read-facilities";
import type { Area } from "./area-around";
import type { PackFacility } from "./pack-facilities";

/** An entrance belongs to the nearest station within this many metres: platforms are some 200 m long. */
const STATION_METRES = 400;

/**
 * What of an extract gives a service within the area, without the services that a given file covers. An area is reached through its mapped
 * doors, else at its outline; a station through its entrances, else at its point. A place mapped twice (a point in its area, a building in
 * its grounds) counts once.
 */
export function facilitiesOfOsm(
  { places, open }: MappedPlaces,
  near: Area,
  given: ReadonlySet<Service>,
  file: string,
): { readonly facilities: readonly PackFacility[]; readonly notes: readonly string[] } {
  const within = places.filter(({ access }) => positionsOf(access).some(([lon, lat]) => near.has(lon!, lat!)));
  const transit = stations(within);
  const found = [
    ...transit.found,
    ...within.flatMap((place): Found[] => {
      const service = serviceOf(place.tags);
      return service === null
        ? []
        : [
            {
              service,
              tags: place.tags,
              outline: place.access,
              access: place.doors.length > 0 ? { kind: "points", points: place.doors } : place.access,
            },
          ];
    }),
  ];
  const left = new Map<Service, number>(),
    facilities: PackFacility[] = [];
  for (const service of SERVICES) {
    const own = once(found.filter((one) => one.service === service));
    if (given.has(service)) left.set(service, own.length);
    else
      own.forEach(({ tags, access }, at) =>
        facilities.push({
          projectId: `${service}-${at + 1}` as ProjectId,
          service,
          name: namesOf(tags),
          opens: opensIn(tags),
          closes: null,
          certain: true,
          access,
        }),
      );
  }
  const notes = [...left]
    .filter(([, count]) => count > 0)
    .map(([service, count]) => `${file}: ${count} places for "${service}" are left out, because a given file names that service's places.`);
  if (transit.alone > 0) notes.push(`${file}: ${transit.alone} entrances lie at no station of metro or light rail and are left out.`);
  return {
    facilities,
    notes: [...notes, ...(open > 0 ? [`${file}: ${open} areas of facilities have no closed outline and are left out.`] : [])],
  };
}

type Found = { readonly service: Service; readonly tags: Tags; readonly outline: Access; readonly access: Access };

/** Entrances without a station (`alone`) are left out: railway stations have such ones too. */
function stations(places: readonly MappedPlace[]): { readonly found: readonly Found[]; readonly alone: number } {
  const points = places.filter(({ tags }) => stationPart(tags) === "station"),
    entrances = places.filter(({ tags }) => stationPart(tags) === "entrance");
  const own = new Map<MappedPlace, Position[]>();
  let alone = 0;
  for (const entrance of entrances) {
    const at = positionsOf(entrance.access)[0]!;
    const [nearest] = points.map((station) => ({ station, metres: metresTo(station, at) })).sort((a, b) => a.metres - b.metres);
    if (nearest && nearest.metres <= STATION_METRES) own.set(nearest.station, [...(own.get(nearest.station) ?? []), at]);
    else alone++;
  }
  const found = points.map((station): Found => {
    const doors = own.get(station) ?? [];
    return {
      service: "transit",
      tags: station.tags,
      outline: station.access,
      access: doors.length > 0 ? { kind: "points", points: doors } : station.access,
    };
  });
  return { found, alone };
}

const metresTo = ({ access }: MappedPlace, [lon, lat]: Position): number =>
  Math.min(...positionsOf(access).map(([x, y]) => distanceM(lon!, lat!, x!, y!)));

/** Leaves out what lies in another area of the same service, unless it bears another name (a school's own library stays its own). */
function once(found: readonly Found[]): readonly Found[] {
  const outlines = found.flatMap((one) =>
    one.outline.kind === "outline" ? [{ one, polygons: one.outline.polygons, box: boxOf(one.outline) }] : [],
  );
  return found.filter((one) => {
    const [lon, lat] = positionsOf(one.outline)[0]!;
    const size = sizeOf(one.outline),
      name = one.tags.get("name");
    return !outlines.some(
      (other) =>
        other.one !== one &&
        (name === undefined || other.one.tags.get("name") === undefined || other.one.tags.get("name") === name) &&
        sizeOf(other.one.outline) > size &&
        lon! >= other.box[0] &&
        lon! <= other.box[2] &&
        lat! >= other.box[1] &&
        lat! <= other.box[3] &&
        other.polygons.some((rings) => isInside(lon!, lat!, rings)),
    );
  });
}

function positionsOf(access: Access): readonly Position[] {
  return access.kind === "points"
    ? access.points
    : access.kind === "line"
      ? access.lines.flat()
      : positionsIn({ type: "MultiPolygon", coordinates: access.polygons as Position[][][] });
}

function boxOf(access: Access): readonly [number, number, number, number] {
  const lons = positionsOf(access).map(([lon]) => lon!),
    lats = positionsOf(access).map(([, lat]) => lat!);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function sizeOf(access: Access): number {
  if (access.kind !== "outline") return 0;
  const [west, south, east, north] = boxOf(access);
  return (east - west) * (north - south);
}

/** The tagged names; a language without one takes the name on the ground. */
function namesOf(tags: Tags): Localized | null {
  const any = tags.get("name") ?? tags.get("name:ru") ?? tags.get("name:kk") ?? tags.get("name:en");
  return any === undefined || any.trim() === ""
    ? null
    : { kk: tags.get("name:kk") ?? any, ru: tags.get("name:ru") ?? any, en: tags.get("name:en") ?? tags.get("int_name") ?? any };
}

/** The year a place began, where it is tagged and lies after the base year: it was not there before. */
function opensIn(tags: Tags): number | null {
  const year = Number(/^(\d{4})(-|$)/.exec(tags.get("start_date") ?? "")?.[1] ?? Number.NaN);
  return year > BASE_YEAR && year <= LAST_YEAR ? year : null;
}
