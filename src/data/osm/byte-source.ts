/** Bytes that are read piece by piece, so that a file larger than memory can be read. */
export type ByteSource = {
  readonly size: number;
  /** Bytes from … to − 1; both lie within the size. */
  readonly read: (from: number, to: number) => Promise<Uint8Array>;
};

export function bytesSource(bytes: Uint8Array): ByteSource {
  // A plain view: the `slice` of Node's Buffer does not copy, that of every other array does.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: plain.length, read: (from, to) => Promise.resolve(plain.subarray(from, to)) };
}

/** A file chosen by a visitor. */
export function blobSource(blob: Blob): ByteSource {
  return { size: blob.size, read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()) };
}
