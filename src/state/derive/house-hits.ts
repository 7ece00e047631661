import { isAreaKind, type House, type Street } from "../../domain/places/gazetteer";
import type { NameMatch } from "../../domain/places/name-index";
import type { QueryWord } from "../../domain/places/name-words";
import { addressName } from "../../domain/places/short-name";
import { findHouse, looksLikeHouse } from "./find-house";
import { streetHit, weightBonus, type NamedPlaces, type PlaceHit } from "./place-hit";

/** How many streets of a name are looked at. */
const STREETS = 8;
/** A street told less well than this was hardly meant with a house that it has not got. */
const WELL_TOLD = 0.8;

/** Houses of streets; where a street has none on the map, the street with a word about it. Those of microdistricts are read elsewhere. */
export function houseHits({ gazetteer, streets }: NamedPlaces, words: readonly QueryWord[]): PlaceHit[] {
  const read = looksLikeHouse(words);
  if (read === null) return [];
  return streets
    .find(read.name, false)
    .filter(({ entry }) => !isAreaKind(gazetteer.streets[entry]!.kind))
    .slice(0, STREETS)
    .flatMap((match): PlaceHit[] => {
      const street = gazetteer.streets[match.entry]!,
        houses = gazetteer.houses(match.entry);
      if (houses.length > 0) return [addressHit(street, houses, match, read.house)];
      return read.certain && match.score > WELL_TOLD
        ? [streetHit(street, { ...match, score: match.score - 0.1 }, { kind: "no-houses", asked: read.house })]
        : [];
    });
}

/** The house asked for, or the nearest number with a word about it. */
export function addressHit(
  street: Street,
  houses: readonly House[],
  { score, formerly, isWhole, isGuess }: NameMatch,
  asked: string,
): PlaceHit {
  const { house, isExact } = findHouse(houses, asked);
  return {
    kind: "address",
    id: `${street.id} ${house.number}`,
    name: addressName(street.name, house.number),
    at: house.at,
    zone: null,
    note: isExact ? null : { kind: "nearest-house", asked, known: house.number },
    formerly: formerly === null ? [] : [formerly],
    score: score + weightBonus(street) + (isExact ? 0.1 : -0.05),
    isWhole,
    isGuess,
    near: null,
  };
}
