import { MESSAGES } from "../../i18n/messages";
import { MARK, type LegendMark } from "../../map/legend-mark";
import { PALETTES } from "../../map/palette";
import type { Handout } from "./handout";
import { qrModules, qrPath, QUIET_ZONE } from "./qr-code";
import { wrapText } from "./wrap-text";

export type PictureArt = {
  /** The map at a size in CSS pixels; null where it cannot be drawn. */
  drawMap(widthPx: number, heightPx: number, pixelRatio: number): Promise<CanvasImageSource | null>;
  drawMark(pen: CanvasRenderingContext2D, mark: LegendMark): void;
};

/** Layout in units; the picture has `SCALE` dots a unit. */
const WIDTH = 1200,
  MARGIN = 44,
  INNER = WIDTH - 2 * MARGIN,
  MAP_HEIGHT = 640,
  SCALE = 2;
/** Names on the map are a quarter larger than on a screen: the picture is looked at smaller than it is. */
const MAP_MAGNIFIED = 1.25;
const QR_SIZE = 144,
  LEGEND_COLUMNS = 3,
  LEGEND_ROW = 26,
  SOFT = "#5d574d";

type Lines = {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: number;
  readonly leading: number;
  readonly color: string;
};

/** The handout as a picture to show: question, answer, map, legend, sources, date, QR code. `withMap` is false where the map could not be drawn. */
export async function handoutPicture(
  handout: Handout,
  art: PictureArt,
): Promise<{ readonly canvas: HTMLCanvasElement; readonly withMap: boolean }> {
  const canvas = document.createElement("canvas"),
    pen = canvas.getContext("2d");
  if (!pen) throw new Error("this browser has no canvas");
  const words = MESSAGES[handout.language],
    { ink, paper, there } = PALETTES.light;
  const set = (text: string, width: number, size: number, weight: number, color: string, leading = 1.35): Lines => {
    pen.font = fontOf(size, weight);
    return { lines: wrapText(text, width, (part) => pen.measureText(part).width), size, weight, leading, color };
  };
  const title = set(handout.title, INNER, 34, 600, ink, 1.25),
    sentence = set(handout.sentences[0] ?? "", INNER, 24, 400, ink, 1.38);
  const rest = handout.sentences.slice(1).map((text) => set(text, INNER, 16, 400, SOFT));
  const legendWidth = INNER / LEGEND_COLUMNS,
    legend = handout.legend.map(({ mark, text }) => ({ mark, words: set(text, legendWidth - MARK.width * 1.2 - 26, 16, 400, ink, 1.25) }));
  const legendRows = Array.from({ length: Math.ceil(legend.length / LEGEND_COLUMNS) }, (_, row) =>
    legend.slice(row * LEGEND_COLUMNS, (row + 1) * LEGEND_COLUMNS),
  );
  const modules = qrModules(handout.link),
    footWidth = INNER - (modules === null ? 0 : QR_SIZE + 28);
  const foot = [
    set(words.handout.scan, footWidth, 16, 600, ink),
    set(handout.link, footWidth, 16, 400, there),
    ...handout.sources.map((source) => set(source, footWidth, 14, 400, SOFT)),
    set(handout.dated, footWidth, 14, 400, SOFT),
  ];
  const legendHeight = legendRows.reduce((sum, row) => sum + rowHeight(row), 0);
  const height =
    MARGIN +
    40 +
    heightOf(title) +
    10 +
    heightOf(sentence) +
    rest.reduce((sum, lines) => sum + 6 + heightOf(lines), 0) +
    22 +
    MAP_HEIGHT +
    18 +
    legendHeight +
    20 +
    Math.max(
      QR_SIZE,
      foot.reduce((sum, lines) => sum + heightOf(lines) + 3, 0),
    ) +
    MARGIN * 0.8;
  canvas.width = WIDTH * SCALE;
  canvas.height = Math.ceil(height) * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, WIDTH, height);
  pen.textBaseline = "alphabetic";
  let y = MARGIN;
  write(pen, set(words.title, INNER, 22, 700, there), MARGIN, y);
  write(pen, set(words.tagline, INNER, 15, 400, SOFT), MARGIN + 92, y + 6);
  y += 40;
  y += write(pen, title, MARGIN, y) + 10;
  y += write(pen, sentence, MARGIN, y);
  for (const lines of rest) y += 6 + write(pen, lines, MARGIN, y + 6);
  y += 22;
  const map = await art.drawMap(INNER / MAP_MAGNIFIED, MAP_HEIGHT / MAP_MAGNIFIED, SCALE * MAP_MAGNIFIED);
  if (map === null) write(pen, set(words.handout.noMap, INNER, 20, 400, SOFT), MARGIN + 20, y + MAP_HEIGHT / 2);
  else pen.drawImage(map, MARGIN, y, INNER, MAP_HEIGHT);
  pen.strokeStyle = "#d9d1c2";
  pen.strokeRect(MARGIN, y, INNER, MAP_HEIGHT);
  y += MAP_HEIGHT + 18;
  for (const row of legendRows) {
    row.forEach(({ mark, words: lines }, column) => {
      pen.save();
      pen.translate(MARGIN + column * legendWidth, y + 1);
      pen.scale(1.2, 1.2);
      art.drawMark(pen, mark);
      pen.restore();
      write(pen, lines, MARGIN + column * legendWidth + MARK.width * 1.2 + 10, y);
    });
    y += rowHeight(row);
  }
  y += 20;
  if (modules !== null) {
    // The paper around it is white as well: the code lines up with the text, its quiet zone lies outside.
    const quiet = (QUIET_ZONE * QR_SIZE) / modules.length;
    pen.save();
    pen.translate(MARGIN - quiet, y - quiet + 4);
    pen.scale(QR_SIZE / modules.length, QR_SIZE / modules.length);
    pen.fillStyle = ink;
    pen.fill(new Path2D(qrPath(modules)));
    pen.restore();
  }
  const left = MARGIN + (modules === null ? 0 : QR_SIZE + 12);
  for (const lines of foot) y += write(pen, lines, left, y) + 3;
  return { canvas, withMap: map !== null };
}

const heightOf = ({ lines, size, leading }: Lines): number => lines.length * size * leading;
const rowHeight = (row: readonly { readonly words: Lines }[]): number =>
  Math.max(LEGEND_ROW, ...row.map(({ words }) => heightOf(words) + 6));
const fontOf = (size: number, weight: number): string => `${weight} ${size}px "Golos Text Variable", sans-serif`;

/** Returns the height that the lines took. */
function write(pen: CanvasRenderingContext2D, block: Lines, left: number, top: number): number {
  const { lines, size, weight, leading, color } = block;
  pen.font = fontOf(size, weight);
  pen.fillStyle = color;
  lines.forEach((line, index) => pen.fillText(line, left, top + index * size * leading + size * (0.78 + (leading - 1) / 2)));
  return heightOf(block);
}
