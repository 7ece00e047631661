import type { HandoutTable } from "./handout";
import { drawLine, gap, INK, LINE, SOFT, stack, type Block, type Setting } from "./page-blocks";
import type { Typefaces } from "./page-typeface";
import { wrapText } from "./wrap-text";

/** Space between columns. */
const GUTTER = 6;

/** The tables of a handout below each other; those with the same headings share columns, and the headings stand once. */
export function tablesBlock(tables: readonly HandoutTable[], width: number, size: number, { regular, bold }: Typefaces): Block {
  const body: Setting = { face: regular, size, color: INK, leading: 1.3 };
  const head: Setting = { face: bold, size, color: SOFT, leading: 1.2 };
  const caption: Setting = { face: bold, size, color: INK, leading: 1.4 };
  return stack(
    tables.flatMap((table, index) => {
      const alike = tables.filter(({ headings }) => headings.join("\t") === table.headings.join("\t"));
      const widths = table.kind === "texts" ? textWidths(table, width, body) : columnWidths(alike, width, body, head);
      const first = alike[0] === table;
      return [
        ...(index === 0 ? [] : [gap(3)]),
        ...(first ? [headingRow(table, widths, head)] : []),
        captionRow(table.caption, width, caption),
        ...table.rows.map((row) => bodyRow(row, table.kind, widths, body)),
      ];
    }),
  );
}

/** As wide as the widest figure or the longest word of the heading; what is left goes to the first column. */
function columnWidths(tables: readonly HandoutTable[], width: number, body: Setting, head: Setting): number[] {
  const headings = tables[0]?.headings ?? [];
  const needed = headings.map(
    (heading, column) =>
      Math.max(
        ...heading.split(" ").map((word) => head.face.width(word, head.size)),
        ...tables.flatMap(({ rows }) => rows.map((row) => body.face.width(row[column]?.replaceAll("\u2060", "") ?? "", body.size))),
      ) + GUTTER,
  );
  const rest = (width - needed.reduce((sum, one) => sum + one, 0)) / needed.length;
  return needed.map((one) => one + rest);
}

/** The first column as wide as its texts, at most a third; the others share the rest. */
function textWidths({ rows }: HandoutTable, width: number, body: Setting): number[] {
  const count = Math.max(1, ...rows.map(({ length }) => length));
  const first = Math.min(width / 3, Math.max(...rows.map(([text = ""]) => body.face.width(text, body.size))) + GUTTER);
  return Array.from({ length: count }, (_, column) => (column === 0 ? first : (width - first) / (count - 1)));
}

const rightOf = (widths: readonly number[], column: number): number => widths.slice(0, column + 1).reduce((sum, width) => sum + width, 0);

function headingRow({ headings, kind }: HandoutTable, widths: readonly number[], setting: Setting): Block {
  const cells = headings.map((heading, column) =>
    wrapText(heading, widths[column]! - GUTTER / 2, (text) => setting.face.width(text, setting.size)),
  );
  const step = setting.size * setting.leading,
    most = Math.max(0, ...cells.map(({ length }) => length));
  return {
    height: most === 0 ? 0 : most * step + 3,
    draw: (page, left, top) => {
      cells.forEach((lines, column) =>
        lines.forEach((line, index) => {
          const y = top + (most - lines.length + index) * step;
          drawCell(page, line, kind, column, left, y, widths, setting);
        }),
      );
    },
  };
}

function captionRow(text: string, width: number, setting: Setting): Block {
  return {
    height: setting.size * setting.leading,
    draw: (page, left, top) => {
      rule(page, left, top, width);
      drawLine(page, text, left, top, setting);
    },
  };
}

function bodyRow(row: readonly string[], kind: HandoutTable["kind"], widths: readonly number[], setting: Setting): Block {
  const cells = row.map((cell, column) =>
    wrapText(cell, kind === "figures" ? Infinity : widths[column]! - GUTTER, (text) => setting.face.width(text, setting.size)),
  );
  const step = setting.size * setting.leading,
    tight = setting.size * 1.2,
    most = Math.max(1, ...cells.map(({ length }) => length));
  return {
    height: step + (most - 1) * tight,
    draw: (page, left, top) => {
      rule(page, left, top, rightOf(widths, widths.length - 1));
      cells.forEach((lines, column) =>
        lines.forEach((line, index) => drawCell(page, line, kind, column, left, top + index * tight, widths, setting)),
      );
    },
  };
}

function drawCell(
  page: Parameters<Block["draw"]>[0],
  text: string,
  kind: HandoutTable["kind"],
  column: number,
  left: number,
  top: number,
  widths: readonly number[],
  setting: Setting,
): void {
  if (kind === "figures" && column > 0) drawLine(page, text, 0, top, setting, left + rightOf(widths, column));
  else drawLine(page, text, left + (column === 0 ? 0 : rightOf(widths, column - 1)), top, setting);
}

function rule(page: Parameters<Block["draw"]>[0], left: number, top: number, width: number): void {
  const y = page.getHeight() - top;
  page.drawLine({ start: { x: left, y }, end: { x: left + width, y }, thickness: 0.4, color: LINE });
}
