/** Items whose key an item before them has, each with that first one. Items without a key repeat nothing. */
export function repeats<T>(items: readonly T[], keyOf: (item: T) => string | null): { readonly again: T; readonly first: T }[] {
  const seen = new Map<string, T>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    if (key === null) return [];
    const first = seen.get(key);
    if (first !== undefined) return [{ again: item, first }];
    seen.set(key, item);
    return [];
  });
}
