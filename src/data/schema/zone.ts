import * as z from "zod/mini";
import type { Zone } from "../../domain/zone";
import { outline } from "./geometry";
import { filled, kebab, localized, nullable } from "./text";

export const zoneSchema = z
  .object({
    id: kebab,
    kind: z.enum(["district", "polycentre"]),
    name: localized,
    outline,
    areaHa: z.number().check(z.positive()),
    residents: nullable(z.int().check(z.nonnegative())),
    source: filled,
    note: nullable(localized),
  })
  .check(
    z.superRefine(({ kind, residents }, context) => {
      if (kind === "district" && residents === null)
        context.addIssue({ code: "custom", path: ["residents"], message: "a district says how many live in it" });
    }),
  ) as unknown as z.ZodMiniType<Zone>;
