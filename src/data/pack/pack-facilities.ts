import * as z from "zod/mini";
import type { Facility } from "../../domain/facility";
import type { Localized } from "../../domain/language";
import { SERVICES } from "../../domain/service";
import { localized, year } from "../schema/text";
import { positionFault } from "./geometry-fault";
import { FACILITIES_FILE } from "./manifest";
import { PackFault } from "./pack-fault";

/** Version 1 had one name for all languages. */
const VERSION = 2;

/** A facility of a pack: its `projectId` is the service and a number, because it belongs to no project of the programme. */
export type PackFacility = Facility & { readonly name: Localized | null };

const position = z.array(z.number()).check(
  z.minLength(2),
  z.superRefine(([lon, lat], context) => {
    const fault = positionFault(lon, lat);
    if (fault !== null) context.addIssue({ code: "custom", message: fault });
  }),
);
const line = z.array(position).check(z.minLength(2));
const polygon = z.array(z.array(position).check(z.minLength(4))).check(z.minLength(1));

const schema = z.object({
  format: z.literal("qadam-facilities"),
  version: z.int().check(z.positive()),
  facilities: z.array(
    z.object({
      projectId: z.string().check(z.regex(/^[a-z]+-\d+$/)),
      service: z.enum(SERVICES),
      name: z.nullable(
        z.union([
          localized,
          z.pipe(
            z.string().check(z.minLength(1)),
            z.transform((name): Localized => ({ kk: name, ru: name, en: name })),
          ),
        ]),
      ),
      opens: z.nullable(year),
      closes: z.nullable(year),
      certain: z.boolean(),
      access: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("points"), points: z.array(position).check(z.minLength(1)) }),
        z.object({ kind: z.literal("line"), lines: z.array(line).check(z.minLength(1)) }),
        z.object({ kind: z.literal("outline"), polygons: z.array(polygon).check(z.minLength(1)) }),
      ]),
    }),
  ),
});

/** facilities.json: one facility a line, filled with spaces to a multiple of four bytes for the checksum of the manifest. */
export function encodeFacilities(facilities: readonly PackFacility[]): Uint8Array {
  const rows = facilities.map((facility) => JSON.stringify(facility)).join(",\n");
  const bytes = new TextEncoder().encode(`{"format":"qadam-facilities","version":${VERSION},"facilities":[\n${rows}\n]}\n`);
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4).fill(0x20);
  padded.set(bytes);
  return padded;
}

/** Throws PackFault. */
export function decodeFacilities(bytes: Uint8Array): readonly PackFacility[] {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new PackFault("contradiction", `${FACILITIES_FILE} is not JSON`);
  }
  const version = z.object({ format: z.literal("qadam-facilities"), version: z.number() }).safeParse(value);
  if (version.success && version.data.version > VERSION)
    throw new PackFault("newer", `${FACILITIES_FILE} has version ${version.data.version}, this app reads up to ${VERSION}: update the app`);
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new PackFault(
      "contradiction",
      `${FACILITIES_FILE}: ${parsed.error.issues
        .slice(0, 5)
        .map(({ path, message }) => `${path.join(".")}: ${message}`)
        .join("; ")}`,
    );
  return parsed.data.facilities as unknown as readonly PackFacility[];
}
