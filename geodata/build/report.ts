import type { BuiltData } from "./build-data";

/** Says what was built, in the words of the people who edit the data. */
export function printReport({ dataset, texts }: BuiltData): void {
  const { projects, facilities, districts, polycentres, cells } = dataset;
  const tally = (values: readonly string[]): string => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => `${value} ${count}`).join(", ");
  };
  const residents = cells.residents.reduce((sum, people) => sum + people, 0);
  console.log(`objects        ${projects.length} (${tally(projects.map(({ type }) => type))}), ${projects.reduce((sum, { also }) => sum + also.length, 0)} records merged into them`);
  console.log(`placement      ${tally(projects.map(({ placement }) => placement.kind))}`);
  console.log(`facilities     ${facilities.length} (${tally(facilities.map(({ service }) => service))})`);
  console.log(`zones          ${districts.length} districts, ${polycentres.length} polycentres`);
  console.log(`residents      ${residents.toLocaleString("en")} in ${cells.count.toLocaleString("en")} hexagons (modelled; each district sums to its published figure)`);
  console.log(`texts          ${Object.keys(texts.kk).length} of ${projects.length} objects have a summary in three languages`);
}
