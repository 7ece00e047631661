import * as z from "zod/mini";
import { inEveryLanguage } from "../../domain/language";
import type { LonLat } from "../../domain/places/line-crossings";
import { saysArea } from "../../domain/places/name-words";
import type { PackPlaces, PackStreet } from "../../domain/places/table-gazetteer";
import { PLACES_FILE } from "./manifest";
import { PackFault } from "./pack-fault";

const VERSION = 1;
/** Places are whole steps of a hundred-thousandth of a degree, about a metre. */
const STEPS = 1e5;

const schema = z.object({
  format: z.literal("qadam-places"),
  version: z.literal(VERSION),
  /** Numbers of houses by ";", their steps east and north of the street's middle by turns. */
  streets: z.array(
    z.object({
      /** One name for all languages, or one a language. */ name: z.union([z.string(), z.tuple([z.string(), z.string(), z.string()])]),
      also: z.optional(z.array(z.string())),
      formerly: z.optional(z.array(z.string())),
      numbered: z.optional(z.literal(1)),
      middle: z.tuple([z.number(), z.number()]),
      weight: z.number().check(z.nonnegative()),
      houses: z.optional(z.string()),
      at: z.optional(z.string()),
    }),
  ),
  /** Street, street, steps east, steps north, by turns. */
  crossings: z.string(),
});

/** places.json: one street a line, filled with spaces to a multiple of four bytes for the checksum of the manifest. */
export function encodePlaces({ streets, crossings }: PackPlaces): Uint8Array {
  const rows = streets.map(({ name, also, formerly, kind, middle, weight, houses }) => {
    const [x, y] = stepsOf(middle);
    return JSON.stringify({
      name: name.kk === name.ru && name.ru === name.en ? name.kk : [name.kk, name.ru, name.en],
      ...(also.length > 0 ? { also } : {}),
      ...(formerly.length > 0 ? { formerly: formerly.map(({ ru }) => ru) } : {}),
      ...(kind === "area" ? { numbered: 1 } : {}),
      middle: [x, y],
      weight: Math.round(weight * 1000) / 1000,
      ...(houses.length > 0
        ? {
            houses: houses.map(({ number }) => number.replaceAll(";", ",")).join(";"),
            at: houses.flatMap((house) => [stepsOf(house.at)[0] - x, stepsOf(house.at)[1] - y]).join(" "),
          }
        : {}),
    });
  });
  const text = `{"format":"qadam-places","version":${VERSION},"streets":[\n${rows.join(",\n")}\n],"crossings":"${crossings.flatMap(({ a, b, at }) => [a, b, ...stepsOf(at)]).join(" ")}"}\n`;
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4).fill(0x20);
  padded.set(bytes);
  return padded;
}

/** Throws PackFault. */
export function decodePlaces(bytes: Uint8Array): PackPlaces {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new PackFault("contradiction", `${PLACES_FILE} is not JSON`);
  }
  const told = z.object({ format: z.literal("qadam-places"), version: z.int() }).safeParse(value);
  if (told.success && told.data.version > VERSION)
    throw new PackFault("newer", `${PLACES_FILE} has version ${told.data.version}, this app reads up to ${VERSION}: update the app`);
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new PackFault(
      "contradiction",
      `${PLACES_FILE}: ${parsed.error.issues
        .slice(0, 5)
        .map(({ path, message }) => `${path.join(".")}: ${message}`)
        .join("; ")}`,
    );
  const streets = parsed.data.streets.map(
    ({ name, also = [], formerly = [], numbered, middle: [x, y], weight, houses, at }, index): PackStreet => {
      const [kk, ru, en] = typeof name === "string" ? [name, name, name] : name,
        id = `pack ${index}`;
      const numbers = houses === undefined ? [] : houses.split(";"),
        steps = at === undefined ? [] : numbersIn(at, id);
      if (steps.length !== 2 * numbers.length)
        throw new PackFault("contradiction", `${PLACES_FILE}: ${id} has ${numbers.length} houses and ${steps.length / 2} places for them`);
      return {
        id,
        name: { kk, ru, en },
        also,
        formerly: formerly.map(inEveryLanguage),
        kind: numbered === 1 ? "area" : saysArea(ru) ? "microdistrict" : "street",
        middle: placeOf(x, y),
        weight,
        houses: numbers.map((number, house) => ({ number, at: placeOf(x + steps[2 * house]!, y + steps[2 * house + 1]!) })),
      };
    },
  );
  const steps = parsed.data.crossings === "" ? [] : numbersIn(parsed.data.crossings, "crossings");
  const crossings = Array.from({ length: Math.floor(steps.length / 4) }, (_, index) => ({
    a: steps[4 * index]!,
    b: steps[4 * index + 1]!,
    at: placeOf(steps[4 * index + 2]!, steps[4 * index + 3]!),
  }));
  if (steps.length % 4 !== 0 || crossings.some(({ a, b }) => streets[a] === undefined || streets[b] === undefined))
    throw new PackFault("contradiction", `${PLACES_FILE}: a crossing names a street that is not there`);
  return { streets, crossings };
}

function stepsOf([lon, lat]: LonLat): [number, number] {
  return [Math.round(lon * STEPS), Math.round(lat * STEPS)];
}

function placeOf(x: number, y: number): LonLat {
  if (Math.abs(x) > 180 * STEPS || Math.abs(y) > 90 * STEPS)
    throw new PackFault("contradiction", `${PLACES_FILE}: a place lies outside the world`);
  return [x / STEPS, y / STEPS];
}

function numbersIn(text: string, object: string): number[] {
  const numbers = text.split(" ").map(Number);
  if (!numbers.every(Number.isInteger)) throw new PackFault("contradiction", `${PLACES_FILE}: ${object} holds something that is no number`);
  return numbers;
}
