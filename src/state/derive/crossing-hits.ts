import { distanceM } from "../../domain/geodesy";
import type { Localized } from "../../domain/language";
import { isAreaKind, type Gazetteer, type Spot, type Street } from "../../domain/places/gazetteer";
import { SAME_CROSSING_M, type LonLat } from "../../domain/places/line-crossings";
import type { NameMatch } from "../../domain/places/name-index";
import { isTitle, type QueryWord } from "../../domain/places/name-words";
import { isSameStreet } from "../../domain/places/same-street";
import { crossingName } from "../../domain/places/short-name";
import { streetHit, weightBonus, type NamedPlaces, type PlaceHit } from "./place-hit";

/** How many readings of one side of a crossing are tried. */
const SIDES = 8;
/** Both sides must be told at least this well. */
const LEAST_SIDE = 0.5;
/** Degrees further apart than crossings of one name that are one. */
const NEARBY = 0.01;

/** Two streets that do not meet are half of what was asked for. */
const APART = 0.75;

type Sides = { readonly a: readonly NameMatch[]; readonly b: readonly NameMatch[]; readonly isCut: boolean };

/** Every place where what was typed may be cut into two streets. */
function sidesOf({ streets }: NamedPlaces, words: readonly QueryWord[]): Sides[] {
  return words.flatMap((word, cut): Sides[] => {
    const sides = [words.slice(0, cut), words.slice(cut)];
    if (cut === 0 || sides.some((side) => side.every(({ folded, isNumber }) => isTitle(folded) || isNumber))) return [];
    const [a, b] = sides.map((side, at) =>
      streets
        .find(side, at === 1)
        .filter(({ score }) => score >= LEAST_SIDE)
        .slice(0, SIDES),
    ) as [NameMatch[], NameMatch[]];
    return [{ a, b, isCut: word.cutBefore }];
  });
}

export function crossingHits(places: NamedPlaces, words: readonly QueryWord[]): PlaceHit[] {
  const { gazetteer } = places,
    hits: PlaceHit[] = [];
  for (const sides of sidesOf(places, words))
    for (const a of sides.a)
      for (const b of sides.b) {
        const one = gazetteer.streets[a.entry]!,
          other = gazetteer.streets[b.entry]!;
        for (const at of crossingsOf(places, a.entry, b.entry))
          hits.push({
            ...crossingHit(one, other, at),
            formerly: [a.formerly, b.formerly].filter((old): old is Localized => old !== null),
            score: (a.score + b.score) / 2 + (sides.isCut ? 0.08 : 0) + weightBonus(one) + weightBonus(other),
            isWhole: a.isWhole && b.isWhole,
            isGuess: a.isGuess || b.isGuess,
          });
      }
  return hits;
}

function crossingsOf({ gazetteer }: NamedPlaces, a: number, b: number): readonly LonLat[] {
  const places = gazetteer.crossings(a, b);
  return places.length > 0 && isSameStreet(gazetteer.streets[a]!, gazetteer.streets[b]!) ? [] : places;
}

/** Where one street alone was named well: where it crosses others, the great ones first. */
export function crossingsAlong({ gazetteer }: NamedPlaces, id: string): PlaceHit[] {
  const { streets } = gazetteer,
    street = streets.findIndex((one) => one.id === id);
  return gazetteer
    .crossed(street)
    .filter(({ street: other }) => !isSameStreet(streets[street]!, streets[other]!))
    .toSorted((a, b) => streets[b.street]!.weight - streets[a.street]!.weight || a.street - b.street)
    .map(({ street: other, at }) => crossingHit(streets[street]!, streets[other]!, at));
}

/** Two streets that were both named in full and do not meet: one by one. */
export function streetsApart(places: NamedPlaces, words: readonly QueryWord[]): PlaceHit[] {
  const { streets } = places.gazetteer;
  const bestOf = (matches: readonly NameMatch[]): PlaceHit | undefined =>
    matches
      .filter(({ isWhole }) => isWhole)
      .map((match) => streetHit(streets[match.entry]!, match))
      .map((hit) => ({ ...hit, score: hit.score * APART, isWhole: false }))
      .sort((a, b) => b.score - a.score)[0];
  const pairs = sidesOf(places, words).flatMap(({ a, b }) => {
    const one = bestOf(a),
      other = bestOf(b);
    return one && other ? [[one, other] as const] : [];
  });
  return [...(pairs.toSorted((a, b) => b[0].score + b[1].score - a[0].score - a[1].score)[0] ?? [])];
}

function crossingHit(one: Street, other: Street, at: LonLat): PlaceHit {
  return {
    kind: "crossing",
    id: `${one.id} ${other.id} ${at.map((degree) => degree.toFixed(4)).join(" ")}`,
    name: crossingName(one.name, other.name),
    at,
    zone: null,
    note: null,
    formerly: [],
    score: 0,
    isWhole: false,
    isGuess: false,
    near: null,
  };
}

/** Whether two crossings are one to a reader: the same names, in whatever order, at one place. */
export function isSameCrossing(a: PlaceHit, b: PlaceHit): boolean {
  return Math.abs(a.at[0] - b.at[0]) < NEARBY && sortedName(a) === sortedName(b) && distanceM(...a.at, ...b.at) <= SAME_CROSSING_M;
}

const sortedName = ({ name }: PlaceHit): string => name.ru.split(" – ").sort().join(" – ");

/** An area further away than this does not say where a crossing is. */
const NEAR_AREA_M = 3_000;

/** Crossings of one name are told apart by the area nearest to them; two near one area would be one row to a reader, and are. */
export function toldApart({ gazetteer }: NamedPlaces, hits: readonly PlaceHit[]): readonly PlaceHit[] {
  const count = new Map<string, number>(),
    rows = new Set<string>();
  for (const hit of hits) if (hit.kind === "crossing") count.set(sortedName(hit), (count.get(sortedName(hit)) ?? 0) + 1);
  return hits.flatMap((hit) => {
    if (hit.kind !== "crossing" || count.get(sortedName(hit)) === 1) return [hit];
    const near = nearestArea(gazetteer, hit.at),
      row = `${sortedName(hit)} ${near?.id ?? hit.id}`;
    if (rows.has(row)) return [];
    rows.add(row);
    return [{ ...hit, near: near?.name ?? null }];
  });
}

function nearestArea({ spots }: Gazetteer, at: LonLat): Spot | null {
  let nearest: Spot | null = null,
    least = NEAR_AREA_M;
  for (const spot of spots) {
    const metres = isAreaKind(spot.kind) ? distanceM(...at, ...spot.at) : Infinity;
    if (metres < least) [nearest, least] = [spot, metres];
  }
  return nearest;
}
