import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { NOT_REACHED } from "../../src/domain/network/dial";
import { NOT_CONNECTED } from "../../src/domain/network/value-at";
import { createValhalla, type WalkServer } from "../../src/engine/valhalla";
import { parseValhallaConfig, postThrough, WalkServerFault } from "../../src/engine/valhalla-server";

type Location = { readonly lat: number; readonly lon: number; readonly search_cutoff: number };
type Asked = {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly contentType: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
};
/** `text` where the body is not JSON; `afterMs` holds the answer back. */
type Answer = { readonly status?: number; readonly json?: unknown; readonly text?: string; readonly afterMs?: number };
type Stub = { readonly url: string; readonly asked: Asked[]; readonly hungUp: () => number };

/** A server on a port of its own that is closed again whatever the test does. */
async function withStub(answerTo: (asked: Asked) => Answer, run: (stub: Stub) => Promise<void>): Promise<void> {
  const asked: Asked[] = [];
  let hungUp = 0;
  const server = createServer((request, response) => {
    response.on("close", () => void (response.writableFinished || hungUp++));
    void textOf(request).then((text) => {
      const one: Asked = {
        method: request.method,
        path: request.url,
        contentType: request.headers["content-type"],
        body: JSON.parse(text) as Asked["body"],
      };
      asked.push(one);
      const { status = 200, json, text: words, afterMs = 0 } = answerTo(one);
      const timer = setTimeout(() => {
        response.writeHead(status, { "content-type": words === undefined ? "application/json;charset=utf-8" : "text/html" });
        response.end(words ?? JSON.stringify(json));
      }, afterMs);
      response.on("close", () => clearTimeout(timer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await run({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, hungUp: () => hungUp });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

function clientOf(url: string, batch = 2500, timeoutMs = 5000): WalkServer {
  const config = parseValhallaConfig({ kind: "valhalla", url, batch });
  return createValhalla(
    postThrough((address, init) => fetch(address, init), config),
    config,
    { timeoutMs },
  );
}

const PHRASES: Readonly<Record<number, string>> = {
  150: "Exceeded max locations",
  170: "Locations are in unconnected regions. Go check/edit the map at osm.org",
  171: "No suitable edges near location",
};
const refusal = (code: number, words = PHRASES[code] ?? "Unknown", status = 400): Answer => ({
  status,
  json: { error_code: code, error: words, status_code: status, status: status === 400 ? "Bad Request" : "Internal Server Error" },
});

/** Up north costs more than down south: a matrix asked the wrong way round shows. */
const secondsFrom = (from: Position, to: Position): number =>
  Math.round(Math.abs(to[0]! - from[0]!) * 1000 + Math.max(0, to[1]! - from[1]!) * 3000 + Math.max(0, from[1]! - to[1]!) * 1000);

type World = {
  readonly mostPairs?: number;
  readonly isStreetless?: (at: Position) => boolean;
  readonly isIsland?: (at: Position) => boolean;
  readonly isWalkless?: (from: Position, to: Position) => boolean;
  readonly form?: "durations" | "objects";
};

/** A drawn world behind the documented protocol: one place without a street, or on an island, has the whole matrix refused. */
function matrixOf({
  mostPairs = Infinity,
  isStreetless = () => false,
  isIsland = () => false,
  isWalkless = () => false,
  form = "durations",
}: World): (asked: Asked) => Answer {
  return ({ body }) => {
    const sources = (body["sources"] as Location[]).map(({ lon, lat }) => [lon, lat]),
      targets = (body["targets"] as Location[]).map(({ lon, lat }) => [lon, lat]);
    if (sources.length * targets.length > mostPairs) return refusal(150);
    if ([...sources, ...targets].some(isStreetless)) return refusal(171);
    const islanders = [...sources, ...targets].filter(isIsland).length;
    if (islanders > 0 && islanders < sources.length + targets.length) return refusal(170);
    const times = sources.map((from) => targets.map((to) => (isWalkless(from, to) ? null : secondsFrom(from, to))));
    const kilometres = times.map((row) => row.map((time) => (time === null ? null : time / 1000)));
    const objects = times.map((row, i) => row.map((time, j) => ({ distance: kilometres[i]![j], time, to_index: j, from_index: i })));
    return {
      json: {
        sources_to_targets: form === "durations" ? { durations: times, distances: kilometres } : objects,
        units: "kilometers",
        algorithm: "timedistancematrix",
      },
    };
  };
}

const people = (count: number): Position[] => Array.from({ length: count }, (_, i) => [76.9 + (i % 7) / 100, 43.2 + i / 500]);
const facilities = (count: number): Position[] => Array.from({ length: count }, (_, i) => [76.93 - i / 200, 43.25 + (i % 3) / 50]);
const expected = (sources: readonly Position[], targets: readonly Position[]): number[] =>
  sources.flatMap((from) => targets.map((to) => secondsFrom(from, to)));

async function faultOf(run: Promise<unknown>): Promise<WalkServerFault> {
  const fault = await run.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof WalkServerFault)) throw new Error(`no fault of the server, but ${String(fault)}`);
  return fault;
}

const SQUARE = [
    [76.9, 43.2],
    [76.91, 43.2],
    [76.91, 43.21],
    [76.9, 43.2],
  ],
  HOLE = [
    [76.902, 43.201],
    [76.903, 43.201],
    [76.903, 43.202],
    [76.902, 43.201],
  ];
const contours = (...geometries: unknown[]): Answer => ({
  json: {
    type: "FeatureCollection",
    features: geometries.map((geometry) => ({ type: "Feature", properties: { contour: 15, metric: "time" }, geometry })),
  },
});

describe("the configuration of a server", () => {
  test("is taken as it is, without a slash at the end", () => {
    expect(parseValhallaConfig({ kind: "valhalla", url: "https://walk.example/valhalla/", batch: 2500 })).toEqual({
      kind: "valhalla",
      url: "https://walk.example/valhalla",
      batch: 2500,
    });
  });

  test("names every fault at once", () => {
    expect(() => parseValhallaConfig({ kind: "osrm", url: "walk.example", batch: 0, batchs: 5 })).toThrow(
      /no setting "batchs".*`kind`.*`url`.*`batch`/,
    );
  });

  test.each([
    [null],
    ["valhalla"],
    [[]],
    [{}],
    [{ kind: "valhalla", url: "ftp://a", batch: 1 }],
    [{ kind: "valhalla", url: "http://user:word@a", batch: 1 }],
    [{ kind: "valhalla", url: "http://a?b", batch: 1 }],
    [{ kind: "valhalla", url: "http://a", batch: 1.5 }],
    [{ kind: "valhalla", url: "http://a", batch: "9" }],
  ])("refuses %j", (value) => {
    expect(() => parseValhallaConfig(value)).toThrow(WalkServerFault);
  });
});

describe("an isochrone", () => {
  test("asks for who can walk to the point, unsmoothed, all islands included, with the walker's speed", async () => {
    await withStub(
      () => contours({ type: "Polygon", coordinates: [SQUARE, HOLE] }),
      async ({ url, asked }) => {
        expect(await clientOf(url).isochrone([76.9286, 43.2567], 15, "older")).toEqual({
          type: "MultiPolygon",
          coordinates: [[SQUARE, HOLE]],
        });
        expect(asked).toEqual([
          {
            method: "POST",
            path: "/isochrone",
            contentType: "application/json",
            body: {
              locations: [{ lat: 43.2567, lon: 76.9286, search_cutoff: 300 }],
              costing: "pedestrian",
              costing_options: {
                pedestrian: {
                  walking_speed: 3.2,
                  walkway_factor: 1,
                  sidewalk_factor: 1,
                  alley_factor: 1,
                  driveway_factor: 1,
                  step_penalty: 0,
                },
              },
              contours: [{ time: 15 }],
              polygons: true,
              denoise: 0,
              generalize: 0,
              reverse: true,
            },
          },
        ]);
      },
    );
  });

  test("[5] every walker asks with a speed of their own", async () => {
    await withStub(
      () => contours(),
      async ({ url, asked }) => {
        for (const walker of ["adult", "older", "pram", "fast"] as const) await clientOf(url).isochrone([76.9, 43.2], 10, walker);
        expect(
          asked.map(({ body }) => (body["costing_options"] as { pedestrian: { walking_speed: number } }).pedestrian.walking_speed),
        ).toEqual([4.8, 3.2, 3.6, 5.6]);
      },
    );
  });

  test("islands become parts of one MultiPolygon; contours that are no rings enclose nothing", async () => {
    await withStub(
      () =>
        contours(
          { type: "Polygon", coordinates: [SQUARE] },
          {
            type: "LineString",
            coordinates: [
              [0, 0],
              [1, 1],
            ],
          },
          { type: "MultiPolygon", coordinates: [[HOLE]] },
        ),
      async ({ url }) => {
        expect(await clientOf(url).isochrone([76.9, 43.2], 15, "adult")).toEqual({ type: "MultiPolygon", coordinates: [[SQUARE], [HOLE]] });
      },
    );
  });

  test("[7] a point without a street has none, and that is an answer", async () => {
    await withStub(
      () => refusal(171),
      async ({ url }) => expect(await clientOf(url).isochrone([76.9, 43.2], 15, "adult")).toBeNull(),
    );
    await withStub(
      () => contours(),
      async ({ url }) => expect(await clientOf(url).isochrone([76.9, 43.2], 15, "adult")).toBeNull(),
    );
  });

  test.each([
    ["no features", { json: { type: "FeatureCollection" } }],
    ["null", { json: null }],
    ["a point", contours({ type: "Point", coordinates: [1, 2] })],
    ["an open ring", contours({ type: "Polygon", coordinates: [SQUARE.slice(0, 3)] })],
    [
      "a ring of words",
      contours({
        type: "Polygon",
        coordinates: [
          [
            ["a", "b"],
            ["c", "d"],
            ["e", "f"],
            ["a", "b"],
          ],
        ],
      }),
    ],
    ["a polygon without rings", contours({ type: "Polygon", coordinates: [] })],
    ["a page", { text: "<html>It works!</html>" }],
  ] satisfies [string, Answer][])("an answer with %s is named, not drawn", async (_, answer) => {
    await withStub(
      () => answer,
      async ({ url }) => {
        const fault = await faultOf(clientOf(url).isochrone([76.9, 43.2], 15, "adult"));
        expect(fault.code).toBe("malformed");
        expect(fault.message).toMatch(/^The server's answer to \/isochrone is not what Valhalla documents \(.+\): check `url`.*\.$/);
      },
    );
  });
});

describe("a matrix", () => {
  test("people are the sources: uphill to the facility is not downhill from it", async () => {
    const home: Position = [76.9, 43.2],
      clinic: Position = [76.9, 43.3];
    await withStub(matrixOf({}), async ({ url, asked }) => {
      expect([...(await clientOf(url).matrix([home], [clinic], "adult")).seconds]).toEqual([300]);
      expect([...(await clientOf(url).matrix([clinic], [home], "adult")).seconds]).toEqual([100]);
      expect(asked[0]).toEqual({
        method: "POST",
        path: "/sources_to_targets",
        contentType: "application/json",
        body: {
          sources: [{ lat: 43.2, lon: 76.9, search_cutoff: 300 }],
          targets: [{ lat: 43.3, lon: 76.9, search_cutoff: 300 }],
          costing: "pedestrian",
          costing_options: {
            pedestrian: { walking_speed: 4.8, walkway_factor: 1, sidewalk_factor: 1, alley_factor: 1, driveway_factor: 1, step_penalty: 0 },
          },
          verbose: false,
        },
      });
    });
  });

  test.each([
    [1, 3, 2],
    [7, 10, 4],
    [100, 33, 25],
    [100, 250, 3],
    [100, 3, 250],
    [2500, 20, 20],
    [6, 5, 1],
  ])(
    "with batches of %i pairs, %i sources and %i targets: each pair once, no batch too large, the last ones as small as they are",
    async (batch, from, to) => {
      const sources = people(from),
        targets = facilities(to);
      await withStub(matrixOf({ mostPairs: batch }), async ({ url, asked }) => {
        const { seconds, ...size } = await clientOf(url, batch).matrix(sources, targets, "adult");
        expect(size).toEqual({ sources: from, targets: to });
        expect([...seconds]).toEqual(expected(sources, targets));
        const pairs = asked.map(({ body }) => (body["sources"] as unknown[]).length * (body["targets"] as unknown[]).length);
        expect(Math.max(...pairs)).toBeLessThanOrEqual(batch);
        expect(pairs.reduce((a, b) => a + b, 0)).toBe(from * to);
      });
    },
  );

  test("nobody, or nothing to walk to, is asked of nobody", async () => {
    await withStub(matrixOf({}), async ({ url, asked }) => {
      expect((await clientOf(url).matrix([], facilities(3), "adult")).seconds).toHaveLength(0);
      expect((await clientOf(url).matrix(people(3), [], "adult")).seconds).toHaveLength(0);
      expect(asked).toEqual([]);
    });
  });

  test("the older form of the answer, rows of objects, is read too", async () => {
    await withStub(matrixOf({ form: "objects", isWalkless: (from) => from[0] === 76.9 }), async ({ url }) => {
      const sources = people(3),
        targets = facilities(2);
      expect([...(await clientOf(url).matrix(sources, targets, "adult")).seconds]).toEqual([
        NOT_REACHED,
        NOT_REACHED,
        ...expected(sources.slice(1), targets),
      ]);
    });
  });

  test("a pair without a walk, null, is not reached, never 0 seconds", async () => {
    const sources = people(4),
      targets = facilities(3);
    await withStub(matrixOf({ isWalkless: (from, to) => from[1] === sources[2]![1] && to[0] === targets[1]![0] }), async ({ url }) => {
      const want = expected(sources, targets);
      want[2 * 3 + 1] = NOT_REACHED;
      expect([...(await clientOf(url).matrix(sources, targets, "adult")).seconds]).toEqual(want);
    });
  });

  test("fractions of a second are rounded up: a walk of 900.2 s is not within 15 minutes", async () => {
    await withStub(
      () => ({ json: { sources_to_targets: { durations: [[900.2]], distances: [[1.2]] } } }),
      async ({ url }) => {
        expect([...(await clientOf(url).matrix(people(1), facilities(1), "adult")).seconds]).toEqual([901]);
      },
    );
  });
});

describe("batches of which the server refuses a part", () => {
  const sources = people(40),
    targets = facilities(12);
  const same =
    (a: Position) =>
    (b: Position): boolean =>
      a[0] === b[0] && a[1] === b[1];

  test("[7] a person and a facility without a street cost their own row and column alone", async () => {
    const streetless = [same(sources[13]!), same(sources[39]!), same(targets[5]!)];
    await withStub(matrixOf({ mostPairs: 100, isStreetless: (at) => streetless.some((is) => is(at)) }), async ({ url, asked }) => {
      const want = expected(sources, targets).map((time, pair) =>
        [13, 39].includes(Math.floor(pair / 12)) ? NOT_CONNECTED : pair % 12 === 5 ? NOT_REACHED : time,
      );
      expect([...(await clientOf(url, 100).matrix(sources, targets, "adult")).seconds]).toEqual(want);
      expect(asked.length).toBeLessThan(80);
    });
  });

  test("an island is reached from itself alone", async () => {
    const isIsland = (at: Position): boolean => same(sources[3]!)(at) || same(targets[0]!)(at);
    await withStub(matrixOf({ mostPairs: 100, isIsland }), async ({ url, asked }) => {
      const want = expected(sources, targets).map((time, pair) =>
        (Math.floor(pair / 12) === 3) === (pair % 12 === 0) ? time : NOT_REACHED,
      );
      expect([...(await clientOf(url, 100).matrix(sources, targets, "adult")).seconds]).toEqual(want);
      expect(asked.length).toBeLessThan(60);
    });
  });

  test("more islanders than a hundred are no sign of another region", async () => {
    const mainland = people(3),
      islanders: Position[] = Array.from({ length: 150 }, (_, i) => [80 + i / 1000, 43]);
    const all = [...islanders.slice(0, 20), ...mainland, ...islanders.slice(20)];
    await withStub(matrixOf({ mostPairs: 100, isIsland: ([lon]) => lon! >= 80 }), async ({ url, asked }) => {
      const want = expected(all, targets).map((time, pair) => (mainland.includes(all[Math.floor(pair / 12)]!) ? time : NOT_REACHED));
      expect([...(await clientOf(url, 100).matrix(all, targets, "adult")).seconds]).toEqual(want);
      expect(asked.length).toBeLessThan(10 * all.length);
    });
  });

  test("two islands with people and facilities each: everyone is answered for within their own", async () => {
    const islandOf = ([lon]: Position): number => Math.floor(lon! / 10);
    const homes: Position[] = Array.from({ length: 30 }, (_, i) => [10 * (i % 3) + i / 100, 43]),
      doors: Position[] = Array.from({ length: 15 }, (_, i) => [10 * ((i + 1) % 3) + i / 50, 43.1]);
    const plain = matrixOf({});
    const answer = (one: Asked): Answer =>
      new Set([...(one.body["sources"] as Location[]), ...(one.body["targets"] as Location[])].map(({ lon, lat }) => islandOf([lon, lat])))
        .size > 1
        ? refusal(170)
        : plain(one);
    await withStub(answer, async ({ url }) => {
      const want = homes.flatMap((home) =>
        doors.map((door) => (islandOf(home) === islandOf(door) ? secondsFrom(home, door) : NOT_REACHED)),
      );
      for (const batch of [1, 9, 100, 2500]) expect([...(await clientOf(url, batch).matrix(homes, doors, "adult")).seconds]).toEqual(want);
    });
  });

  test("300 seeded worlds of regions and places without streets: the same table as pair by pair", async () => {
    let state = 7;
    const random = (): number => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
    for (let world = 0; world < 300; world++) {
      const regions = 1 + Math.floor(random() * 4),
        streetless = random() * 0.4;
      const regionOf = new Map<string, number | null>();
      const points = (count: number): Position[] =>
        Array.from({ length: count }, () => {
          const point = [random(), random()];
          regionOf.set(point.join(), random() < streetless ? null : Math.floor(random() * random() * regions));
          return point;
        });
      const homes = points(1 + Math.floor(random() * 40)),
        doors = points(1 + Math.floor(random() * 15)),
        batch = 1 + Math.floor(random() * 200);
      const client = createValhalla(
        (_, body) => {
          const { sources: from, targets: to } = body as { readonly sources: Location[]; readonly targets: Location[] };
          const found = new Set([...from, ...to].map(({ lon, lat }) => regionOf.get([lon, lat].join())));
          if (found.has(null)) return Promise.resolve(refusal(171).json);
          if (found.size > 1) return Promise.resolve(refusal(170).json);
          return Promise.resolve({
            sources_to_targets: { durations: from.map((a) => to.map((b) => secondsFrom([a.lon, a.lat], [b.lon, b.lat]))) },
          });
        },
        { kind: "valhalla", url: "http://drawn", batch },
      );
      const inOne = (home: Position, door: Position): boolean =>
        typeof regionOf.get(home.join()) === "number" && regionOf.get(home.join()) === regionOf.get(door.join());
      const got = [...(await client.matrix(homes, doors, "adult")).seconds].map((time) => (time === NOT_CONNECTED ? NOT_REACHED : time));
      expect(got, `world ${world}`).toEqual(
        homes.flatMap((home) => doors.map((door) => (inOne(home, door) ? secondsFrom(home, door) : NOT_REACHED))),
      );
    }
  });

  test("a server of another region is named after a hundred points, not asked for every one", async () => {
    await withStub(
      () => refusal(171),
      async ({ url, asked }) => {
        const fault = await faultOf(clientOf(url).matrix(people(2000), facilities(50), "adult"));
        expect(fault.code).toBe("no-streets");
        expect(fault.message).toBe(
          "The server knows no street near the first 100 points: check that its tiles were built from an extract of this region.",
        );
        expect(asked.length).toBeLessThan(400);
      },
    );
  });

  test("a fault in a later batch fails the whole matrix: half a table is no answer", async () => {
    let count = 0;
    const answer = matrixOf({});
    await withStub(
      (one) => (++count === 3 ? refusal(499, "Unknown", 500) : answer(one)),
      async ({ url, asked }) => {
        expect((await faultOf(clientOf(url, 100).matrix(sources, targets, "adult"))).code).toBe("refused");
        expect(asked).toHaveLength(3);
      },
    );
  });
});

describe("a server that does not answer the question", () => {
  const matrix = (url: string, timeoutMs?: number): Promise<unknown> =>
    clientOf(url, 100, timeoutMs).matrix(people(2), facilities(2), "adult");

  test.each([
    [150, "Exceeded max locations", /error 150 \("Exceeded max locations"\): lower `batch`.*max_matrix_location_pairs/],
    [154, "Path distance exceeds the max distance limit", /error 154.*facilities near the points only.*max_matrix_distance/],
    [106, "Try any of: '/route' '/locate'", /error 106.*loki\.actions/],
    [151, "Exceeded max time", /error 151.*fewer minutes/],
    [100, "Failed to parse json request", /error 100.*check `url`/],
  ])("error %i is told with its remedy", async (code, words, sentence) => {
    await withStub(
      () => refusal(code, words),
      async ({ url }) => {
        const fault = await faultOf(matrix(url));
        expect(fault.code).toBe("refused");
        expect(fault.message).toMatch(sentence);
      },
    );
  });

  test("a fault inside the server asks for patience, and its words are cut to a line", async () => {
    await withStub(
      () => refusal(499, "x".repeat(5000), 500),
      async ({ url }) => {
        const { message } = await faultOf(matrix(url));
        expect(message).toMatch(/try again in a minute/);
        expect(message.length).toBeLessThan(400);
      },
    );
  });

  test.each([
    [401, /no key/],
    [403, /lets this page in/],
    [404, /check `url`.*no Valhalla/],
    [413, /lower `batch`/],
    [429, /wait a minute, or run a server of your own/],
    [502, /try again in a minute/],
    [418, /check `url`/],
  ])("HTTP %i from something in front of Valhalla", async (status, remedy) => {
    await withStub(
      () => ({ status, text: "<html><title>no</title></html>" }),
      async ({ url }) => {
        const fault = await faultOf(matrix(url));
        expect(fault.code).toBe("http");
        expect(fault.message).toMatch(new RegExp(`HTTP status ${status}: .+\\.$`));
        expect(fault.message).toMatch(remedy);
      },
    );
  });

  test.each([
    ["nothing", {}],
    ["a row too few", { sources_to_targets: { durations: [[1, 2]] } }],
    ["a column too few", { sources_to_targets: { durations: [[1, 2], [3]] } }],
    [
      "a negative time",
      {
        sources_to_targets: {
          durations: [
            [1, 2],
            [3, -4],
          ],
        },
      },
    ],
    [
      "a time in words",
      {
        sources_to_targets: {
          durations: [
            [1, 2],
            [3, "4"],
          ],
        },
      },
    ],
    [
      "objects without a time",
      {
        sources_to_targets: [
          [{ time: 1 }, { time: 2 }],
          [{ time: 3 }, {}],
        ],
      },
    ],
    ["rows that are none", { sources_to_targets: [1, 2] }],
    ["a list", [1]],
    ["a word", "ok"],
  ])("a table with %s is named, not counted", async (_, json) => {
    await withStub(
      () => ({ json }),
      async ({ url }) => {
        const fault = await faultOf(matrix(url));
        expect(fault.code).toBe("malformed");
        expect(fault.message).toMatch(/sources_to_targets/);
      },
    );
  });

  test("a slow answer is given up after the time allowed, and the connection with it", async () => {
    await withStub(
      () => ({ json: {}, afterMs: 10_000 }),
      async ({ url, hungUp }) => {
        const start = performance.now();
        const fault = await faultOf(matrix(url, 50));
        expect(performance.now() - start).toBeLessThan(2000);
        expect(fault.code).toBe("timed-out");
        expect(fault.message).toBe(
          "The server did not answer /sources_to_targets within 0.05 seconds: lower `batch` in the configuration, or give the server more cores.",
        );
        await expect.poll(hungUp).toBe(1);
        expect((await faultOf(clientOf(url, 100, 50).isochrone([76.9, 43.2], 15, "adult"))).message).toMatch(/fewer minutes/);
      },
    );
  });

  test("a transport that cannot be broken off is given up as well", async () => {
    const config = parseValhallaConfig({ kind: "valhalla", url: "http://127.0.0.1:1", batch: 100 });
    const deaf = createValhalla(() => new Promise(() => {}), config, { timeoutMs: 50 });
    expect((await faultOf(deaf.matrix(people(1), facilities(1), "adult"))).code).toBe("timed-out");
  });

  test("nobody at the address", async () => {
    let gone = "";
    await withStub(matrixOf({}), async ({ url }) => void (gone = url));
    const fault = await faultOf(matrix(gone));
    expect(fault.code).toBe("unreachable");
    expect(fault.message).toMatch(/cannot be reached for \/sources_to_targets: check that it runs/);
    expect(fault.cause).toBeInstanceOf(Error);
  });
});
