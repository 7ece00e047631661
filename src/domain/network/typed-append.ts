type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A new array of the same kind with more values behind. */
export function appended<T extends Numbers>(values: T, more: ArrayLike<number>): T {
  const out = new (values.constructor as new (length: number) => T)(values.length + more.length);
  out.set(values);
  out.set(more, values.length);
  return out;
}
