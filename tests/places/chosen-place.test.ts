import { afterEach, describe, expect, test, vi } from "vitest";
import { keepRecent, readRecent } from "../../src/app/recent-places";
import { LANGUAGES } from "../../src/domain/language";
import { FIRST_QUESTION } from "../../src/domain/question";
import { placeSearchOf } from "../../src/state/derive/named-place-search";
import { chosenFor, choosePlace, choosePosition, type RecentPlace } from "../../src/state/places";
import { createStore, type Store, type View } from "../../src/state/store";
import { placeNameText } from "../../src/i18n/place-texts";
import { placeNamed } from "../../src/ui/use-place";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const fresh = (): Store => createStore(dataset, FIRST_QUESTION, {} as View);
const hit = (query: string) => placeSearchOf(dataset, null).find(query, 1)[0]!;

describe("choosing a place", () => {
  test("asks about its point, and about a district as a whole", () => {
    const store = fresh();
    choosePlace(store, hit("Абай – Сейфуллин"));
    const { question, places } = store.getState();
    expect(question.where).toMatchObject({ kind: "point" });
    expect(chosenFor(question.where, places)?.name?.ru).toBe("Абая – Сейфуллина");
    choosePlace(store, hit("Медеу ауданы"));
    expect(store.getState().question.where).toEqual({ kind: "district", id: "medeu" });
    expect(chosenFor(store.getState().question.where, store.getState().places)).toBeNull();
  });

  test.each([
    ["метро Сайран", ["«Сайран» метро станциясы", "станция метро «Сайран»", "Sairan metro station"]],
    ["метро Абай", ["«Абай» метро станциясы", "станция метро «Абая»", "Abai metro station"]],
    ["вокзал Алматы-2", ["«Алматы-2» станциясы", "станция «Алматы-2»", "Almaty-2 station"]],
    ["озеро Сайран", ["Сайран көлі", "Озеро Сайран", "Lake Sairan"]],
    ["Аксай-4", ["Ақсай-4", "Аксай-4", "Aksai-4"]],
  ])("%s is called what it is, in the question and in the list of last places", (query, called) => {
    const store = fresh();
    choosePlace(store, hit(query));
    const { question, places } = store.getState();
    LANGUAGES.forEach((language, at) => {
      expect(placeNamed({ dataset, places, question }, language)).toEqual({ kind: "point", name: called[at] });
      expect(placeNameText(places.recent[0]!, language)).toBe(called[at]);
    });
  });

  test("keeps the last five, each once, the latest first; districts are in the list anyway", () => {
    const store = fresh();
    for (const query of ["метро Алмалы", "Орбита", "Абай – Сейфуллин", "Шанырак", "Медеу ауданы", "Орбита", "Калкаман", "метро Москва"])
      choosePlace(store, hit(query));
    expect(store.getState().places.recent.map(({ name }) => name.ru)).toEqual([
      "Москва",
      "Калкаман",
      "Орбита",
      "Шанырак",
      "Абая – Сейфуллина",
    ]);
  });

  test("the device's position is asked about and kept nowhere; a rough one says so", () => {
    const store = fresh();
    choosePosition(store, [76.9343, 43.2415], 900);
    const { question, places } = store.getState();
    expect(question.where).toEqual({ kind: "point", lon: 76.9343, lat: 43.2415 });
    expect(places.recent).toEqual([]);
    expect(places.chosen).toMatchObject({ name: null, note: { kind: "rough-position", metres: 900 } });
    choosePosition(store, [76.9343, 43.2415], 20);
    expect(store.getState().places.chosen?.note).toBeNull();
  });
});

describe("last places on the device", () => {
  afterEach(() => vi.unstubAllGlobals());
  const place: RecentPlace = { name: { kk: "а", ru: "б", en: "c" }, lon: 76.9, lat: 43.2, kind: "metro" };
  const storage = (kept: Map<string, string>, change: Partial<Storage> = {}) =>
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
      ...change,
    });

  test("come back as they were kept, and leave nothing behind when forgotten", () => {
    const kept = new Map<string, string>();
    storage(kept);
    keepRecent([place]);
    expect(readRecent()).toEqual([place]);
    keepRecent([]);
    expect(kept.size).toBe(0);
  });

  test.each([
    ["none, as an earlier version kept it", ""],
    ["one that nobody knows", ',"kind":"castle"'],
  ])("of %s kind are places all the same", (_, kind) => {
    storage(new Map([["qadam-recent-places", `[{"name":{"kk":"а","ru":"б","en":"c"},"lon":76.9,"lat":43.2${kind}}]`]]));
    expect(readRecent()).toEqual([{ ...place, kind: null }]);
  });

  test.each([
    ["not JSON", "{"],
    ["another shape", '{"a":1}'],
    ["a place outside the world", '[{"name":{"kk":"a","ru":"a","en":"a"},"lon":500,"lat":0}]'],
  ])("%s is no list", (_, text) => {
    storage(new Map([["qadam-recent-places", text]]));
    expect(readRecent()).toEqual([]);
  });

  test("a full or refused storage stops nothing", () => {
    const refuse = (): never => {
      throw new DOMException("full", "QuotaExceededError");
    };
    storage(new Map(), { setItem: refuse, getItem: refuse });
    expect(() => keepRecent([place])).not.toThrow();
    expect(readRecent()).toEqual([]);
    vi.stubGlobal("localStorage", undefined);
    expect(() => keepRecent([place])).not.toThrow();
    expect(readRecent()).toEqual([]);
  });
});
