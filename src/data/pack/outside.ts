import { positionsIn } from "../../domain/positions";
import type { LoadIssue } from "../issue";
import type { Area } from "./area-around";
import type { Place } from "./city-files";

/** Whether a place lies in the area, outside of it, or only with its coordinates swapped, which is a fault. */
export function judgePlace(area: Area, file: string, { object, geometry }: Place): "within" | "outside" | LoadIssue {
  const positions = positionsIn(geometry);
  if (positions.some(([lon, lat]) => area.has(lon!, lat!))) return "within";
  const [lon, lat] = positions[0]!;
  if (area.has(lat!, lon!))
    return { file, object, field: "geometry", reason: `longitude and latitude are swapped: ${lon}, ${lat}`, code: "not-degrees" };
  return "outside";
}

/** Says how many were left out; that all of them were is a fault. */
export function leftOut(
  file: string,
  what: string,
  outside: number,
  all: number,
  issues: LoadIssue[],
  notes: string[],
  residents = 0,
): void {
  if (all > 0 && outside === all)
    issues.push({
      file,
      object: "",
      field: "",
      reason: `all ${all} ${what} lie outside the streets of the pack: is it of another city?`,
      code: "elsewhere",
    });
  else if (outside > 0)
    notes.push(
      `${file}: ${outside} of ${all} ${what}${residents > 0 ? ` with ${Math.round(residents)} residents` : ""} lie outside and are left out.`,
    );
}
