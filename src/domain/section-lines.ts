/** On which line of the programme's text each section and appendix begins; a goal's own introduction belongs to its first section. */
const BEGINS: readonly (readonly [line: number, section: string])[] = [
  [1, "intro"],
  [475, "1.1"],
  [872, "1.2"],
  [1201, "1.3"],
  [1446, "2.1"],
  [1668, "2.2"],
  [1822, "2.3"],
  [2034, "3.1"],
  [2273, "3.2"],
  [2462, "4.1"],
  [2774, "4.2"],
  [3309, "4.3"],
  [3502, "4.4"],
  [3743, "4.5"],
  [3965, "4.6"],
  [4214, "5.1"],
  [4373, "5.2"],
  [4533, "6"],
  [4767, "7.1"],
  [4911, "7.2"],
  [5045, "7.3"],
  [5207, "kpi"],
  [5230, "app-1"],
  [5286, "app-2"],
  [5298, "app-3"],
  [5317, "app-4"],
  [5333, "app-5"],
  [5350, "app-6"],
  [5370, "app-7"],
  [5428, "app-8"],
  [5439, "app-9"],
  [5492, "app-10"],
];

type LineRange = readonly [first: number, last: number];

/** The section in which a line of the text stands. */
export function sectionOfLine(line: number): string {
  return BEGINS.findLast(([first]) => first <= line)?.[1] ?? "intro";
}

/** Line ranges by the section in which they stand: first the section that is asked about, then the others in the order of the text. */
export function linesBySection(section: string, lines: readonly LineRange[]): Map<string, LineRange[]> {
  const bySection = new Map<string, LineRange[]>([[section, []]]);
  for (const range of lines.toSorted(([a], [b]) => a - b)) {
    const own = sectionOfLine(range[0]);
    bySection.set(own, [...(bySection.get(own) ?? []), range]);
  }
  return new Map([...bySection].filter(([, ranges]) => ranges.length > 0));
}
