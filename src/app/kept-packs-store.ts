/** The browser's store for packs that the visitor chose to keep for use without a network. */
export const KEPT_PACKS = "qadam-kept-packs";
