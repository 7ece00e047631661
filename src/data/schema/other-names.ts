import * as z from "zod/mini";
import { filled, kebab } from "./text";

const names = z.array(filled).check(z.minLength(1, "must not be empty"));

/** One row of what something is called besides its name. */
export const otherNamesSchema = z.object({ of: kebab, names: z.object({ kk: names, ru: names, en: names }) });
