import { countResidents, shareWithin, type Range, type Reach, type ReachByZone } from "../../domain/coverage/count-residents";
import { surfaceLimit } from "../../domain/coverage/surface-limit";
import type { Question } from "../../domain/question";
import type { Zone } from "../../domain/zone";
import type { State } from "../store";
import { areaKey, surfaceKey } from "./request-key";

export type ZoneRow = {
  readonly zone: Zone | null;
  readonly reach: Reach;
  readonly share: Range | null;
  readonly areaHa: number;
  readonly coveredHa: number | null;
};
export type ZoneAnswer = { readonly rows: readonly ZoneRow[]; readonly city: ZoneRow; readonly asked: ZoneRow };

/** The figures of the current question for the city and every zone; null until the worker has answered for the service. */
export function zoneAnswer({
  dataset,
  question,
  answers,
}: Pick<State, "dataset" | "question"> & { readonly answers: Pick<State["answers"], "surfaces" | "areas"> }): ZoneAnswer | null {
  const surface = answers.surfaces.get(surfaceKey(question));
  if (!surface) return null;
  const reach = countResidents(
    surface,
    dataset.cells,
    { districts: dataset.districts.length, polycentres: dataset.polycentres.length },
    surfaceLimit(question, surface),
    question.year,
  );
  const covered = answers.areas.get(areaKey(question))?.coveredHa ?? null;
  const city = row(
    null,
    reach.city,
    dataset.districts.reduce((sum, { areaHa }) => sum + areaHa, 0),
    covered?.city ?? null,
  );
  const rows = [
    ...zoneRows(dataset.districts, reach.districts, covered?.districts),
    ...zoneRows(dataset.polycentres, reach.polycentres, covered?.polycentres),
  ];
  return { rows, city, asked: rows.find(({ zone }) => zone !== null && isAsked(zone, question)) ?? city };
}

function zoneRows(zones: readonly Zone[], reach: ReachByZone["districts"], coveredHa: readonly number[] | undefined): ZoneRow[] {
  return zones.map((zone, index) => row(zone, reach[index]!, zone.areaHa, coveredHa?.[index] ?? null));
}

function row(zone: Zone | null, reach: Reach, areaHa: number, coveredHa: number | null): ZoneRow {
  return { zone, reach, share: shareWithin(reach), areaHa, coveredHa };
}

function isAsked(zone: Zone, { where }: Question): boolean {
  return (where.kind === "district" || where.kind === "polycentre") && where.id === zone.id;
}
