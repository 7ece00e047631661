/** Median of repeated runs in milliseconds, after one run that warms up. */
export async function median(runs: number, task: () => unknown): Promise<number> {
  await task();
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

export type Row = { readonly what: string; readonly value: number; readonly unit: string; readonly aim?: number; readonly note?: string };

export function printRows(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  for (const { what, value, unit, aim, note } of rows) {
    const verdict = aim === undefined ? "" : value <= aim ? `aim ${aim}: met` : `aim ${aim}: MISSED`;
    console.log(`  ${what.padEnd(64)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit.padEnd(5)} ${verdict} ${note ?? ""}`.trimEnd());
  }
}
