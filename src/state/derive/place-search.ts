import { distanceM } from "../../domain/geodesy";
import { foldLetters } from "../../domain/fold-letters";
import { LANGUAGES } from "../../domain/language";
import { isAreaKind, type Gazetteer } from "../../domain/places/gazetteer";
import type { NameIndex } from "../../domain/places/name-index";
import { nameKey, queryWords, stemOf, type QueryWord } from "../../domain/places/name-words";
import { isThingKind } from "../../domain/places/thing-kinds";
import type { Zone } from "../../domain/zone";
import { areaHits, areaNamesOf, readArea } from "./area-hits";
import { crossingHits, crossingsAlong, isSameCrossing, streetsApart, toldApart } from "./crossing-hits";
import { houseHits } from "./house-hits";
import { indexPlaces, streetHit, type PlaceHit } from "./place-hit";

export type PlaceSearch = { find(query: string, most: number): readonly PlaceHit[] };

const SAME_PLACE_M = 800;
/** What was found without one of the words, or with two of them as one, counts for less. */
const WITHOUT_ONE = 0.7,
  AS_ONE_WORD = 0.98;
/** From here on one street was meant: its crossings are offered. */
const ONE_STREET = 0.85;
const ALIKE = 0.05,
  MOST_ALIKE = 4,
  CROSSINGS_OFFERED = 4;

/** Search for a place to start from: zones, spots, streets, crossings, houses. */
export function createPlaceSearch(
  gazetteer: Gazetteer,
  zones: readonly Zone[],
  centres: ReadonlyMap<string, readonly [number, number]>,
): PlaceSearch {
  const places = indexPlaces(gazetteer, zones, centres),
    areaNames = areaNamesOf(gazetteer);
  const hitsOf = (words: readonly QueryWord[]): PlaceHit[] => {
    const area = readArea(words, areaNames),
      others = places.others.find(words, true).map(places.otherHit);
    // "Алматы-1" is the station: no street of that name has a word about a missing house.
    const houses = area?.isNumbered === true ? [] : houseHits(places, words);
    return [
      ...others,
      ...places.streets.find(words, true).map((match) => streetHit(gazetteer.streets[match.entry]!, match)),
      ...(area === null ? [] : areaHits(places, area)),
      ...(others.some(({ isWhole }) => isWhole) && !words.some(({ said }) => said === "street")
        ? houses.filter(({ note }) => note === null)
        : houses),
      ...crossingHits(places, words),
    ];
  };
  const withJoined = (words: readonly QueryWord[]): readonly PlaceHit[] => {
    const hits = hitsOf(words),
      isTold = hits.some(({ isWhole }) => isWhole);
    const joined = joinedReadings(isTold ? [places.others] : [places.others, places.streets], words).flatMap(hitsOf);
    return ranked([...hits, ...joined.map((hit) => ({ ...hit, score: hit.score * AS_ONE_WORD }))]);
  };
  /**
   * A first name or a word that no name holds is left out: "Нурсултана Назарбаева". A number alone would be another place; so would a market
   * without its name or a name without its market. What is left must be all of a name.
   */
  const withoutOne = (words: readonly QueryWord[]): readonly PlaceHit[] =>
    words.some(({ folded }) => isThingKind(folded))
      ? []
      : ranked(
          words
            .map((_, out) => words.filter((__, at) => at !== out))
            .filter((left) => left.some(({ isNumber, said }) => !isNumber || said === "area"))
            .flatMap((left) => hitsOf(left).filter(({ isWhole, isGuess }) => isWhole && !isGuess))
            .map((hit) => ({ ...hit, score: hit.score * WITHOUT_ONE, isWhole: false, isGuess: true })),
        );
  return {
    find(query, most) {
      const words = queryWords(query);
      if (words.length === 0) return [];
      const hits = withJoined(words);
      if (hits.length === 0) {
        const apart = streetsApart(places, words);
        return toldApart(places, apart.length > 0 ? apart : withoutOne(words)).slice(0, most);
      }
      const street = hits.find(({ kind }) => kind === "street");
      if (street === undefined || !isTheOne(street, hits)) return toldApart(places, hits).slice(0, most);
      const alike = hits.filter(({ score }) => score >= street.score - ALIKE).slice(0, MOST_ALIKE);
      const crossings = distinct(crossingsAlong(places, street.id), CROSSINGS_OFFERED);
      return toldApart(places, distinct([...alike, ...crossings, ...hits])).slice(0, most);
    },
  };
}

/** Whether one street was meant and not an area of its name, a crossing or a house. */
const isTheOne = ({ score }: PlaceHit, hits: readonly PlaceHit[]): boolean =>
  score >= Math.max(ONE_STREET, hits[0]!.score - ALIKE) &&
  !isAreaKind(hits[0]!.kind) &&
  !hits.some(({ kind }) => kind === "crossing" || kind === "address");

/** The best first, guesses last; where something was asked for by its whole name nobody needs them. */
function ranked(hits: readonly PlaceHit[]): readonly PlaceHit[] {
  const sorted = distinct(hits.toSorted((a, b) => Number(a.isGuess) - Number(b.isGuess) || b.score - a.score || (a.id < b.id ? -1 : 1)));
  return sorted.some(({ isWhole, isGuess }) => isWhole && !isGuess) ? sorted.filter(({ isGuess }) => !isGuess) : sorted;
}

/** Two words that some name holds as one: "Сары-Арка" is Сарыарқа. */
function joinedReadings(indexes: readonly NameIndex[], words: readonly QueryWord[]): (readonly QueryWord[])[] {
  return words.slice(1).flatMap((word, at) => {
    const before = words[at]!,
      text = before.text + word.text,
      folded = foldLetters(text);
    if (word.cutBefore || before.isNumber || word.isNumber || !indexes.some((index) => index.knows(folded))) return [];
    return [[...words.slice(0, at), { ...before, text, folded, stem: stemOf(folded) }, ...words.slice(at + 2)]];
  });
}

/** The first of each id, of crossings of one name, and of things of one name and kind that stand together (a label and what it labels). */
function distinct(hits: readonly PlaceHit[], most = Infinity): PlaceHit[] {
  const kept: PlaceHit[] = [];
  for (const hit of hits) {
    if (kept.length === most) break;
    if (!kept.some((other) => isTwin(hit, other))) kept.push(hit);
  }
  return kept;
}

function isTwin(hit: PlaceHit, other: PlaceHit): boolean {
  if (hit.kind === other.kind && hit.id === other.id) return true;
  if (hit.kind === "crossing") return other.kind === "crossing" && isSameCrossing(hit, other);
  const mayBeOne =
    hit.kind === "object" || other.kind === "object" ? isSpot(hit) && isSpot(other) : isAreaKind(hit.kind) && isAreaKind(other.kind);
  return (
    mayBeOne &&
    distanceM(...hit.at, ...other.at) < SAME_PLACE_M &&
    LANGUAGES.some((language) => nameKey(hit.name[language]) === nameKey(other.name[language]))
  );
}

const isSpot = ({ kind }: PlaceHit): boolean => kind !== "street" && kind !== "crossing" && kind !== "address" && kind !== "zone";
