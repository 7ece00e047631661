import * as z from "zod/mini";
import type { OtherDate, Phase, Source, Unplaced } from "../../domain/dataset";
import { SERVICES } from "../../domain/service";
import type { Goal, Section } from "../../domain/section";
import { STATUSES_NOW, type StatusRow } from "../../domain/status";
import { geometry } from "./geometry";
import { filled, kebab, lineRanges, localized, nullable, year } from "./text";

export const sourceSchema: z.ZodMiniType<Source> = z.object({
  id: kebab,
  title: localized,
  publisher: localized,
  date: filled,
  licence: filled,
});
export const phaseSchema: z.ZodMiniType<Phase> = z.object({ projectId: kebab, year, count: z.int().check(z.positive()) });
export const unplacedSchema = z.object({ service: z.enum(SERVICES), projectId: kebab }) as unknown as z.ZodMiniType<Unplaced>;
export const otherDateSchema = z.object({
  projectId: kebab,
  year,
  section: nullable(filled),
}) as unknown as z.ZodMiniType<OtherDate>;
export const goalSchema: z.ZodMiniType<Goal> = z.object({ id: z.int().check(z.nonnegative()), name: localized });
export const sectionSchema: z.ZodMiniType<Section> = z.object({ id: filled, goal: z.int().check(z.nonnegative()), name: localized });
export const statusSchema = z.object({
  projectId: kebab,
  status: z.enum(STATUSES_NOW),
  date: z.string().check(z.regex(/^20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "a date is 2024, 2024-06 or 2024-06-30")),
  sourceTitle: filled,
  sourceUrl: z.nullable(z.url({ protocol: /^https?$/, error: "an address begins with https://" })),
  note: localized,
}) as unknown as z.ZodMiniType<StatusRow>;
export const excludedSchema = z.object({ projectId: kebab, why: localized });
const bn = z.nullable(z.number().check(z.nonnegative()));
export const sectionMoneySchema = z.object({
  section: filled,
  total: bn,
  to2025: bn,
  from2026To2030: bn,
  lines: lineRanges,
  note: z.nullable(localized),
});
export const costSectionSchema = z.object({ projectId: kebab, section: filled });
export const notFoundSchema = z.object({ projectId: kebab });
export const unitSchema = z.object({
  id: filled,
  name: z.object({ kk: filled, ru: z.object({ one: filled, few: filled, many: filled }), en: filled }),
});
export const textSchema = z.object({ summary: filled, note: z.nullable(filled), lookedUp: z.array(filled) });
/** A background layer; the properties differ by layer and are only drawn. */
export const contextSchema = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.object({ type: z.literal("Feature"), properties: z.record(z.string(), z.unknown()), geometry })),
});
