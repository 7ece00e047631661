/** What is wrong with a map extract, in a plain sentence, and where. */
export class OsmFault extends Error {
  override readonly name = "OsmFault";
  constructor(
    readonly code:
      "not-pbf" | "truncated" | "damaged" | "compression" | "feature" | "too-large" | "no-streets" | "missing-nodes" | "outside",
    /** Offset in the file of the block at fault. */
    readonly byte: number,
    sentence: string,
  ) {
    super(`${sentence} (byte ${byte})`);
  }
}
