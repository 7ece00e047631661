import { z } from "zod";
import type { Indicator } from "../../domain/indicator";
import { filled, kebab, localized, nullable, year } from "./text";

export const indicatorSchema = z
  .object({
    id: kebab, name: localized, unit: localized, headline: z.boolean(), better: nullable(z.enum(["up", "down"])), section: filled,
    lines: z.array(z.tuple([z.number().int().positive(), z.number().int().positive()])).min(1, "no source: no lines of the programme"),
    also: z.array(kebab), note: nullable(localized), values: z.array(z.object({ year, value: z.number() })),
  })
  .superRefine(({ values, note }, context) => {
    if (values.length === 0 && note === null) context.addIssue({ code: "custom", path: ["values"], message: "no values and no note that says what is printed instead" });
  }) as unknown as z.ZodType<Indicator>;
