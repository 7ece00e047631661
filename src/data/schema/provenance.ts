import * as z from "zod/mini";
import { FOUND } from "../../domain/placement";
import "../zod-words";

const SOURCED = "every coordinate names the source in which it was found",
  EXACTNESS = "every coordinate says how exact it is, in metres";

/** How far the truth may lie from what is drawn, in metres. */
export const accuracy = z.number(EXACTNESS).check(z.positive(EXACTNESS));
export const found = z.enum(FOUND, `every coordinate says how it was found: ${FOUND.join(", ")}`);

/** What every hand-written feature of geodata/ says of itself, in the words of its file. */
export const provenance = { accuracy_m: accuracy, found, source: z.string(SOURCED).check(z.minLength(1, SOURCED)) };
