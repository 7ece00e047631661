import type { BuiltData } from "./build-data";

/** Says what was built, in the words of the people who edit the data. */
export function printReport({ dataset, texts, indicators, register }: BuiltData): void {
  const { projects, facilities, districts, polycentres, cells } = dataset;
  const tally = (values: readonly string[]): string => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([value, count]) => `${value} ${count}`)
      .join(", ");
  };
  const residents = cells.residents.reduce((sum, people) => sum + people, 0);
  const own = projects.filter(({ section }) => section !== "other").length;
  const { records, used, merged, leftOut } = register;
  console.log(
    `records        ${records.toLocaleString("en")} of the programme (register-ids.csv): ${used.length} used (${own} objects, ${indicators.length} indicators), ${merged.length} merged into them (--records: into which), ${leftOut.length} left out`,
  );
  for (const { id, why } of leftOut) console.log(`               left out: ${id} (${why})`);
  console.log(
    `objects        ${projects.length} (${tally(projects.map(({ type }) => type))}), ${projects.length - own} of them from other public sources`,
  );
  console.log(`placement      ${tally(projects.map(({ placement }) => placement.kind))}`);
  console.log(`facilities     ${facilities.length} (${tally(facilities.map(({ service }) => service))})`);
  console.log(
    `status         ${dataset.statuses.size} objects with a dated fact since 2022 (${tally([...dataset.statuses.values()].map(({ status }) => status))}); the rest unknown`,
  );
  console.log(
    `indicators     ${indicators.length} with ${indicators.reduce((sum, { values }) => sum + values.length, 0)} values, ${indicators.filter(({ headline }) => headline).length} of them key`,
  );
  console.log(`zones          ${districts.length} districts, ${polycentres.length} polycentres`);
  console.log(
    `residents      ${residents.toLocaleString("en")} in ${cells.count.toLocaleString("en")} hexagons (modelled; each district sums to its published figure)`,
  );
  console.log(`texts          ${Object.keys(texts.kk).length} of ${projects.length} objects have a summary in three languages`);
}

/** Every record that was merged, and into which object or indicator. */
export function printMerged({ register }: BuiltData): void {
  for (const { id, into } of register.merged) console.log(`  ${id} → ${into}`);
}
