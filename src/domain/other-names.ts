import type { Language } from "./language";

/** What an object or an indicator is called besides its name, by its id; for the search alone. */
export type OtherNames = ReadonlyMap<string, Readonly<Record<Language, readonly string[]>>>;
