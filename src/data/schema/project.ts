import * as z from "zod/mini";
import { CATEGORIES } from "../../domain/category";
import { ROLES, type PlaceFeature, type Placement } from "../../domain/placement";
import { FUNDINGS, PRECISIONS, STATUSES_2022, type Project } from "../../domain/project";
import { geometry } from "./geometry";
import { accuracy, found } from "./provenance";
import { filled, kebab, lineRanges, localized, nullable, year } from "./text";

const amount = z.number().check(z.nonnegative("must not be negative"));

const placeFeatureSchema = z.object({
  role: z.enum(ROLES),
  geometry,
  accuracyM: accuracy,
  found,
  source: filled,
  name: nullable(localized),
  radiusM: nullable(z.number().check(z.positive())),
}) as unknown as z.ZodMiniType<PlaceFeature>;

const zoneShares = z.array(z.object({ zone: kebab, share: z.number().check(z.positive(), z.maximum(1)) }));

const features = z.array(placeFeatureSchema).check(z.minLength(1));
const placement = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("site"), features }),
  z.object({ kind: z.literal("line"), features }),
  z.object({ kind: z.literal("area"), features }),
  z.object({ kind: z.literal("district") }),
  z.object({ kind: z.literal("unsited") }),
]) as unknown as z.ZodMiniType<Placement>;

export const projectSchema = z
  .object({
    id: kebab,
    type: z.enum(["project", "existing"]),
    category: z.enum(CATEGORIES),
    name: localized,
    startYear: nullable(year),
    finishYear: nullable(year),
    count: nullable(amount),
    capacity: nullable(z.object({ value: amount, unit: filled })),
    areaHa: nullable(amount),
    lengthKm: nullable(amount),
    cost: nullable(z.object({ total: nullable(amount), to2025: nullable(amount), from2026To2030: nullable(amount) })),
    funding: nullable(z.enum(FUNDINGS)),
    status2022: nullable(z.enum(STATUSES_2022)),
    districts: z.array(kebab),
    polycentres: z.array(kebab),
    locatedIn: z.object({ districts: zoneShares, polycentres: zoneShares }),
    placeWords: nullable(filled),
    precision: z.enum(PRECISIONS),
    section: filled,
    lines: lineRanges,
    also: z.array(kebab),
    partOf: nullable(kebab),
    placement,
  })
  .check(
    z.superRefine((project, context) => {
      if (project.startYear !== null && project.finishYear !== null && project.finishYear < project.startYear)
        context.addIssue({
          code: "custom",
          path: ["finishYear"],
          message: `ends in ${project.finishYear}, before it starts in ${project.startYear}`,
        });
      // What other public sources add has no lines: it rests on the source of its place.
      if (project.section !== "other" && project.lines.length === 0)
        context.addIssue({ code: "custom", path: ["lines"], message: "no source: the lines of the programme are missing" });
      for (const [first, last] of project.lines)
        if (last < first) context.addIssue({ code: "custom", path: ["lines"], message: `the range ${first}-${last} runs backwards` });
    }),
  ) as unknown as z.ZodMiniType<Project>;
