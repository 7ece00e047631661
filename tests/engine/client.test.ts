import { describe, expect, test } from "vitest";
import { createClient, type EnginePort } from "../../src/engine/client";
import { createHandler } from "../../src/engine/handler";
import { engineDataOf } from "../../src/engine/engine-data";
import type { EngineReply, EngineRequest, ToWorker } from "../../src/engine/protocol";
import { builtData } from "../support/built-data";

const surface = (key: string): EngineRequest => ({
  kind: "surface",
  key,
  service: "park",
  method: "radius",
  who: { walker: "adult", winter: false },
  edits: [],
});
const area = (key: string, limitM = 900): EngineRequest => ({ kind: "area", key, service: "park", limitM, year: 2025 });

function heldPort(): { port: EnginePort; sent: string[]; reply: (key: string) => void } {
  const sent: string[] = [];
  let receive: (reply: EngineReply) => void = () => {};
  return {
    sent,
    reply: (key) => receive({ kind: "failed", key, code: "internal", detail: "" }),
    port: {
      post: (message: ToWorker) => void (message.kind === "data" || message.kind === "pack" || sent.push(message.key)),
      listen: (to) => (receive = to),
    },
  };
}

describe("the client of the engine", () => {
  test("one request under way, one waiting, the latest wins", () => {
    const { port, sent, reply } = heldPort();
    const client = createClient(port, () => {});
    for (const key of ["1", "2", "3", "4"]) client.ask(area(key));
    expect(sent).toEqual(["1"]);
    reply("1");
    expect(sent).toEqual(["1", "4"]);
  });

  test("a request that is under way is not asked twice, and drops one that waits behind it", () => {
    const { port, sent, reply } = heldPort();
    const client = createClient(port, () => {});
    for (const key of ["1", "2", "1"]) client.ask(area(key));
    reply("1");
    expect(sent).toEqual(["1"]);
  });

  test("figures do not wait behind outlines", () => {
    const { port, sent } = heldPort();
    const client = createClient(port, () => {});
    client.ask(area("outline"));
    client.ask(surface("figures"));
    expect(sent).toEqual(["outline", "figures"]);
  });

  test("every answer carries the key of its own question", () => {
    const { port, reply } = heldPort();
    const got: string[] = [];
    const client = createClient(port, ({ key }) => got.push(key));
    client.ask(area("a"));
    client.ask(area("b"));
    reply("a");
    reply("b");
    expect(got).toEqual(["a", "b"]);
  });
});

describe("the handler", () => {
  const { dataset } = builtData();
  const { answer: handle } = createHandler(engineDataOf(dataset));

  test("the outline and the figures agree: covered zones sum to the covered city", async () => {
    const reply = await handle(area("x", 923));
    if (reply.kind !== "area") throw new Error(reply.kind);
    const city = dataset.districts.reduce((sum, { areaHa }) => sum + areaHa, 0);
    expect(reply.area.coveredHa.city).toBeGreaterThan(0);
    expect(reply.area.coveredHa.city).toBeLessThan(city);
    expect(Math.abs(reply.area.coveredHa.districts.reduce((a, b) => a + b, 0) / reply.area.coveredHa.city - 1)).toBeLessThan(0.001);
  });

  test("a service without facilities is answered, not refused", async () => {
    const reply = await handle({ kind: "area", key: "none", service: "shop", limitM: 900, year: 2025 });
    expect(reply).toMatchObject({ kind: "area", area: { already: null, gained: null, possible: null, coveredHa: { city: 0 } } });
  });
});
