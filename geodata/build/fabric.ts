import type { MultiPolygon, Polygon, Position } from "geojson";
import { missingFaults } from "../../src/data/broken-references";
import type { LoadIssue } from "../../src/data/issue";
import { repeats } from "../../src/data/repeats";
import { filled, kebab } from "../../src/data/schema/text";
import { BY_ID, readGeojson, type SourcedGeodata } from "./read-geojson";
import { readTable } from "./read-table";

/** Ground of one building type, and how densely people live on it. */
export type Fabric = { readonly polygons: readonly Position[][][]; readonly weight: number };

const GROUND = "residents/fabric.geojson",
  WEIGHTS = "residents/weights.csv";

/** Building types in the order of the file: the first polygon that contains a place decides. */
export function readFabric(geodata: SourcedGeodata): Fabric[] {
  const weights = readWeights(geodata);
  const { features } = readGeojson(geodata, GROUND, {
    properties: { id: kebab, fabric: filled },
    types: ["Polygon", "MultiPolygon"],
    unique: BY_ID,
  });
  if (weights !== null) geodata.issues.push(...weightless(features, weights));
  return features.map(({ properties: { fabric }, geometry }) => {
    const drawn = geometry as Polygon | MultiPolygon;
    return { polygons: drawn.type === "Polygon" ? [drawn.coordinates] : drawn.coordinates, weight: weights?.get(fabric) ?? 0 };
  });
}

/** Faults of ground whose type has no weight. */
function weightless(
  features: readonly { readonly properties: { readonly id: string; readonly fabric: string } }[],
  weights: ReadonlyMap<string, number>,
): LoadIssue[] {
  const missing = new Set(features.map(({ properties }) => properties.fabric).filter((fabric) => !weights.has(fabric)));
  return [...missing].flatMap((fabric) =>
    missingFaults(
      `weight in ${WEIGHTS} for`,
      fabric,
      features
        .filter(({ properties }) => properties.fabric === fabric)
        .map(({ properties: { id } }) => ({ file: GROUND, object: id, field: "fabric" })),
    ),
  );
}

/** Persons per hectare by building type. */
function readWeights({ folder, issues }: SourcedGeodata): Map<string, number> | null {
  const rows = readTable({ folder, issues }, WEIGHTS, ["fabric", "persons_per_ha", "why"]);
  if (rows === null) return null;
  const fault = (line: number, object: string, field: string, reason: string): void =>
    void issues.push({ file: WEIGHTS, line, object, field, reason });
  for (const { again, first } of repeats(rows, ({ cells }) => cells.fabric || null))
    fault(again.line, again.cells.fabric!, "fabric", `this type is there twice: see line ${first.line}`);
  return new Map(
    rows.map(({ line, cells }) => {
      const weight = cells.persons_per_ha ? Number(cells.persons_per_ha) : Number.NaN;
      if (!(weight >= 0) || weight === Infinity)
        fault(line, cells.fabric ?? "", "persons_per_ha", `"${cells.persons_per_ha}" is no number of persons`);
      return [cells.fabric ?? "", weight];
    }),
  );
}
