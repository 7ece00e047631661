/** Text of a file in UTF-8, UTF-16 with its mark, or else Windows-1251, which spreadsheets of the region still write; the note says so. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly note: string | null } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { text: new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes), note: null };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), note: null };
  } catch {
    return { text: new TextDecoder("windows-1251").decode(bytes), note: "the text is not UTF-8 and was read as Windows-1251" };
  }
}
