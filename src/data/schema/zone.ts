import * as z from "zod/mini";
import type { Zone } from "../../domain/zone";
import { outline } from "./geometry";
import { filled, kebab, localized, nullable } from "./text";

export const zoneSchema = z.object({
  id: kebab,
  kind: z.enum(["district", "polycentre"]),
  name: localized,
  outline,
  areaHa: z.number().check(z.positive()),
  residents: nullable(z.int().check(z.nonnegative())),
  source: filled,
  note: nullable(localized),
}) as unknown as z.ZodMiniType<Zone>;
