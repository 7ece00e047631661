import { PDFDocument, type PDFImage, type PDFPage } from "@cantoo/pdf-lib";
import { MESSAGES } from "../../i18n/messages";
import { MARK, type LegendMark } from "../../map/legend-mark";
import type { Handout, HandoutTable } from "./handout";
import { beside, columns, drawLine, gap, INK, LINE, SOFT, stack, textBlock, THERE, type Block, type Setting } from "./page-blocks";
import { tablesBlock } from "./page-table";
import { embedTypefaces, type Typefaces } from "./page-typeface";
import { qrModules, qrPath, QUIET_ZONE } from "./qr-code";

/** What only a browser can draw, as files. */
export type PageArt = {
  /** The map at a size in points, as JPEG; null where it cannot be drawn. */
  drawMap(width: number, height: number): Promise<Uint8Array | null>;
  /** A sign of the legend, as PNG; null where it cannot be drawn. */
  drawMark(mark: LegendMark): Promise<Uint8Array | null>;
};

/** A4 upright, in points. */
const WIDTH = 595.28,
  HEIGHT = 841.89,
  MARGIN = 30,
  INNER = WIDTH - 2 * MARGIN;
/** Beside the map: the legend, in one column or, lower and wider, in two. */
const LEGEND = { narrow: { columns: 1, width: 152 }, wide: { columns: 2, width: 262 } } as const;
const LEGEND_GAP = 10,
  SIDE_GAP = 14;
/** A map higher than this leaves the rest no air. */
const HIGHEST_MAP = 470;
/** Nothing is set smaller: it could not be read on paper. */
const LEAST_SIZE = 7.5;

/** How many rows of a list that may be shortened, how far what is set larger shrinks, how high the map is at least and how the legend stands beside it. */
type Fit = { readonly rows: number; readonly scale: number; readonly map: number; readonly legend: keyof typeof LEGEND };

/** Tried one after the other before anything goes to a second page: a long list takes no room from a fair map, a low map shows more than a second page. */
const FITS: readonly Fit[] = [
  ...[Infinity, 20, 14, 10].map((rows) => ({ rows, scale: 1, map: 240, legend: "narrow" }) as const),
  ...[10, 8, 6].flatMap((rows) => [1, 0.93].map((scale) => ({ rows, scale, map: 190, legend: "wide" }) as const)),
  ...[6, 5, 4, 3].flatMap((rows) => [0.87, 0.8].map((scale) => ({ rows, scale, map: 150, legend: "wide" }) as const)),
  ...[4, 3, 2].map((rows) => ({ rows, scale: 0.8, map: 120, legend: "wide" }) as const),
];
/** Where nothing fits on one page. */
const UNFIT: Fit = { rows: 10, scale: 1, map: 240, legend: "narrow" };

/** The handout as one A4 page with real text; only what is too long for one goes on to a second. `withMap` is false where the map could not be drawn. */
export async function handoutPage(handout: Handout, art: PageArt): Promise<{ readonly bytes: Uint8Array; readonly withMap: boolean }> {
  const document = await PDFDocument.create(),
    faces = await embedTypefaces(document),
    words = MESSAGES[handout.language];
  document.setTitle(handout.title, { showInWindowTitleBar: true });
  document.setLanguage(handout.language);
  document.setSubject(handout.sentences[0]?.replaceAll("\u2060", "") ?? "");
  document.setCreator(words.title);
  document.setProducer(words.title);
  const marks = await Promise.all(
    handout.legend.map(async ({ mark }) => {
      const file = await art.drawMark(mark);
      return file === null ? null : document.embedPng(file);
    }),
  );
  // Most handouts fit at once: the others are laid out one by one until one does.
  let fit = FITS[0]!,
    plan = planPage(handout, faces, marks, fit);
  const room = ({ above, below, notes }: Plan, withNotes: boolean): number =>
    HEIGHT - 2 * MARGIN - above.height - below.height - (withNotes ? notes.height : 0);
  const lowest = ({ side }: Plan): number => Math.max(fit.map, side.height);
  let whole = room(plan, true) >= lowest(plan);
  for (const next of [...FITS.slice(1), UNFIT]) {
    if (whole) break;
    fit = next;
    plan = planPage(handout, faces, marks, fit);
    whole = room(plan, true) >= lowest(plan);
  }
  // Tables too long for the first page go to the next with everything below them.
  const tablesStay = room(plan, false) >= lowest(plan);
  const mapHeight = Math.max(lowest(plan), Math.min(HIGHEST_MAP, room(plan, whole) + (tablesStay ? 0 : plan.below.height)));
  const mapWidth = INNER - LEGEND[fit.legend].width - SIDE_GAP,
    map = await art.drawMap(mapWidth, mapHeight);
  const page = document.addPage([WIDTH, HEIGHT]),
    top = MARGIN + plan.above.height;
  plan.above.draw(page, MARGIN, MARGIN);
  // Where there is no map, no room is kept for one.
  const drawnHeight = map === null ? plan.side.height : mapHeight;
  drawMap(
    page,
    top,
    mapWidth,
    drawnHeight,
    map === null ? null : await document.embedJpg(map),
    textBlock(words.handout.noMap, mapWidth - 40, { face: faces.regular, size: 9.5, color: SOFT, leading: 1.4 }),
  );
  plan.side.draw(page, MARGIN + mapWidth + SIDE_GAP, top);
  if (tablesStay) plan.below.draw(page, MARGIN, top + drawnHeight);
  if (whole) plan.notes.draw(page, MARGIN, HEIGHT - MARGIN - plan.notes.height);
  else {
    const last = document.addPage([WIDTH, HEIGHT]),
      heading = textBlock(`${handout.title} (${words.handout.continued})`, INNER, { face: faces.bold, size: 11, color: INK, leading: 1.3 });
    heading.draw(last, MARGIN, MARGIN);
    const rest = tablesStay ? [plan.notes] : [plan.below, plan.notes];
    stack(rest).draw(last, MARGIN, MARGIN + heading.height + 10);
  }
  return { bytes: await document.save(), withMap: map !== null };
}

/** Above the map, beside it, below it, and what may go to the next page. */
type Plan = { readonly above: Block; readonly side: Block; readonly below: Block; readonly notes: Block };

function planPage(handout: Handout, faces: Typefaces, marks: readonly (PDFImage | null)[], { rows, scale, legend: place }: Fit): Plan {
  const { regular, bold } = faces,
    words = MESSAGES[handout.language];
  const small: Setting = { face: regular, size: LEAST_SIZE, color: SOFT, leading: 1.27 },
    smallBold: Setting = { ...small, face: bold, color: INK };
  const [first = "", ...others] = handout.sentences;
  const header: Block = {
    height: 23,
    draw: (page, left, top) => {
      const line: Setting = { face: regular, size: LEAST_SIZE, color: SOFT, leading: 1.3 };
      drawLine(page, words.title, left, top, { face: bold, size: 11, color: THERE, leading: 1.3 });
      drawLine(page, words.tagline, left + bold.width(words.title, 11) + 8, top + 3, line);
      drawLine(page, handout.dated, 0, top + 3, line, left + INNER);
    },
  };
  const above = stack([
    header,
    textBlock(handout.title, INNER, { face: bold, size: 15 * scale, color: INK, leading: 1.24 }),
    gap(4),
    textBlock(first, INNER, { face: regular, size: 11 * scale, color: INK, leading: 1.3 }),
    ...others.flatMap((sentence) => [gap(2.5), textBlock(sentence, INNER, { ...small, size: Math.max(LEAST_SIZE, 7.8 * scale) })]),
    gap(9),
  ]);
  const legend = LEGEND[place],
    legendWidth = (legend.width - (legend.columns - 1) * LEGEND_GAP) / legend.columns;
  const side = columns(
    handout.legend.map(({ text }, index) => legendRow(marks[index] ?? null, text, { ...small, color: INK }, legendWidth, scale)),
    legend.columns,
    legendWidth + LEGEND_GAP,
  );

  const below = stack([
    gap(10),
    ...(handout.tables.length === 0
      ? []
      : [
          tablesBlock(
            handout.tables.map((table) => shortened(table, rows)),
            INNER,
            LEAST_SIZE,
            faces,
          ),
          gap(9),
        ]),
  ]);
  const scan = scanBlock(handout, small, smallBold),
    noteWidth = (INNER - QR_SIZE - 2 * NOTE_GAP) / 2,
    paragraphs = [
      textBlock(words.method, noteWidth, smallBold),
      ...paragraphsOf(handout.notes, noteWidth, small),
      textBlock(words.handout.sources, noteWidth, smallBold),
      ...paragraphsOf(handout.sources, noteWidth, small),
    ];
  const notes = columns(paragraphs, 2, noteWidth + NOTE_GAP);
  return { above, side, below, notes: stack([beside([notes, scan.code], INNER - QR_SIZE), ...scan.link]) };
}

/** At most so many rows of a list that may be shortened, and how many there are more. */
function shortened(table: HandoutTable, most: number): HandoutTable {
  const { rows, more } = table;
  if (more === undefined || rows.length <= most) return table;
  const rest = Array.from({ length: (rows[0]?.length ?? 1) - 1 }, () => "");
  return { ...table, rows: [...rows.slice(0, most), [more(rows.length - most), ...rest]] };
}

function paragraphsOf(texts: readonly string[], width: number, setting: Setting): Block[] {
  return texts.map((text) => stack([textBlock(text, width, setting), gap(2.5)]));
}

const QR_SIZE = 80,
  NOTE_GAP = 16;

/** The QR code beside the notes, and below them the link that it holds. */
function scanBlock(handout: Handout, small: Setting, smallBold: Setting): { readonly code: Block; readonly link: readonly Block[] } {
  const modules = qrModules(handout.link),
    { scan } = MESSAGES[handout.language].handout;
  const label: Block = {
    height: 0,
    draw: (page, left, top) => drawLine(page, `${scan}:`, left, top, smallBold),
  };
  const indent = smallBold.face.width(`${scan}: `, smallBold.size);
  const text = textBlock(handout.link, INNER - indent, { ...small, color: THERE });
  const link = [gap(2), label, { height: text.height, draw: (page, left, top) => text.draw(page, left + indent, top) } satisfies Block];
  if (modules === null) return { code: gap(0), link };
  const scale = QR_SIZE / modules.length,
    quiet = QUIET_ZONE * scale;
  const code: Block = {
    height: QR_SIZE - 2 * quiet,
    // The paper around it is white as well: the code lines up with the text, its quiet zone lies outside.
    draw: (page, left, top) =>
      page.drawSvgPath(qrPath(modules), { x: left + quiet, y: page.getHeight() - top + quiet, scale, color: INK, borderWidth: 0 }),
  };
  return { code, link };
}

function legendRow(image: PDFImage | null, text: string, setting: Setting, width: number, scale: number): Block {
  const wide = 20 * scale,
    high = (wide * MARK.height) / MARK.width,
    words = textBlock(text, width - wide - 6, setting);
  const height = Math.max(high, words.height) + 2.5 * scale;
  return {
    height,
    draw: (page, left, top) => {
      if (image !== null) page.drawImage(image, { x: left, y: page.getHeight() - top - high, width: wide, height: high });
      words.draw(page, left + wide + 5, top + Math.max(0, (high - words.height) / 2));
    },
  };
}

function drawMap(page: PDFPage, top: number, width: number, height: number, image: PDFImage | null, missing: Block): void {
  const box = { x: MARGIN, y: HEIGHT - top - height, width, height };
  if (image === null) missing.draw(page, MARGIN + 20, top + (height - missing.height) / 2);
  else page.drawImage(image, box);
  page.drawRectangle({ ...box, borderColor: LINE, borderWidth: 0.6 });
}
