export type CsvValue = string | number | null;

/** Rows as CSV (RFC 4180). Texts that a spreadsheet would take for a formula get an apostrophe in front (CWE-1236); numbers stay numbers. */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `${[header, ...rows].map((row) => row.map(fieldOf).join(",")).join("\r\n")}\r\n`;
}

function fieldOf(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
