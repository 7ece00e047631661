/** A pack that cannot be used, in a plain sentence. */
export class PackFault extends Error {
  override readonly name = "PackFault";
  constructor(
    readonly code: "not-a-pack" | "newer" | "older" | "truncated" | "checksum" | "contradiction" | "big-endian",
    sentence: string,
  ) {
    super(sentence);
  }
}
