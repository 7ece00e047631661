import { z } from "zod";

export const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is kebab-case: small Latin letters, digits and single hyphens");
export const filled = z.string().min(1, "must not be empty");
export const localized = z.object({ kk: filled, ru: filled, en: filled });
export const nullable = <T extends z.ZodType>(schema: T) => schema.nullable();
export const year = z.number().int().min(1850, "a year between 1850 and 2060").max(2060, "a year between 1850 and 2060");
/** Line ranges in the text of the programme. */
export const lineRanges = z.array(z.tuple([z.number().int().positive(), z.number().int().positive()]));
