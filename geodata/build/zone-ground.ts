import type { LoadIssue } from "../../src/data/issue";
import type { Listed, ParsedLists, Written } from "../../src/data/parse-lists";
import { areaM2 } from "../../src/domain/coverage/covered-area";
import { intersect } from "../../src/domain/coverage/polygon-set";
import type { Zone } from "../../src/domain/zone";
import { POLYCENTRES } from "./polycentres";

/** How far a drawn area may be from the figure that is given for it. */
const DRAWN_AS_STATED = 0.03;

/** What the programme prints for all polycentres together, and how far our outlines may be from it. */
const POLYCENTRES_HA = 9000,
  DRAWN_AS_PRINTED = 0.05;

/** Less than this is rounding, not ground that two zones share. */
const SHARED_M2 = 1;

type DrawnZone = Listed<Zone> & { readonly drawnHa: number };

/**
 * What cannot be true of the zones' ground: an area far from its figure, ground in two zones of a kind. Looked at in the build only.
 * `whole` says that every polycentre could be read.
 */
export function groundFaults({ lists }: ParsedLists, { where }: Written, whole: boolean): LoadIssue[] {
  return (["districts", "polycentres"] as const).flatMap((list) => {
    const zones = lists[list].map((listed): DrawnZone => ({ ...listed, drawnHa: areaM2(listed.value.outline) / 10_000 }));
    const fault = (index: number, path: string, reason: string): LoadIssue => ({ ...where(list, index, path), reason });
    const faults = [
      ...zones
        .filter(({ value, drawnHa }) => Math.abs(drawnHa / value.areaHa - 1) > DRAWN_AS_STATED)
        .map(({ value, index, drawnHa }) =>
          fault(
            index,
            "areaHa",
            `${value.areaHa} ha is written, ${hectares(drawnHa)} ha is drawn: more than ${percent(DRAWN_AS_STATED)} apart`,
          ),
        ),
      ...overlaps(zones).map(({ zone, other, sharedHa }) =>
        fault(zone.index, "outline", `${hectares(sharedHa)} ha of it lie in "${other.value.id}" too`),
      ),
    ];
    return list === "polycentres" && whole && faults.length === 0 ? sumFault(zones) : faults;
  });
}

function overlaps(zones: readonly DrawnZone[]): { zone: DrawnZone; other: DrawnZone; sharedHa: number }[] {
  return zones.flatMap((zone, place) =>
    zones.slice(0, place).flatMap((other) => {
      const shared = areaM2(intersect(zone.value.outline, other.value.outline));
      return shared > SHARED_M2 ? [{ zone, other, sharedHa: shared / 10_000 }] : [];
    }),
  );
}

/** The sum of the drawn areas against the figure of the programme, where each outline is sound by itself. */
function sumFault(zones: readonly DrawnZone[]): LoadIssue[] {
  const together = zones.reduce((sum, { drawnHa }) => sum + drawnHa, 0);
  if (Math.abs(together / POLYCENTRES_HA - 1) <= DRAWN_AS_PRINTED) return [];
  const reason = `all together ${hectares(together)} ha are drawn, the programme prints ${POLYCENTRES_HA}: more than ${percent(DRAWN_AS_PRINTED)} apart`;
  return [{ file: POLYCENTRES, object: "", field: "geometry", reason }];
}

function hectares(ha: number): string {
  return ha < 10 ? ha.toFixed(2) : String(Math.round(ha));
}

function percent(share: number): string {
  return `${share * 100} %`;
}
