import { expect, test } from "vitest";
import { FIRST_QUESTION, type Question } from "../../src/domain/question";
import { editOf, editsText } from "../../src/domain/network/edits-text";
import { YEARS } from "../../src/domain/years";
import { editEffect } from "../../src/state/derive/edit-effect";
import { routeKey, streetsKey, surfaceKey, walksKey } from "../../src/state/derive/request-key";
import { createStore, keepSurface, type View } from "../../src/state/store";
import { tapEdit } from "../../src/state/tap-edit";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const STREETS: Question = { ...FIRST_QUESTION, method: "streets" };
const CLOSED = editOf("close", [[76.9, 43.24]])!;

test("two taps make a path, one closes a street, and otherwise a tap is not taken", () => {
  const store = createStore(dataset, STREETS, { tapping: null } as View);
  expect(tapEdit(store, 76.9, 43.24)).toBe(false);
  store.show({ tapping: { kind: "open", first: null } });
  expect(tapEdit(store, 76.9, 43.24)).toBe(true);
  expect(store.getState()).toMatchObject({ view: { tapping: { kind: "open", first: [76.9, 43.24] } }, question: { edits: [] } });
  expect(tapEdit(store, 76.91, 43.250004)).toBe(true);
  store.show({ tapping: { kind: "close", first: null } });
  expect(tapEdit(store, 76.92, 43.26)).toBe(true);
  expect(store.getState().view.tapping).toBeNull();
  expect(editsText(store.getState().question.edits)).toBe("open:76.90000,43.24000:76.91000,43.25000;close:76.92000,43.26000");
  store.ask({ method: "radius" });
  store.show({ tapping: { kind: "close", first: null } });
  expect(tapEdit(store, 76.92, 43.26)).toBe(false);
});

test("keys tell edits apart along streets, and only there", () => {
  const edited = { ...STREETS, edits: [CLOSED] };
  const toPark = (question: Question) => routeKey(question, { kind: "service", service: "park", year: 2025 });
  for (const key of [surfaceKey, streetsKey, walksKey, toPark]) expect(key(edited)).not.toBe(key(STREETS));
  expect(surfaceKey({ ...edited, method: "radius" })).toBe(surfaceKey({ ...STREETS, method: "radius" }));
});

test("the effect is the difference of two answers, and waits for both", () => {
  const question = { ...STREETS, edits: [CLOSED] };
  const surfaceOf = (seconds: number) => {
    const year = new Uint32Array(dataset.cells.count).fill(60);
    year[0] = seconds;
    const all = YEARS.map(() => year);
    return { unit: "seconds", sure: all, possible: all } as const;
  };
  const { answers } = createStore(dataset, question, {} as View).getState();
  const after = [surfaceKey(question), surfaceOf(100_000)] as const,
    before = [surfaceKey(STREETS), surfaceOf(60)] as const;
  expect(editEffect({ dataset, question, answers: { ...answers, surfaces: new Map([after]) } })).toBeNull();
  const lost = -dataset.cells.residents[0]!;
  expect(editEffect({ dataset, question, answers: { ...answers, surfaces: new Map([after, before]) } })).toEqual({
    sure: lost,
    possible: lost,
  });
  expect(editEffect({ dataset, question: STREETS, answers: { ...answers, surfaces: new Map([after, before]) } })).toBeNull();
});

test("surfaces of edits go, the oldest first; those of the streets as they are stay", () => {
  const surface = { unit: "seconds", sure: [], possible: [] } as const;
  let kept: ReadonlyMap<string, typeof surface> = new Map();
  for (const question of [
    STREETS,
    ...Array.from({ length: 20 }, (_, number): Question => ({ ...STREETS, edits: [editOf("close", [[76.9, 43.2 + number / 1000]])!] })),
  ])
    kept = keepSurface(kept, surfaceKey(question), surface) as typeof kept;
  expect(kept.size).toBe(9);
  expect(kept.has(surfaceKey(STREETS))).toBe(true);
});
