import { LANGUAGES } from "../../domain/language";
import { isAreaKind, type Gazetteer } from "../../domain/places/gazetteer";
import { nameWords, type NameWord, type QueryWord } from "../../domain/places/name-words";
import { addressHit } from "./house-hits";
import { streetHit, type NamedPlaces, type PlaceHit } from "./place-hit";

/** "мкр Аксай-4, дом 17": the number that follows the name of an area is the area's, the next one is a house's. */
export type AreaReading = {
  readonly name: readonly QueryWord[];
  readonly number: QueryWord | null;
  readonly house: string | null;
  /** Whether the number cannot be a house's: "мкр" says so, or microdistricts of this name are told apart by numbers. */
  readonly isNumbered: boolean;
};

/** Names of areas without their numbers; true for those that are told apart by numbers. */
export type AreaNames = ReadonlyMap<string, boolean>;

/** An area of that name, where the number told is of none that is known. */
const UNKNOWN_NUMBER = 0.06,
  NO_HOUSE = 0.1;

const isNumber = ({ folded }: NameWord): boolean => /^\d/.test(folded);
const keyOf = (words: readonly NameWord[]): string =>
  words
    .filter((word) => !isNumber(word))
    .map(({ stem }) => stem)
    .sort()
    .join(" ");

export function areaNamesOf({ streets, spots }: Gazetteer): AreaNames {
  const names = new Map<string, boolean>();
  for (const { name, kind, also } of [...spots, ...streets])
    if (isAreaKind(kind))
      for (const one of [...LANGUAGES.map((language) => name[language]), ...also]) {
        const words = nameWords(one),
          key = keyOf(words);
        if (key !== "") names.set(key, names.get(key) === true || words.some(isNumber));
      }
  return names;
}

/** Null where nothing says that an area is meant, or a street is said to be. */
export function readArea(words: readonly QueryWord[], known: AreaNames): AreaReading | null {
  const atHouse = words.findIndex(({ asHouse }) => asHouse),
    before = atHouse > 0 ? words.slice(0, atHouse) : words;
  const isSaid = before.some(({ said }) => said === "area");
  const name = before.filter((word) => !word.isNumber),
    numbers = before.filter((word) => word.isNumber);
  const told = known.get(keyOf(name));
  if (before.some(({ said }) => said === "street") || (!isSaid && told === undefined) || numbers.length > 2) return null;
  // "17 Aksai-4" names the house first, as in English.
  const houseFirst = !isSaid && numbers.length === 2 && before[0]!.isNumber;
  const [number = null, house = null] = houseFirst ? numbers.toReversed() : numbers;
  return {
    name,
    number,
    house: atHouse > 0 ? words[atHouse]!.text : (house?.text ?? null),
    isNumbered: number !== null && (isSaid || told === true),
  };
}

/** The area that was read, and its house; where its number is not known, the area of that name. */
export function areaHits(places: NamedPlaces, { name, number, house }: AreaReading): PlaceHit[] {
  const meant = areasNamed(places, number === null ? name : [...name, number]);
  if (meant.length > 0) return house === null ? meant.map(({ hit }) => hit) : withHouse(meant, house);
  if (number === null) return [];
  const around = areasNamed(places, name);
  // Where an area has no numbers, the first one may be a house's after all, if there is such a house.
  const houses = house === null ? withHouse(around, number.text).filter(({ kind, note }) => kind === "address" && note === null) : [];
  return [
    ...houses,
    ...(house === null ? around.map(({ hit }) => hit) : withHouse(around, house)).map((hit) => ({
      ...hit,
      score: hit.score - UNKNOWN_NUMBER,
    })),
  ];
}

type FoundArea = { readonly hit: PlaceHit; /** Null where it has no houses. */ readonly houseAt: ((asked: string) => PlaceHit) | null };

/** Areas whose whole name was told. */
function areasNamed(places: NamedPlaces, words: readonly NameWord[]): FoundArea[] {
  const { gazetteer, streets, others, otherHit } = places;
  return [
    ...others.find(words, false).map((match) => ({ hit: otherHit(match), houseAt: null })),
    ...streets.find(words, false).map((match) => {
      const street = gazetteer.streets[match.entry]!,
        houses = gazetteer.houses(match.entry);
      return {
        hit: streetHit(street, match),
        houseAt: houses.length === 0 ? null : (asked: string) => addressHit(street, houses, match, asked),
      };
    }),
  ].filter(({ hit }) => hit.isWhole && isAreaKind(hit.kind));
}

function withHouse(areas: readonly FoundArea[], asked: string): PlaceHit[] {
  const addresses = areas.flatMap(({ houseAt }) => (houseAt === null ? [] : [houseAt(asked)]));
  return addresses.length > 0
    ? addresses
    : areas.map(({ hit }) => ({ ...hit, note: { kind: "no-houses-in-area", asked }, score: hit.score - NO_HOUSE }));
}
