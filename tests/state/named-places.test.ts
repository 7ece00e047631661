import { expect, test } from "vitest";
import { straightWalks } from "../../src/domain/coverage/straight-walks";
import { FIRST_QUESTION, type Question } from "../../src/domain/question";
import { pointCard, type Nearest } from "../../src/state/derive/point-card";
import { destinations } from "../../src/state/derive/way-to";
import { builtData } from "../support/built-data";

/**
 * The nearest in 2022 and the nearest that opens in 2023–2025, in straight metres. Worked out without any code of the app: a Python script read
 * places/*.geojson and services/*.csv, took the haversine on a sphere of 6,371,008.8 m to every entrance, station or point, to points a metre
 * apart along lines and outlines, and the smallest; of an area of which no more is known to its outline, 0 within it (a circle has 32 corners).
 * Null where the walk takes more than two hours (7,384 m at 4.8 km/h and a factor of 1.3).
 */
type Hand = readonly [id: string, metres: number] | null;
const PLACES: readonly (readonly [
  name: string,
  lon: number,
  lat: number,
  Readonly<Record<"park" | "health" | "transit" | "culture" | "sport", readonly [today: Hand, later: Hand]>>,
])[] = [
  [
    "Almaty-1",
    76.949,
    43.341,
    {
      park: [
        ["square-station-almaty-1", 100],
        ["park-zheltoqsan-turksib", 3153],
      ],
      health: [
        ["city-hospital-4", 2582],
        ["clinic-kemel", 2158],
      ],
      transit: [null, null],
      culture: [null, ["saka-culture-centre", 4715]],
      sport: [["halyk-arena", 6764], null],
    },
  ],
  [
    "Almaty-2",
    76.9391,
    43.2738,
    {
      park: [
        ["square-vokzal-2", 105],
        ["embankment-big-almaty-canal-kunayev", 2415],
      ],
      health: [["clinic-5-overloaded", 1282], null],
      transit: [["metro-existing", 544], null],
      culture: [
        ["library-zhambyl", 733],
        ["depo-art-and-science-center", 2031],
      ],
      sport: [["central-stadium", 4128], null],
    },
  ],
  [
    "Abay – Seifullin",
    76.9343,
    43.2415,
    {
      park: [
        ["square-nauryzbay-abai", 255],
        ["park-sunqar-trampoline", 3706],
      ],
      health: [
        ["city-polyclinic-7", 1123],
        ["clinic-mamyr-5", 6865],
      ],
      transit: [["metro-existing", 447], null],
      culture: [
        ["museum-almaty", 836],
        ["depo-art-and-science-center", 1906],
      ],
      sport: [["central-stadium", 892], null],
    },
  ],
  [
    "Shugyla",
    76.7905,
    43.2129,
    {
      park: [
        ["square-nauryzbay-akimat", 835],
        ["embankment-qargaly-river", 4483],
      ],
      health: [
        ["city-polyclinic-36", 0],
        ["clinic-shugyla", 0],
      ],
      transit: [
        ["metro-existing", 3853],
        ["metro-qalqaman", 1692],
      ],
      culture: [["theatre-alatau", 5724], null],
      sport: [
        ["almaty-arena", 5324],
        ["athletics-arena-alatau", 4924],
      ],
    },
  ],
  [
    "Barlyq bazaar",
    76.774,
    43.2275,
    {
      park: [
        ["square-nauryzbay-akimat", 2778],
        ["park-linear-momyshuly-monke-bi", 5019],
      ],
      health: [
        ["city-polyclinic-36", 1703],
        ["clinic-shugyla", 835],
      ],
      transit: [
        ["metro-existing", 5315],
        ["metro-qalqaman", 3356],
      ],
      culture: [["theatre-alatau", 5202], null],
      sport: [
        ["almaty-arena", 4887],
        ["athletics-arena-alatau", 4333],
      ],
    },
  ],
  [
    "Almaty Arena",
    76.8225,
    43.2555,
    {
      park: [
        ["square-baiterekov", 486],
        ["park-linear-momyshuly-monke-bi", 1226],
      ],
      health: [
        ["city-polyclinic-10", 2837],
        ["clinic-mamyr-5", 4159],
      ],
      transit: [
        ["metro-existing", 4521],
        ["metro-qalqaman", 3809],
      ],
      culture: [["theatre-alatau", 437], null],
      sport: [
        ["almaty-arena", 162],
        ["athletics-arena-alatau", 0],
      ],
    },
  ],
  [
    "the airport",
    77.0116,
    43.3467,
    {
      park: [
        ["square-airport-glory", 713],
        ["park-zheltoqsan-turksib", 1355],
      ],
      health: [
        ["city-hospital-4", 4926],
        ["clinic-kemel", 4986],
      ],
      transit: [null, null],
      culture: [null, null],
      sport: [["halyk-arena", 6527], null],
    },
  ],
  [
    "Orbita-3",
    76.8767,
    43.2008,
    {
      park: [
        ["pedestrian-birzhan", 498],
        ["park-sunqar-trampoline", 2573],
      ],
      health: [
        ["clinic-4-overloaded", 170],
        ["clinic-mamyr-5", 1929],
      ],
      transit: [
        ["brt-existing", 245],
        ["metro-qalqaman", 3596],
      ],
      culture: [
        ["museum-kasteyev", 5246],
        ["museum-of-arts", 6692],
      ],
      sport: [
        ["central-stadium", 5675],
        ["athletics-arena-alatau", 7274],
      ],
    },
  ],
  [
    "Mamyr-1",
    76.8445,
    43.2115,
    {
      park: [
        ["square-zhetysu-3", 712],
        ["embankment-qargaly-river", 1598],
      ],
      health: [
        ["city-polyclinic-16", 1950],
        ["clinic-mamyr-5", 0],
      ],
      transit: [
        ["metro-existing", 769],
        ["metro-qalqaman", 794],
      ],
      culture: [["theatre-alatau", 5643], null],
      sport: [
        ["almaty-arena", 5265],
        ["athletics-arena-alatau", 4975],
      ],
    },
  ],
  [
    "Alatau metro station",
    76.8976,
    43.2385,
    {
      park: [
        ["boulevard-abai", 54],
        ["park-sunqar-trampoline", 3440],
      ],
      health: [
        ["regional-diagnostic-centre", 887],
        ["clinic-mamyr-5", 4087],
      ],
      transit: [
        ["metro-existing", 0],
        ["metro-qalqaman", 5735],
      ],
      culture: [
        ["circus-existing", 1597],
        ["depo-art-and-science-center", 3206],
      ],
      sport: [
        ["central-stadium", 2155],
        ["athletics-arena-alatau", 6001],
      ],
    },
  ],
];

const { dataset } = builtData();
/** A metre between samples of a line, and the plane in place of the sphere. */
const TOLERANCE_M = 1.5;

test.each(PLACES)("[10] %s: what is near is what a hand count finds", (_, lon, lat, expected) => {
  const question: Question = { ...FIRST_QUESTION, where: { kind: "point", lon, lat }, year: 2025 };
  const { services } = pointCard(dataset, question, straightWalks(destinations(dataset), lon, lat, question, question.detour))!;
  const same = (said: Nearest | null, hand: Hand): void => {
    expect(said?.facility.projectId ?? null).toBe(hand?.[0] ?? null);
    if (said === null || hand === null) return;
    expect(Math.abs(said.walk.straightM - hand[1])).toBeLessThan(TOLERANCE_M);
    expect(Math.abs(said.walk.seconds - (hand[1] * 1.3 * 60) / 80)).toBeLessThan(1 + (TOLERANCE_M * 1.3 * 60) / 80);
  };
  for (const [service, [today, later]] of Object.entries(expected)) {
    const row = services.find((one) => one.service === service)!;
    same(row.today, today);
    same(row.later, later);
  }
});
