import { createServer, type Server } from "node:http";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { readPackRequest } from "../../src/cli/pack-request";
import { writePbf } from "../data/osm/write-pbf";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "qadam-pack-"));
afterAll(() => rmSync(directory, { recursive: true }));

const EXTRACT = writePbf({
  nodes: Array.from({ length: 41 }, (_, at) => ({ id: at + 1, lon: 76.8 + at * 0.005, lat: 43.2 })),
  ways: [{ id: 7, refs: Array.from({ length: 41 }, (_, at) => at + 1), tags: { highway: "footway" } }],
});
const path = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(directory, name), text);
  return join(directory, name);
};
const out = join(directory, "out");
const boundary = path(
  "b.geojson",
  '{"type":"Polygon","coordinates":[[[76.89,43.15],[76.91,43.15],[76.91,43.25],[76.89,43.25],[76.89,43.15]]]}',
);
const manifest = (): { sources: { file: string }[]; counts: Record<string, unknown>; bounds: number[] } =>
  JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as ReturnType<typeof manifest>;

/** Asynchronous, so that a server of the test can answer meanwhile; the temporary folder is the test's own, to see what is left in it. */
const pack = (args: string[], env: Record<string, string> = {}): Promise<{ code: number | null; err: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, "bin/qadam.mjs"), "pack", ...args], {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: directory, ...env },
    });
    let err = "";
    child.stderr.on("data", (piece) => (err += String(piece)));
    child.on("close", (code) => resolve({ code, err }));
  });
const served = async (answer: Parameters<typeof createServer>[1], act: (url: string) => Promise<void>): Promise<void> => {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  await act(`http://127.0.0.1:${(server.address() as AddressInfo).port}/city.osm.pbf`).finally(() => server.close());
};
const leftBehind = (): string[] => readdirSync(directory).filter((name) => name.startsWith("qadam-extract"));

test("facilities, residents and boundary by name on the command line", async () => {
  const osm = path("t.osm.pbf", EXTRACT);
  const { code, err } = await pack([
    "--osm",
    osm,
    "--out",
    out,
    "--boundary",
    boundary,
    "--facilities",
    path("f.csv", "service,lon,lat\npark,76.9,43.2\n"),
    "--facilities",
    `school:n=${path("g.csv", "lon,lat,n,p\n76.9,43.2,1,7\n76.901,43.2,0,8\n")}`,
    "--population",
    `p=${join(directory, "g.csv")}`,
  ]);
  expect([code, err]).toEqual([0, expect.stringMatching(/facilities: 1 park, 1 school\n {2}residents: 15 in 2 cells/)]);
  expect(manifest().counts).toMatchObject({ facilities: { park: 1, school: 1 }, residents: 15 });
  expect(readdirSync(out).sort()).toEqual(["cells.bin", "facilities.json", "manifest.json", "network.bin"]);
});

test("a faulty file is refused with its place, and the pack before it stays", async () => {
  const before = manifest();
  expect(
    await pack(["--osm", join(directory, "t.osm.pbf"), "--out", out, "--facilities", path("bad.csv", "name;lat\nA;43\n")]),
  ).toMatchObject({ code: 1, err: expect.stringContaining("bad.csv · line 1 · lon · there is no column of longitudes") as string });
  expect(manifest()).toEqual(before);
});

describe("--download", () => {
  test("fetches through a redirect, cuts the boundary out and leaves nothing in the temporary folder", async () => {
    await served(
      (request, response) => {
        if (request.url === "/city.osm.pbf") response.writeHead(302, { location: "/dated.osm.pbf" }).end();
        else response.writeHead(200, { "content-length": EXTRACT.length }).end(EXTRACT);
      },
      async (url) => {
        expect(await pack(["--download", "--out", out, "--boundary", boundary], { QADAM_EXTRACT_URL: url })).toMatchObject({ code: 0 });
      },
    );
    expect(manifest()).toMatchObject({ bounds: [76.85, 43.2, 76.95, 43.2], sources: [{ file: "city.osm.pbf" }, { file: "b.geojson" }] });
    expect(leftBehind()).toEqual([]);
  });

  test("without a network: one sentence with the remedy, exit code 1, the pack before it stays", async () => {
    const before = manifest(),
      { code, err } = await pack(["--download", "--out", out, "--boundary", boundary], { QADAM_EXTRACT_URL: "http://127.0.0.1:9/" });
    expect([code, err.trim().split("\n").at(-1)]).toEqual([
      1,
      expect.stringMatching(
        /^qadam: the extract cannot be fetched from http:\/\/127\.0\.0\.1:9\/ \(there is no connection to it: .*\): fetch that file .* --osm FILE\.osm\.pbf$/,
      ),
    ]);
    expect(manifest()).toEqual(before);
    expect(leftBehind()).toEqual([]);
  });

  test("a server that refuses, breaks off or goes in circles is named", async () => {
    const fetched = async (answer: Parameters<typeof createServer>[1]): Promise<string> => {
      let said = "";
      await served(answer, async (url) => {
        const { code, err } = await pack(["--download", "--out", out, "--boundary", boundary], { QADAM_EXTRACT_URL: url });
        said = `${code} ${err}`;
      });
      return said;
    };
    expect(await fetched((_, response) => void response.writeHead(404).end())).toMatch(/^1 .*the server answered 404/s);
    expect(await fetched((request, response) => void response.writeHead(302, { location: request.url }).end())).toMatch(
      /^1 .*from one address to the next/s,
    );
    expect(
      await fetched((_, response) => {
        response.writeHead(200, { "content-length": EXTRACT.length }).write(EXTRACT.subarray(0, 50));
        setTimeout(() => response.destroy(), 50);
      }),
    ).toMatch(/^1 .*cannot be fetched/s);
    expect(leftBehind()).toEqual([]);
    expect(existsSync(join(out, "manifest.json"))).toBe(true);
  });
});

test("the command line of pack: what stands before the equals sign, and what is missing", () => {
  const read = (...args: string[]) => readPackRequest(args, {});
  expect(read("--osm", "a.pbf", "--out", "x", "--facilities", "school=a=b.csv", "--facilities", "./k=v/f.csv").facilities).toEqual([
    { path: "a=b.csv", service: "school", countedBy: null },
    { path: "./k=v/f.csv", service: null, countedBy: null },
  ]);
  expect(read("--download")).toMatchObject({
    out: "public/packs/almaty",
    name: "almaty",
    osm: { kind: "download", url: "https://download.geofabrik.de/asia/kazakhstan-latest.osm.pbf" },
  });
  expect(() => read("--osm", "a.pbf")).toThrow("--out DIR, or --download");
  expect(() => read("--osm", "a.pbf", "--download")).toThrow("not both");
  expect(() => read("--download", "--facilities", "zoo=f.csv")).toThrow('"zoo" is no service');
});
