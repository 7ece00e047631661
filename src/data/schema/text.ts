import "../zod-words";
import * as z from "zod/mini";

export const kebab = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is kebab-case: small Latin letters, digits and single hyphens"));
export const filled = z.string().check(z.minLength(1, "must not be empty"));
export const localized = z.object({ kk: filled, ru: filled, en: filled });
export const nullable = z.nullable;
export const year = z.int().check(z.gte(1850, "a year between 1850 and 2060"), z.lte(2060, "a year between 1850 and 2060"));
const lineNumber = z.int().check(z.positive());
/** Line ranges in the text of the programme. */
export const lineRanges = z.array(z.tuple([lineNumber, lineNumber]));
