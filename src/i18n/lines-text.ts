/** Line ranges of the programme's text, as they are cited: "12, 40–43". */
export function linesText(lines: readonly (readonly [number, number])[]): string {
  return lines.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(", ");
}
