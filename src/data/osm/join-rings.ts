/**
 * Closed rings from pieces that share their end points, as members of a multipolygon do; pieces that close nothing are left out and counted.
 * https://wiki.openstreetmap.org/wiki/Relation:multipolygon
 */
export function joinRings(pieces: readonly (readonly number[])[]): {
  readonly rings: readonly (readonly number[])[];
  readonly open: number;
} {
  const rings: number[][] = [];
  const left = pieces.filter((piece) => piece.length > 1).map((piece) => [...piece]);
  let open = 0;
  for (let ring = left.pop(); ring !== undefined; ring = left.pop()) {
    while (ring[0] !== ring.at(-1)) {
      const end = ring.at(-1)!;
      const next = left.findIndex((piece) => piece[0] === end || piece.at(-1) === end);
      if (next === -1) break;
      const [piece] = left.splice(next, 1) as [number[]];
      if (piece[0] !== end) piece.reverse();
      ring.push(...piece.slice(1));
    }
    if (ring[0] === ring.at(-1) && ring.length >= 4) rings.push(ring);
    else open++;
  }
  return { rings, open };
}
