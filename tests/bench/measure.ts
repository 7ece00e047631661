/** Shorter tasks are warmed up longer: the first runs of a program measure its compiler. */
const SHORT_MS = 200;

/** Median of repeated runs in milliseconds, after one run that warms up; of a task of a few milliseconds after as many as are counted. */
export async function median(runs: number, task: () => unknown): Promise<number> {
  const began = performance.now();
  await task();
  if (performance.now() - began < SHORT_MS) for (let run = 1; run < runs; run++) await task();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await task();
    times.push(performance.now() - began);
  }
  return middle(times);
}

export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

export type Row = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** At most this is aimed at, or at least `least`. */ readonly aim?: number;
  readonly least?: number;
  readonly note?: string;
};

export function printRows(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  for (const { what, value, unit, aim, least, note } of rows) {
    const met = (holds: boolean): string => (holds ? "met" : "MISSED");
    const verdict =
      aim !== undefined ? `aim ≤ ${aim}: ${met(value <= aim)}` : least !== undefined ? `aim ≥ ${least}: ${met(value >= least)}` : "";
    console.log(
      `  ${what.padEnd(64)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit.padEnd(5)} ${verdict} ${note ?? ""}`.trimEnd(),
    );
  }
}
