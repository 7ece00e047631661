import { expect, test } from "vitest";
import { nameOrder } from "../../src/state/derive/name-order";
import { builtData } from "../support/built-data";

test("names stand as in a dictionary of their language: Kazakh letters have places of their own", () => {
  const [first] = builtData().dataset.projects;
  // In the Kazakh alphabet: А Ә Б … Қ after К, Ң after Н, Ө after О, Ү Ұ after У.
  const names = ["Ұлы", "Өрік", "Қала", "Әлем", "Базар", "Алма", "Кітап", "Орман"];
  const projects = names.map((kk) => ({ ...first!, id: kk as never, name: { kk, ru: kk, en: kk } }));
  const order = nameOrder({ projects }, "kk");
  expect(names.toSorted((a, b) => order.get(a)! - order.get(b)!)).toEqual([
    "Алма",
    "Әлем",
    "Базар",
    "Кітап",
    "Қала",
    "Орман",
    "Өрік",
    "Ұлы",
  ]);
});
