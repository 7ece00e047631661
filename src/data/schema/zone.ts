import { z } from "zod";
import type { Zone } from "../../domain/zone";
import { outline } from "./geometry";
import { filled, kebab, localized, nullable } from "./text";

export const zoneSchema = z.object({
  id: kebab,
  kind: z.enum(["district", "polycentre"]),
  name: localized,
  outline,
  areaHa: z.number().positive(),
  residents: nullable(z.number().int().nonnegative()),
  source: filled,
  note: nullable(localized),
}) as unknown as z.ZodType<Zone>;
