import { createServer } from "node:http";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../src/cli/main";
import { readRequest } from "../../src/cli/reach-request";
import { distanceM } from "../../src/domain/geodesy";
import { NOT_REACHED } from "../../src/domain/network/dial";
import { NOT_CONNECTED } from "../../src/domain/network/value-at";
import { serverTimes } from "../../src/engine/server-surface";
import type { WalkServer } from "../../src/engine/valhalla";
import { at, cellsOf, facilityAt } from "../support/worlds";

/** A server that walks twice the straight line at 80 m a minute; north of 5 km there is no street. */
function fakeServer(asked: number[]): WalkServer {
  return {
    isochrone: () => Promise.resolve(null),
    matrix: (sources, targets) => {
      asked.push(sources.length * targets.length);
      const seconds = sources.flatMap(([lon, lat]) =>
        targets.map(([x, y]) => (lat! > at(0, 5000)[1] ? NOT_CONNECTED : Math.round((2 * distanceM(lon!, lat!, x!, y!) * 60) / 80))),
      );
      return Promise.resolve({ sources: sources.length, targets: targets.length, seconds: Uint32Array.from(seconds) });
    },
  };
}

describe("walks of many points from a server", () => {
  test("each point gets its nearest facility; who has none within the straight line is not asked about; no street is said", async () => {
    const asked: number[] = [];
    const points = cellsOf([
      { east: 100, north: 0, residents: 1 },
      { east: 300, north: 0, residents: 1 },
      { east: 9000, north: 0, residents: 1 },
      { east: 0, north: 5100, residents: 1 },
    ]);
    const facilities = [facilityAt(0, 0), facilityAt(400, 0), facilityAt(0, 5000)];
    const { seconds, facility } = await serverTimes(fakeServer(asked), facilities, points, "adult", 15);
    // 100 m there is 200 m on foot: 150 seconds.
    expect([...seconds]).toEqual([150, 150, NOT_REACHED, NOT_CONNECTED]);
    expect([...facility]).toEqual([0, 1, -1, -1]);
    expect(asked.length).toBe(2);
  });

  test("whoever is inside an outline has arrived", async () => {
    const park = facilityAt(0, 0, {
      access: { kind: "outline", polygons: [[[at(0, 0), at(200, 0), at(200, 200), at(0, 200), at(0, 0)]]] },
    });
    const { seconds } = await serverTimes(fakeServer([]), [park], cellsOf([{ east: 100, north: 100, residents: 1 }]), "adult", 15);
    expect([...seconds]).toEqual([0]);
  });

  test("no facilities: nobody is asked about, nobody reaches anything", async () => {
    const asked: number[] = [];
    expect([...(await serverTimes(fakeServer(asked), [], cellsOf([{ east: 0, north: 0, residents: 1 }]), "adult", 15)).seconds]).toEqual([
      NOT_REACHED,
    ]);
    expect(asked).toEqual([]);
  });
});

describe("qadam reach --server", () => {
  const data = new URL("../../public/data/", import.meta.url).pathname,
    ready = existsSync(join(data, "cells.bin"));
  if (!ready) console.info("qadam reach --server: skipped, public/data is not built (npm run data)");

  test.skipIf(!ready)(
    "figures of the whole city, people counted once, with the server named as their source",
    async () => {
      const directory = mkdtempSync(join(tmpdir(), "qadam-server-")),
        out = join(directory, "reach.json");
      const server = createServer((request, response) => {
        let text = "";
        request.on("data", (piece: Buffer) => (text += piece.toString()));
        request.on("end", () => {
          const { sources, targets } = JSON.parse(text) as {
            sources: { lon: number; lat: number }[];
            targets: { lon: number; lat: number }[];
          };
          response.end(
            JSON.stringify({
              sources_to_targets: {
                durations: sources.map((from) => targets.map((to) => distanceM(from.lon, from.lat, to.lon, to.lat) * 0.75)),
              },
            }),
          );
        });
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      try {
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        expect(await main(["reach", "--server", url, "--service", "transit", "--minutes", "10", "--year", "2022", "--out", out])).toBe(0);
        const answer = JSON.parse(readFileSync(out, "utf8")) as {
          pack: string;
          streets: string;
          zones: { zone: string; residents: number; within: number; beyond: number; noWalk: number; notConnected: number }[];
        };
        expect([answer.pack, answer.streets]).toEqual([url, expect.stringContaining(url)]);
        for (const { residents, within, beyond, noWalk, notConnected } of answer.zones)
          expect(within + beyond + noWalk + notConnected).toBe(residents);
        expect(answer.zones[0]!.within).toBeGreaterThan(0);
        expect(answer.zones[0]!.within).toBeLessThan(answer.zones[0]!.residents);
      } finally {
        server.closeAllConnections();
        server.close();
        rmSync(directory, { recursive: true });
      }
      expect(
        await main(["reach", "--server", "http://127.0.0.1:9", "--service", "transit", "--minutes", "10", "--year", "2022", "--out", out]),
      ).toBe(1);
    },
    120_000,
  );

  test("what a server cannot give is refused on the command line", () => {
    const read = (...args: string[]) =>
      readRequest(["--service", "park", "--minutes", "10", "--year", "2025", "--out", "x.json", ...args], "data");
    expect(read("--server", "http://walk.example/").streets).toEqual({
      kind: "server",
      config: { kind: "valhalla", url: "http://walk.example", batch: 2500 },
    });
    expect(() => read()).toThrow("either --pack DIR or --server URL");
    expect(() => read("--pack", "p", "--server", "http://walk.example")).toThrow("either --pack DIR or --server URL");
    expect(() => read("--server", "http://walk.example", "--format", "geojson")).toThrow("come from a pack");
    expect(() => read("--server", "http://walk.example", "--winter")).toThrow("winter");
    expect(() => read("--server", "http://walk.example", "--who", "wheelchair")).toThrow("over stairs");
    expect(() => read("--server", "walk.example")).toThrow("must be an address");
  });
});
