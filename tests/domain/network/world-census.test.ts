import { expect, test } from "vitest";
import { findComponents } from "../../../src/domain/network/components";
import { hasThroughTraffic } from "../../../src/domain/network/street-class";
import { NOT_BACKWARDS, NOT_FORWARDS, type StreetLines } from "../../../src/domain/network/street-lines";
import { randomWorld } from "./random-world";

const WORLDS = 500;

/** What makes networks hard. The oracle's 500 worlds prove something of it only if it is in them. */
const KINDS: Readonly<Record<string, (lines: StreetLines) => boolean>> = {
  "one-way for feet": ({ lineFlags }) => lineFlags.some((flags) => (flags & (NOT_FORWARDS | NOT_BACKWARDS)) !== 0),
  island: (lines) => findComponents(lines).decimetres.filter((length) => length > 0).length > 1,
  "line of no length": ({ lineDecimetres }) => lineDecimetres.includes(0),
  loop: ({ lineNodes, lineCount }) =>
    Array.from({ length: lineCount }, (_, line) => line).some((line) => lineNodes[2 * line] === lineNodes[2 * line + 1]),
  "parallel lines": ({ lineNodes, lineCount }) =>
    new Set(
      Array.from({ length: lineCount }, (_, line) => [lineNodes[2 * line]!, lineNodes[2 * line + 1]!].sort((a, b) => a - b).join(" ")),
    ).size < lineCount,
  "dead end": ({ lineNodes, nodeCount }) =>
    Array.from({ length: nodeCount }, (_, node) => lineNodes.filter((end) => end === node).length).includes(1),
  "line cut because it is long": ({ lineWay, lineCount }) => new Set(lineWay).size < lineCount,
  stairs: ({ lineClass }) => lineClass.includes(1),
  heights: ({ heights }) => heights !== null,
  "street that goes on under another class": (lines) =>
    classesAt(lines).some((ranks) => ranks.length === 2 && ranks.every(hasThroughTraffic) && ranks[0] !== ranks[1]),
  "street that ends beside ways without traffic": (lines) =>
    classesAt(lines).some((ranks) => ranks.length > 2 && ranks.filter(hasThroughTraffic).length === 1),
  "road that may only be crossed": ({ nodeRoad }) => nodeRoad.some((rank) => rank > 0),
};

/** Classes of the street ends at every node where no other road passes. */
function classesAt({ nodeCount, nodeRoad, lineNodes, lineClass }: StreetLines): readonly number[][] {
  const classes = Array.from({ length: nodeCount }, (): number[] => []);
  lineNodes.forEach((node, end) => classes[node]!.push(lineClass[end >> 1]!));
  return classes.filter((_, node) => nodeRoad[node] === 0);
}

test.each(Object.entries(KINDS))(`the ${WORLDS} random worlds hold enough of: %s`, (_, holds) => {
  const having = Array.from({ length: WORLDS }, (__, seed) => randomWorld(seed + 1)).filter(({ network }) => holds(network.lines)).length;
  expect(having).toBeGreaterThanOrEqual(25);
});
