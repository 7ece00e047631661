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
    section: filled,
    lines: lineRanges.check(z.minLength(1, "no source: no lines of the programme")),
    also: z.array(kebab),
    note: nullable(localized),
    values: z.array(z.object({ year, value: z.number() })),
  })
  .check(
    z.superRefine(({ values, note }, context) => {
      if (values.length === 0 && note === null)
        context.addIssue({ code: "custom", path: ["values"], message: "no values and no note that says what is printed instead" });
    }),
  ) as unknown as z.ZodMiniType<Indicator>;
