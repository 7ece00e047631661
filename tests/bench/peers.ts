/** The same searches on the same edges by pgRouting and scipy: their times and the difference of the results. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeNetwork } from "../../src/data/pack/network-binary";
import { NOT_REACHED } from "../../src/domain/network/dial";
import { buildNetwork } from "../../src/domain/network/network";
import { search } from "../../src/domain/network/search";
import { buildSnapIndex } from "../../src/domain/network/snap-index";
import { createSnapper } from "../../src/domain/network/snapped-points";
import { seedsOfYear } from "../../src/domain/network/street-surface";
import { walkSettings } from "../../src/domain/network/walk-settings";
import { buildWalkTimes } from "../../src/domain/network/walk-times";
import { BASE_YEAR } from "../../src/domain/years";
import { findScipy, scipyTimes } from "../support/scipy";
import { almatyPack, almatySchools } from "./almaty";
import { median, middle, printRows, type Row } from "./measure";
import { findPgRouting, withPostgres, type Postgres } from "./postgres";
import { differenceOf, graphTowards, type StreetGraph } from "./street-graph";

const RUNS = 7;
const QUARTER_HOUR_DS = 9000;
/** pgRouting aims at a distance; this one is beyond every walk. */
const FAR_DS = 1e9;

export async function benchPeers(): Promise<void> {
  const pack = await almatyPack("Peers");
  if (pack === null) return;
  const lines = decodeNetwork(pack.files.get("network.bin")!);
  const times = buildWalkTimes(buildNetwork(lines), walkSettings("adult"));
  const seeds = seedsOfYear(almatySchools(), BASE_YEAR, createSnapper(buildSnapIndex(lines), times));
  const graph = graphTowards(times, seeds);
  const own = Float64Array.from(search(times, seeds).nodeDs, (ds) => (ds === NOT_REACHED ? Infinity : ds));
  const ownOne = Float64Array.from(search(times, seeds.slice(0, 1), { limitDs: QUARTER_HOUR_DS }).nodeDs, (ds) =>
    ds === NOT_REACHED ? Infinity : ds,
  );
  const everywhere = await median(RUNS, () => search(times, seeds)),
    isochrone = await median(99, () => search(times, seeds.slice(0, 1), { limitDs: QUARTER_HOUR_DS }));
  const rows: Row[] = [
    {
      what: `Qadam: all schools → every node`,
      value: everywhere,
      unit: "ms",
      note: `${seeds.length} of ${almatySchools().length} schools have a street within 300 m`,
    },
    { what: "Qadam: one 15-minute isochrone", value: isochrone, unit: "ms" },
  ];
  const compared = (other: ArrayLike<number>, mine: ArrayLike<number>): string => {
    const { largest, median: usual, compared: nodes, unequal } = differenceOf(mine, other);
    return `${nodes.toLocaleString("en")} nodes: largest difference ${largest / 10} s, median ${usual / 10} s, ${unequal} nodes differ`;
  };

  const programs = findPgRouting();
  if (programs === null) console.log("\nPeers: pgRouting skipped, it is not installed (Debian: postgresql-15-pgrouting)");
  else {
    const routed = await withPostgres(programs, (postgres) => askPgRouting(postgres, graph));
    rows.push(
      {
        what: "pgRouting: the same, pgr_drivingDistance from a node before all schools",
        value: routed.everywhere.ms,
        unit: "ms",
        note: compared(routed.everywhere.times, own),
      },
      {
        what: "pgRouting: the same, pgr_drivingDistance with equicost",
        value: routed.equicost.ms,
        unit: "ms",
        note: compared(routed.equicost.times, own),
      },
      { what: "pgRouting: the same isochrone", value: routed.isochrone.ms, unit: "ms", note: compared(routed.isochrone.times, ownOne) },
      {
        what: "times as fast as the faster of the two, every node",
        value: Math.min(routed.everywhere.ms, routed.equicost.ms) / everywhere,
        unit: "×",
        least: 20,
      },
      { what: "times as fast as pgRouting, isochrone", value: routed.isochrone.ms / isochrone, unit: "×", least: 20 },
    );
  }
  const python = findScipy();
  if (python === null) console.log("\nPeers: scipy skipped, it is not installed (Debian: python3-scipy)");
  else {
    const arcs = graph.rows.flatMap(([from, to, ds, backDs]): [number, number, number][] => [
      ...(ds < 0 ? [] : [[from, to, ds] as [number, number, number]]),
      ...(backDs < 0 ? [] : [[to, from, backDs] as [number, number, number]]),
    ]);
    const { times: found, ms } = scipyTimes(python, graph.nodeCount + seeds.length, arcs, graph.seeds, RUNS);
    rows.push({
      what: "scipy: the same, csgraph.dijkstra with min_only",
      value: ms,
      unit: "ms",
      note: compared(found.subarray(0, graph.nodeCount), own),
    });
  }
  printRows(`Peers on the same ${graph.rows.length.toLocaleString("en")} edges, costs in whole deciseconds; medians of ${RUNS}`, rows);
  console.log(
    "  0 is expected: all add whole deciseconds, which floating numbers hold exactly. Where equicost of pgRouting 3.4 differs it is too long:",
  );
  console.log(
    "  from the nearest school alone pgRouting itself gives the shorter time; so the node before all schools is the measure of equality.",
  );
}

type Timed = { readonly ms: number; readonly times: Float64Array };

/** pgRouting's own time inside the server: results are counted there, not sent. */
function askPgRouting(
  { run, folder }: Postgres,
  graph: StreetGraph,
): { readonly everywhere: Timed; readonly equicost: Timed; readonly isochrone: Timed } {
  const table = join(folder, "edges.csv"),
    before = graph.nodeCount + graph.seeds.length;
  const rows = [...graph.rows, ...graph.seeds.map((seed) => [before, seed, 0, -1])];
  writeFileSync(table, rows.map((row, id) => [id + 1, ...row].join(",")).join("\n"));
  run(`CREATE EXTENSION pgrouting CASCADE;
CREATE TABLE edges (id bigint PRIMARY KEY, source bigint, target bigint, cost float8, reverse_cost float8);
\\copy edges FROM '${table}' CSV
ANALYZE edges;`);
  const ask = (from: readonly number[], most: number, equicost: boolean): Timed => {
    const walk = `pgr_drivingDistance('SELECT id, source, target, cost, reverse_cost FROM edges', ARRAY[${from.join(",")}]::bigint[], ${most}, directed := true, equicost := ${equicost})`;
    const out = run(`\\timing on\n${`SELECT count(*), sum(agg_cost) FROM ${walk};\n`.repeat(RUNS + 1)}`);
    const times = new Float64Array(graph.nodeCount).fill(Infinity);
    for (const row of run(`SELECT node, agg_cost FROM ${walk} WHERE node < ${graph.nodeCount};`).trim().split("\n")) {
      const [node, ds] = row.split("|").map(Number) as [number, number];
      times[node] = Math.min(times[node]!, ds);
    }
    return { ms: middle([...out.matchAll(/^Time: ([\d.]+) ms/gm)].map(([, ms]) => Number(ms)).slice(1)), times };
  };
  return {
    everywhere: ask([before], FAR_DS, false),
    equicost: ask(graph.seeds, FAR_DS, true),
    isochrone: ask(graph.seeds.slice(0, 1), QUARTER_HOUR_DS, false),
  };
}
