import * as z from "zod/mini";
import type { Indicator } from "../../domain/indicator";
import { filled, kebab, lineRanges, localized, nullable, year } from "./text";

export const indicatorSchema = z
  .object({
    id: kebab,
    name: localized,
    unit: localized,
    headline: z.boolean(),
    better: nullable(z.enum(["up", "down"])),
    per: nullable(z.enum(["period", "year"])),
    section: filled,
    lines: lineRanges.check(z.minLength(1, "no source: no lines of the programme")),
    also: z.array(kebab),
    note: nullable(localized),
    values: z.array(z.object({ year, value: z.number() })),
  })
  .check(
    z.superRefine(({ values, note, per, better }, context) => {
      if (values.length === 0 && note === null)
        context.addIssue({ code: "custom", path: ["values"], message: "no values and no note that says what is printed instead" });
      if (per !== null && better !== null)
        context.addIssue({
          code: "custom",
          path: ["better"],
          message: `amounts of one ${per} each are no trend, of which "${better}" could be better: leave it empty`,
        });
    }),
  ) as unknown as z.ZodMiniType<Indicator>;
