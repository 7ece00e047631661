import type { Geometry, Position } from "geojson";
import { NO_ZONE, type Cells } from "../../domain/cells";
import type { LoadIssue, Parsed } from "../issue";
import type { Area } from "./area-around";
import { firstIssues, numberOf, someOf, type ReadPlaces } from "./city-files";
import { judgePlace, leftOut } from "./outside";
import type { Raster } from "./read-raster";

/** Names of the column with the residents, the surest first. */
const COLUMNS = [
  "residents",
  "population",
  "pop",
  "persons",
  "people",
  "population_estimate_final",
  "население",
  "жители",
  "тұрғындар",
  "халық",
];
/** What a cell can hold in cells.bin. */
const MOST_RESIDENTS = 65_535;

export type Residents = { readonly cells: Cells; readonly notes: readonly string[] };

/** The column that is named like residents, the surest name first. */
export function residentsColumn(columns: readonly string[]): string | undefined {
  return COLUMNS.map((name) => columns.find((own) => own.toLowerCase() === name)).find((own) => own !== undefined);
}

/** Residents of polygons (at their middle) or points. Only cells whose middle lies in the area are kept. */
export function residentsOfPlaces({ file, places, columns }: ReadPlaces, given: string | null, area: Area): Parsed<Residents> {
  const column = given ?? residentsColumn(columns);
  if (column === undefined || !columns.includes(column)) {
    return {
      ok: false,
      issues: [
        {
          file,
          object: "",
          field: column ?? "population",
          reason: `there is no column "${column ?? "population"}": name it (--population COLUMN=${file}); the columns are ${someOf(columns)}`,
          code: "no-column",
        },
      ],
    };
  }
  const faults: LoadIssue[] = [],
    notes: string[] = [],
    lon: number[] = [],
    lat: number[] = [],
    people: number[] = [];
  let outside = 0,
    outsiders = 0,
    empty = 0;
  for (const place of places) {
    const value = place.properties[column],
      blank = value === null || value === undefined || value === "";
    const persons = blank ? 0 : numberOf(value);
    if (blank) empty++;
    if (persons === null || persons < 0)
      faults.push({
        file,
        object: place.object,
        field: column,
        reason: persons === null ? "not a number" : `${persons} residents are fewer than none`,
        code: "not-a-number",
      });
    if (place.geometry.type === "LineString" || place.geometry.type === "MultiLineString")
      faults.push({ file, object: place.object, field: "geometry", reason: "residents live in a polygon or at a point, not on a line" });
    if (persons === null || persons < 0) continue;
    const [x, y] = middleOf(place.geometry);
    const verdict = judgePlace(area, file, { ...place, geometry: { type: "Point", coordinates: [x!, y!] } });
    if (verdict === "outside") {
      outside++;
      outsiders += persons;
    } else if (verdict !== "within") faults.push(verdict);
    else {
      lon.push(x!);
      lat.push(y!);
      people.push(persons);
    }
  }
  const issues = [...firstIssues(faults)];
  if (issues.length === 0) leftOut(file, "cells", outside, places.length, issues, notes, outsiders);
  if (empty > 0) notes.push(`${file}: ${empty} cells do not say how many live there and count as empty.`);
  return issues.length > 0 ? { ok: false, issues } : wholeCells(file, lon, lat, people, notes);
}

/** Persons per pixel as cells at the middles of the pixels; pixels without a value or below 0 are empty. */
export function residentsOfRaster(file: string, raster: Raster, area: Area): Parsed<Residents> {
  const lon: number[] = [],
    lat: number[] = [],
    people: number[] = [];
  for (let at = 0; at < raster.values.length; at++) {
    const persons = raster.values[at]!;
    if (!(persons > 0)) continue;
    const x = raster.firstLon + (at % raster.width) * raster.stepLon,
      y = raster.firstLat + Math.floor(at / raster.width) * raster.stepLat;
    if (!area.has(x, y)) continue;
    lon.push(x);
    lat.push(y);
    people.push(persons);
  }
  return wholeCells(file, lon, lat, people, []);
}

/**
 * Whole residents: what rounding leaves over is carried to the next cell, so that the sum is right to half a person and models with
 * fractions of persons lose nobody. Empty cells are dropped.
 */
function wholeCells(
  file: string,
  lon: readonly number[],
  lat: readonly number[],
  people: readonly number[],
  notes: readonly string[],
): Parsed<Residents> {
  const kept: number[] = [],
    residents: number[] = [];
  let sum = 0,
    given = 0;
  people.forEach((persons, at) => {
    sum += persons;
    const whole = Math.round(sum) - given;
    if (whole <= 0) return;
    given += whole;
    kept.push(at);
    residents.push(whole);
  });
  const most = residents.reduce((best, count) => Math.max(best, count), 0);
  const reason =
    kept.length === 0
      ? "nobody lives in the city according to this file"
      : most > MOST_RESIDENTS
        ? `a cell holds ${most} residents, more than ${MOST_RESIDENTS}: too coarse to tell who can walk where`
        : null;
  if (reason !== null) return { ok: false, issues: [{ file, object: "", field: "", reason, code: kept.length === 0 ? "empty" : "file" }] };
  const zones = (): Uint8Array => new Uint8Array(kept.length).fill(NO_ZONE);
  const cells: Cells = {
    count: kept.length,
    lon: Float64Array.from(kept, (at) => lon[at]!),
    lat: Float64Array.from(kept, (at) => lat[at]!),
    residents: Uint16Array.from(residents),
    district: zones(),
    polycentre: zones(),
  };
  return { ok: true, value: { cells, notes } };
}

/** The centroid of the largest outer ring, in the plane of degrees: a cell is small. */
function middleOf(geometry: Geometry): Position {
  if (geometry.type === "Point") return geometry.coordinates;
  if (geometry.type === "MultiPoint") return geometry.coordinates[0]!;
  const rings =
    geometry.type === "Polygon"
      ? [geometry.coordinates[0]!]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates.map(([outer]) => outer!)
        : [];
  let best = { area: -1, at: [0, 0] as Position };
  for (const ring of rings) {
    const [x0, y0] = ring[0] as [number, number];
    let twice = 0,
      x = 0,
      y = 0;
    for (let at = 1; at < ring.length; at++) {
      const ax = ring[at - 1]![0]! - x0,
        ay = ring[at - 1]![1]! - y0,
        bx = ring[at]![0]! - x0,
        by = ring[at]![1]! - y0;
      const cross = ax * by - bx * ay;
      twice += cross;
      x += (ax + bx) * cross;
      y += (ay + by) * cross;
    }
    if (Math.abs(twice) > best.area)
      best = { area: Math.abs(twice), at: twice === 0 ? [x0, y0] : [x0 + x / (3 * twice), y0 + y / (3 * twice)] };
  }
  return best.at;
}
