import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { answerQuestions } from "../../src/app/answer-question";
import { followPacks, type PackActions } from "../../src/app/follow-packs";
import { followPlaces } from "../../src/app/follow-places";
import { findPacks, fittingPacks, holdPacks, mergedDataset } from "../../src/app/held-packs";
import { FIRST_QUESTION } from "../../src/domain/question";
import type { EngineReply, EngineRequest, ToWorker } from "../../src/engine/protocol";
import { boundsOfZones } from "../../src/domain/bounds";
import { setPlaces } from "../../src/state/places";
import { createStore, type Store, type View } from "../../src/state/store";
import { builtData } from "../support/built-data";
import { withBrowserStorage } from "../support/browser-storage";
import { besideFile, servePacks, townPack, type PackFiles } from "../support/packs-beside";

withBrowserStorage();
const { dataset: programme } = builtData();
let beside: Record<string, PackFiles>;
beforeAll(async () => {
  beside = {
    east: await townPack("east", { lon: 76.95, lat: 43.25, date: "2024-10-31" }),
    west: await townPack("west", { lon: 76.84, lat: 43.24, date: "2026-11-01", shop: true, residents: 500 }),
    plain: await townPack("plain", { lon: 76.9, lat: 43.22, date: "2026-11-02" }),
  };
});

let store: Store, packs: PackActions, posted: ToWorker[], reply: (answer: EngineReply) => void, fileOf: (path: string) => Uint8Array | null;
beforeEach(async () => {
  fileOf = (path) => besideFile(beside, path);
  servePacks((path) => fileOf(path));
  posted = [];
  const held = await holdPacks(fittingPacks(await findPacks("/packs/"), boundsOfZones(programme.districts)), null);
  store = createStore(mergedDataset(programme, held), { ...FIRST_QUESTION, service: "school" }, {
    page: { kind: "map" },
    wayTo: null,
  } as View);
  const port = { post: (message: ToWorker) => void posted.push(message), listen: (receive: typeof reply) => void (reply = receive) };
  answerQuestions(store, port);
  packs = followPacks(store, port, programme, held);
});
afterEach(() => vi.unstubAllGlobals());

const chosen = (name: string): Promise<void> => vi.waitFor(() => expect(store.getState().streets.packs).toEqual([name]));
const walked = (name: string): Promise<void> => vi.waitFor(() => expect(store.getState().streets.pack?.name).toBe(name));

describe("another pack beside the app", () => {
  test("brings its places and residents, and stands in the question; the first does not", async () => {
    expect(store.getState().streets.offered.map(({ name, dataDate, kilometres }) => [name, dataDate, kilometres])).toEqual([
      ["east", "2024-10-31", 1.6],
      ["west", "2026-11-01", 1.6],
      ["plain", "2026-11-02", 1.6],
    ]);
    packs.choose("west");
    expect(store.getState().streets.choosing).toBe("west");
    await chosen("west");
    const { question, dataset, streets } = store.getState();
    expect([question.pack, question.service, streets.choosing]).toEqual(["west", "school", null]);
    expect([[...dataset.cells.residents], dataset.added!.count.get("shop")]).toEqual([[500], 1]);
    packs.choose("east");
    await chosen("east");
    expect([store.getState().question.pack, store.getState().dataset.cells]).toEqual([null, programme.cells]);
  });

  test("that lacks the service asked about answers the first question's", async () => {
    packs.choose("west");
    await chosen("west");
    store.ask({ service: "shop" });
    packs.choose("east");
    await chosen("east");
    expect(store.getState().question.service).toBe(FIRST_QUESTION.service);
  });

  test("is walked along its own streets", async () => {
    store.ask({ method: "streets" });
    await walked("east");
    packs.choose("west");
    await walked("west");
    const longitudes = posted.flatMap((message) => (message.kind === "pack" ? [message.lines.shape[0]! / 1e7] : []));
    expect(longitudes.map((lon) => Math.floor(lon * 100) / 100)).toEqual([76.95, 76.84]);
  });

  test("the last choice wins, whichever pack comes first", async () => {
    let arrive = (): void => undefined;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    const { fetch } = globalThis;
    vi.stubGlobal("fetch", (address: string) => (address.includes("west") ? late.then(() => fetch(address)) : fetch(address)));
    packs.choose("west");
    packs.choose("plain");
    await chosen("plain");
    arrive();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([store.getState().question.pack, store.getState().streets.packs, store.getState().streets.choosing]).toEqual([
      "plain",
      ["plain"],
      null,
    ]);
  });

  test("that cannot be read is a problem, and the one of before stays", async () => {
    fileOf = (path) => (path === "west/cells.bin" ? null : besideFile(beside, path));
    const before = store.getState();
    packs.choose("west");
    await vi.waitFor(() => expect(store.getState().streets.problem).not.toBeNull());
    const { streets, question, dataset } = store.getState();
    expect([streets.problem!.code, streets.problem!.file, streets.choosing]).toEqual(["unreachable", "packs/west/cells.bin", null]);
    expect([question, dataset, streets.packs]).toEqual([before.question, before.dataset, ["east"]]);
  });

  test("late answers along the streets of before are dropped, also where both packs add nothing else", async () => {
    fileOf = (path) => {
      const bytes = besideFile(beside, path);
      // Two packs of streets alone.
      if (!bytes || !path.endsWith("manifest.json")) return bytes;
      const manifest = JSON.parse(new TextDecoder().decode(bytes)) as { files: { name: string }[] };
      return new TextEncoder().encode(
        JSON.stringify({ ...manifest, files: manifest.files.filter(({ name }) => name !== "facilities.json") }),
      );
    };
    const held = await holdPacks(fittingPacks(await findPacks("/packs/"), boundsOfZones(programme.districts)), null);
    store = createStore(mergedDataset(programme, held), { ...FIRST_QUESTION, method: "streets" }, {
      page: { kind: "map" },
      wayTo: null,
    } as View);
    const port = { post: (message: ToWorker) => void posted.push(message), listen: (receive: typeof reply) => void (reply = receive) };
    answerQuestions(store, port);
    packs = followPacks(store, port, programme, held);
    await walked("east");
    const surfaces = (): EngineRequest[] => posted.filter((message) => message.kind === "surface");
    const asked = surfaces().at(-1)!;
    packs.choose("plain");
    await walked("plain");
    reply({ kind: "failed", key: asked.key, code: "internal", detail: "about the streets of before" });
    expect(store.getState().answers.failure).toBeNull();
    expect(surfaces().at(-1)!.key).not.toBe(asked.key);
  });

  test("gives the search its names", async () => {
    followPlaces(store, "/packs/");
    const names = (): string[] | undefined => store.getState().places.pack?.streets.map(({ name }) => Object.values(name).join(" "));
    setPlaces(store, { wanted: true });
    store.ask({ method: "streets" });
    await walked("east");
    await vi.waitFor(() => expect(names()?.join()).toContain("Street of east"));
    packs.choose("west");
    await vi.waitFor(() => expect(names()?.join()).toContain("Street of west"));
  });
});

describe("for the address", () => {
  test("a pack is fetched first and brought into use in one step, so that what it can be asked about is known by then", async () => {
    const fetched = packs.bring("west")!;
    const use = await fetched;
    expect(store.getState().question.pack).toBeNull();
    use();
    expect(store.getState().question.pack).toBe("west");
    expect(packs.bring("west")).toBeNull();
    (await packs.bring(null)!)();
    expect(store.getState().question.pack).toBeNull();
  });
});
