import { PDFDocument, type PDFImage, type PDFPage } from "@cantoo/pdf-lib";
import { MESSAGES } from "../../i18n/messages";
import { MARK, type LegendMark } from "../../map/legend-mark";
import type { Handout } from "./handout";
import { columns, drawLine, gap, INK, LINE, SOFT, stack, textBlock, THERE, type Block, type Setting } from "./page-blocks";
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
  MARGIN = 34,
  INNER = WIDTH - 2 * MARGIN;
/** Beside the map: legend, QR code and link. */
const SIDE = 152,
  SIDE_GAP = 14,
  MAP_WIDTH = INNER - SIDE - SIDE_GAP;
/** A map lower than this shows nothing; one higher leaves the rest no air. */
const LOWEST_MAP = 215,
  HIGHEST_MAP = 470;
/** How far the small print may shrink before it goes to a second page. */
const SCALES = [1, 0.95, 0.9, 0.86] as const;

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
  const plans = SCALES.map((scale) => planPage(handout, faces, marks, scale));
  const room = ({ above, below, notes }: Plan, withNotes: boolean): number =>
    HEIGHT - 2 * MARGIN - above.height - below.height - (withNotes ? notes.height : 0);
  const lowest = ({ side }: Plan): number => Math.max(LOWEST_MAP, side.height);
  const whole = plans.find((plan) => room(plan, true) >= lowest(plan)),
    plan = whole ?? plans[0]!;
  // Tables too long for the first page go to the next with everything below them.
  const tablesStay = room(plan, false) >= lowest(plan);
  const mapHeight = Math.max(lowest(plan), Math.min(HIGHEST_MAP, room(plan, whole !== undefined) + (tablesStay ? 0 : plan.below.height)));
  const map = await art.drawMap(MAP_WIDTH, mapHeight);
  const page = document.addPage([WIDTH, HEIGHT]),
    top = MARGIN + plan.above.height;
  plan.above.draw(page, MARGIN, MARGIN);
  // Where there is no map, no room is kept for one.
  const drawnHeight = map === null ? plan.side.height : mapHeight;
  drawMap(
    page,
    top,
    drawnHeight,
    map === null ? null : await document.embedJpg(map),
    textBlock(words.handout.noMap, MAP_WIDTH - 40, { face: faces.regular, size: 9.5, color: SOFT, leading: 1.4 }),
  );
  plan.side.draw(page, MARGIN + MAP_WIDTH + SIDE_GAP, top);
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

function planPage(handout: Handout, faces: Typefaces, marks: readonly (PDFImage | null)[], scale: number): Plan {
  const { regular, bold } = faces,
    words = MESSAGES[handout.language];
  const small: Setting = { face: regular, size: 7.2 * scale, color: SOFT, leading: 1.34 },
    smallBold: Setting = { ...small, face: bold, color: INK };
  const [first = "", ...others] = handout.sentences;
  const header: Block = {
    height: 23,
    draw: (page, left, top) => {
      const line: Setting = { face: regular, size: 7.5, color: SOFT, leading: 1.3 };
      drawLine(page, words.title, left, top, { face: bold, size: 11, color: THERE, leading: 1.3 });
      drawLine(page, words.tagline, left + bold.width(words.title, 11) + 8, top + 3, line);
      drawLine(page, handout.dated, 0, top + 3, line, left + INNER);
    },
  };
  const above = stack([
    header,
    textBlock(handout.title, INNER, { face: bold, size: 15 * scale, color: INK, leading: 1.26 }),
    gap(5),
    textBlock(first, INNER, { face: regular, size: 11 * scale, color: INK, leading: 1.34 }),
    ...others.flatMap((sentence) => [gap(3), textBlock(sentence, INNER, { ...small, size: 7.8 * scale })]),
    gap(9),
  ]);
  const side = stack([
    ...handout.legend.map(({ text }, index) => legendRow(marks[index] ?? null, text, { ...small, color: INK }, scale)),
    gap(6),
    scanBlock(handout, small, smallBold, scale),
  ]);
  const below = stack([gap(10), ...(handout.tables.length === 0 ? [] : [tablesBlock(handout.tables, INNER, 7.4 * scale, faces), gap(9)])]);
  const noteWidth = (INNER - 18) / 2,
    paragraphs = [
      textBlock(words.method, noteWidth, smallBold),
      ...paragraphsOf(handout.notes, noteWidth, small),
      textBlock(words.handout.sources, noteWidth, smallBold),
      ...paragraphsOf(handout.sources, noteWidth, small),
    ];
  return { above, side, below, notes: columns(paragraphs, 2, noteWidth + 18) };
}

function paragraphsOf(texts: readonly string[], width: number, setting: Setting): Block[] {
  return texts.map((text) => stack([textBlock(text, width, setting), gap(2.5)]));
}

const QR_SIZE = 88;

/** The QR code and the link that it holds. */
function scanBlock(handout: Handout, small: Setting, smallBold: Setting, shrunk: number): Block {
  const modules = qrModules(handout.link),
    text = [textBlock(MESSAGES[handout.language].handout.scan, SIDE, smallBold), textBlock(handout.link, SIDE, { ...small, color: THERE })];
  if (modules === null) return stack(text);
  const size = QR_SIZE * shrunk,
    scale = size / modules.length;
  const code: Block = {
    height: size - 2 * QUIET_ZONE * scale + 5,
    // The paper around it is white as well: the code lines up with the text, its quiet zone lies outside.
    draw: (page, left, top) =>
      page.drawSvgPath(qrPath(modules), {
        x: left - QUIET_ZONE * scale,
        y: page.getHeight() - top + QUIET_ZONE * scale,
        scale,
        color: INK,
        borderWidth: 0,
      }),
  };
  return stack([code, ...text]);
}

function legendRow(image: PDFImage | null, text: string, setting: Setting, scale: number): Block {
  const wide = 20 * scale,
    high = (wide * MARK.height) / MARK.width,
    words = textBlock(text, SIDE - wide - 6, setting);
  const height = Math.max(high, words.height) + 2.5 * scale;
  return {
    height,
    draw: (page, left, top) => {
      if (image !== null) page.drawImage(image, { x: left, y: page.getHeight() - top - high, width: wide, height: high });
      words.draw(page, left + wide + 5, top + Math.max(0, (high - words.height) / 2));
    },
  };
}

function drawMap(page: PDFPage, top: number, height: number, image: PDFImage | null, missing: Block): void {
  const box = { x: MARGIN, y: HEIGHT - top - height, width: MAP_WIDTH, height };
  if (image === null) missing.draw(page, MARGIN + 20, top + (height - missing.height) / 2);
  else page.drawImage(image, box);
  page.drawRectangle({ ...box, borderColor: LINE, borderWidth: 0.6 });
}
