import { z } from "zod";
import type { Phase, Source, Unplaced } from "../../domain/dataset";
import { SERVICES } from "../../domain/service";
import { geometry } from "./geometry";
import { filled, kebab, localized, year } from "./text";

export const sourceSchema: z.ZodType<Source> = z.object({ id: kebab, title: filled, publisher: filled, date: filled, licence: filled });
export const phaseSchema: z.ZodType<Phase> = z.object({ projectId: kebab, year, count: z.number().int().positive() });
export const unplacedSchema = z.object({ service: z.enum(SERVICES), projectId: kebab }) as unknown as z.ZodType<Unplaced>;
export const unitSchema = z.object({ id: filled, name: localized });
export const textSchema = z.object({ summary: filled, note: filled.nullable() });
/** A background layer; the properties differ by layer and are only drawn. */
export const contextSchema = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.object({ type: z.literal("Feature"), properties: z.record(z.string(), z.unknown()), geometry })),
});
