import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../src/data/osm/byte-source";
import { FACILITY_REFUSALS, FACILITY_RULES, serviceOf, stationPart } from "../../../src/data/osm/facility-rules";
import { joinRings } from "../../../src/data/osm/join-rings";
import { buildPack, type Pack } from "../../../src/data/pack/build-pack";
import { readPack } from "../../../src/data/pack/read-pack";
import { SERVICES } from "../../../src/domain/service";
import { writePbf, type DrawnNode, type DrawnRelation, type DrawnWay } from "./write-pbf";

/** A street along 43.20 from 76.90 to 76.92, and what is drawn beside it. */
const STREET: readonly DrawnNode[] = [
  { id: 1, lon: 76.9, lat: 43.2 },
  { id: 2, lon: 76.92, lat: 43.2 },
];
type Drawn = {
  readonly nodes?: readonly DrawnNode[];
  readonly ways?: readonly DrawnWay[];
  readonly relations?: readonly DrawnRelation[];
  readonly dense?: boolean;
  readonly given?: string;
};

function build({ nodes = [], ways = [], relations, dense = true, given }: Drawn): Promise<Pack> {
  const bytes = writePbf({
    nodes: [...STREET, ...nodes],
    ways: [{ id: 1, refs: [1, 2], tags: { highway: "residential" } }, ...ways],
    ...(relations ? { relations } : {}),
    dense,
    timestamp: 1_730_332_800,
  });
  const city =
    given === undefined
      ? undefined
      : {
          facilities: [{ name: "given.csv", bytes: new TextEncoder().encode(given), service: null, countedBy: null }],
          population: null,
          dem: null,
          boundary: null,
        };
  return buildPack(bytesSource(bytes), { name: "t", file: "t.osm.pbf", city });
}
const facilitiesOf = async (pack: Pack) => (await readPack((name) => Promise.resolve(pack.files.get(name)!))).facilities;

/** Corners of a square of 0.002° with its south-west at a place, as points from `id` on, and the ring through them. */
function square(id: number, lon: number, lat: number): { readonly nodes: readonly DrawnNode[]; readonly ring: readonly number[] } {
  const corners = [
    [0, 0],
    [0.002, 0],
    [0.002, 0.001],
    [0, 0.001],
  ] as const;
  return {
    nodes: corners.map(([x, y], at) => ({ id: id + at, lon: Number((lon + x).toFixed(7)), lat: Number((lat + y).toFixed(7)) })),
    ring: [id, id + 1, id + 2, id + 3, id],
  };
}

describe("what of OpenStreetMap gives which service", () => {
  const tags = (...pairs: string[]) => new Map(pairs.map((pair) => pair.split("=") as [string, string]));
  test.each([
    ["amenity=school", "school"],
    ["amenity=kindergarten", "kindergarten"],
    ["amenity=clinic", "health"],
    ["amenity=doctors", "health"],
    ["amenity=hospital", "health"],
    ["healthcare=centre", "health"],
    ["leisure=park", "park"],
    ["amenity=theatre", "culture"],
    ["tourism=museum", "culture"],
    ["amenity=library", "culture"],
    ["leisure=sports_centre", "sport"],
    ["leisure=stadium", "sport"],
    ["shop=supermarket", "shop"],
    ["amenity=marketplace", "shop"],
    ["amenity=music_school", null],
    ["amenity=cinema", null],
    ["leisure=pitch", null],
    ["leisure=garden", null],
    ["shop=clothes", null],
    ["amenity=pharmacy", null],
    ["building=school", null],
  ])("%s → %s", (pair, service) => expect(serviceOf(tags(pair))).toBe(service));

  test("closed ground, what is out of use, dentists: none", () => {
    expect(serviceOf(tags("leisure=park", "access=private"))).toBeNull();
    expect(serviceOf(tags("amenity=school", "disused=yes"))).toBeNull();
    expect(serviceOf(tags("amenity=clinic", "healthcare=dentist"))).toBeNull();
    expect(serviceOf(tags("amenity=clinic", "healthcare:speciality=dentistry"))).toBeNull();
    expect(serviceOf(tags("amenity=clinic", "healthcare:speciality=dentistry;gynaecology"))).toBe("health");
  });

  test("metro is rapid transit, a railway station is not", () => {
    expect(
      [
        tags("railway=station", "station=subway"),
        tags("public_transport=station", "subway=yes"),
        tags("railway=subway_entrance"),
        tags("railway=station"),
        tags("railway=construction", "station=subway"),
      ].map(stationPart),
    ).toEqual(["station", "station", "entrance", null, null]);
  });

  test("every row has its reason, and every service but those by stations has a row", () => {
    expect([...FACILITY_RULES, ...FACILITY_REFUSALS].every(({ reason }) => reason.length > 10)).toBe(true);
    expect(SERVICES.filter((service) => !FACILITY_RULES.some((rule) => rule.service === service))).toEqual(["transit"]);
  });
});

describe("facilities come out of the extract", () => {
  test.each([true, false])("points, with their names in three languages and the year they opened (dense: %s)", async (dense) => {
    const pack = await build({
      dense,
      nodes: [
        {
          id: 10,
          lon: 76.905,
          lat: 43.2005,
          tags: { amenity: "school", name: "Школа № 5", "name:kk": "№ 5 мектеп", start_date: "2024-09-01" },
        },
        { id: 11, lon: 76.906, lat: 43.2005, tags: { shop: "convenience", start_date: "1998" } },
        { id: 12, lon: 76.907, lat: 43.2, tags: { amenity: "bench" } },
      ],
    });
    expect(await facilitiesOf(pack)).toEqual([
      {
        projectId: "school-1",
        service: "school",
        name: { kk: "№ 5 мектеп", ru: "Школа № 5", en: "Школа № 5" },
        opens: 2024,
        closes: null,
        certain: true,
        access: { kind: "points", points: [[76.905, 43.2005]] },
      },
      {
        projectId: "shop-1",
        service: "shop",
        name: null,
        opens: null,
        closes: null,
        certain: true,
        access: { kind: "points", points: [[76.906, 43.2005]] },
      },
    ]);
    expect(pack.manifest).toMatchObject({
      counts: { facilities: { school: 1, shop: 1 } },
      services: { school: ["t.osm.pbf"], shop: ["t.osm.pbf"] },
      sources: [{ dataDate: "2024-10-31" }],
    });
  });

  test("areas are reached at their outline, or through the doors that are mapped on it", async () => {
    const park = square(10, 76.905, 43.2005),
      clinic = square(20, 76.91, 43.2005);
    const found = await facilitiesOf(
      await build({
        nodes: [
          ...park.nodes,
          ...clinic.nodes.map((node) =>
            node.id === 21 ? { ...node, tags: { entrance: "main" } } : node.id === 22 ? { ...node, tags: { entrance: "emergency" } } : node,
          ),
        ],
        ways: [
          { id: 5, refs: park.ring, tags: { leisure: "park" } },
          { id: 6, refs: clinic.ring, tags: { amenity: "clinic" } },
        ],
      }),
    );
    expect(found!.map(({ service, access }) => [service, access])).toEqual([
      [
        "park",
        {
          kind: "outline",
          polygons: [
            [
              [
                [76.905, 43.2005],
                [76.907, 43.2005],
                [76.907, 43.2015],
                [76.905, 43.2015],
                [76.905, 43.2005],
              ],
            ],
          ],
        },
      ],
      ["health", { kind: "points", points: [[76.912, 43.2005]] }],
    ]);
  });

  test("a multipolygon is joined from its ways, whichever way they run; holes do not count", async () => {
    const { nodes } = square(10, 76.905, 43.2005),
      hole = square(20, 76.9055, 43.2007);
    const pack = await build({
      nodes: [...nodes, ...hole.nodes],
      ways: [
        { id: 5, refs: [10, 11, 12] },
        { id: 6, refs: [10, 13, 12] },
        { id: 7, refs: hole.ring },
      ],
      relations: [
        {
          id: 1,
          members: [{ way: 5 }, { way: 6, role: "" }, { way: 7, role: "inner" }],
          tags: { type: "multipolygon", leisure: "park", name: "Роща" },
        },
        { id: 2, members: [{ way: 99 }], tags: { type: "multipolygon", leisure: "park" } },
      ],
    });
    const [park, ...others] = (await facilitiesOf(pack))!;
    expect(others).toEqual([]);
    const ring = park!.access.kind === "outline" ? park!.access.polygons.flat(2).map(([lon, lat]) => `${lon} ${lat}`) : [];
    expect(new Set(ring)).toEqual(new Set(nodes.map(({ lon, lat }) => `${lon} ${lat}`)));
    expect(ring[0]).toBe(ring.at(-1));
    expect(pack.manifest.warnings).toContain("t.osm.pbf: 1 areas of facilities have no closed outline and are left out.");
  });

  test("a place mapped as a point in its area counts once; another one in it stays", async () => {
    const yard = square(10, 76.905, 43.2005);
    const found = await facilitiesOf(
      await build({
        nodes: [
          ...yard.nodes,
          { id: 30, lon: 76.906, lat: 43.201, tags: { amenity: "school", name: "5" } },
          { id: 31, lon: 76.906, lat: 43.201, tags: { amenity: "school", name: "6" } },
          { id: 32, lon: 76.906, lat: 43.201, tags: { amenity: "library" } },
        ],
        ways: [{ id: 5, refs: yard.ring, tags: { amenity: "school", name: "5" } }],
      }),
    );
    expect(found!.map(({ service, name, access }) => `${service} ${name?.ru ?? "–"} ${access.kind}`).sort()).toEqual([
      "culture – points",
      "school 5 outline",
      "school 6 points",
    ]);
  });

  test("a metro station is reached through its entrances; entrances of a railway station are left out", async () => {
    const pack = await build({
      nodes: [
        { id: 10, lon: 76.905, lat: 43.2, tags: { railway: "station", station: "subway", name: "Алатау" } },
        { id: 11, lon: 76.906, lat: 43.2, tags: { railway: "subway_entrance", ref: "1" } },
        { id: 12, lon: 76.904, lat: 43.2, tags: { railway: "subway_entrance" } },
        { id: 13, lon: 76.915, lat: 43.2, tags: { railway: "subway_entrance" } },
      ],
    });
    expect((await facilitiesOf(pack))!.map(({ name, access }) => [name?.ru, access])).toEqual([
      [
        "Алатау",
        {
          kind: "points",
          points: [
            [76.906, 43.2],
            [76.904, 43.2],
          ],
        },
      ],
    ]);
    expect(pack.manifest.warnings.join(" ")).toContain("1 entrances lie at no station");
  });

  test("a given file wins for its services, and the manifest says so", async () => {
    const pack = await build({
      nodes: [
        { id: 10, lon: 76.905, lat: 43.2, tags: { amenity: "school" } },
        { id: 11, lon: 76.906, lat: 43.2, tags: { leisure: "park" } },
      ],
      given: "service,lon,lat,name\nschool,76.91,43.2,A\n",
    });
    expect(
      (await facilitiesOf(pack))!.map(({ service, access }) => [service, access.kind === "points" ? access.points[0]![0] : 0]),
    ).toEqual([
      ["school", 76.91],
      ["park", 76.906],
    ]);
    expect(pack.manifest.services).toEqual({ school: ["given.csv"], park: ["t.osm.pbf"] });
    expect(pack.manifest.warnings).toContain(
      't.osm.pbf: 1 places for "school" are left out, because a given file names that service\'s places.',
    );
  });

  test("an extract of streets alone gives a pack without facilities, which says so; what lies far off is no part of it", async () => {
    const pack = await build({ nodes: [{ id: 10, lon: 77.5, lat: 43.2, tags: { amenity: "bench" } }] });
    expect(pack.files.has("facilities.json")).toBe(false);
    expect(pack.manifest.warnings.join(" ")).toContain("holds no facilities");
    expect(await facilitiesOf(await build({ nodes: [{ id: 10, lon: 77.5, lat: 43.2, tags: { amenity: "school" } }] }))).toBeNull();
  });
});

test("rings: pieces join at their ends; what closes nothing is counted", () => {
  expect(
    joinRings([
      [1, 2, 3],
      [5, 4, 3],
      [5, 1],
      [7, 8, 9, 7],
      [10, 11],
    ]),
  ).toEqual({
    rings: [
      [7, 8, 9, 7],
      [5, 1, 2, 3, 4, 5],
    ],
    open: 1,
  });
});
