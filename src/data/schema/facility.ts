import * as z from "zod/mini";
import type { Facility } from "../../domain/facility";
import { SERVICES } from "../../domain/service";
import { accessSchema } from "./geometry";
import { kebab, nullable, year } from "./text";

export const facilitySchema = z.object({
  projectId: kebab,
  service: z.enum(SERVICES),
  opens: nullable(year),
  closes: nullable(year),
  certain: z.boolean(),
  access: accessSchema,
}) as unknown as z.ZodMiniType<Facility>;
