import { MARK, markDrawer, type LegendMark } from "../../map/legend-mark";
import type { MapState } from "../../map/map-view";
import { drawMapPicture, type PictureSize, type PictureView } from "../../map/map-picture";
import { PALETTES } from "../../map/palette";
import { STREET_COLOURS } from "../../map/street-colours";
import type { Handout } from "./handout";

export type MadeFile = { readonly file: Blob; readonly withMap: boolean };
type MapOf = { readonly state: MapState; readonly view: PictureView };

/** Letters of all three languages: a canvas does not wait for fonts. */
const LETTERS = "AzАяӘҒҚҢӨҰҮҺІәғқңөұүһі₸";
const WEIGHTS = [400, 500, 600, 700];

export async function makePicture(handout: Handout, map: MapOf): Promise<MadeFile> {
  const [{ handoutPicture }] = await Promise.all([
    import("./handout-picture"),
    ...WEIGHTS.map((weight) => document.fonts.load(`${weight} 16px "Golos Text Variable"`, LETTERS)),
  ]);
  const drawMark = lightMarks();
  const { canvas, withMap } = await handoutPicture(handout, {
    drawMap: (widthPx, heightPx, pixelRatio) => mapOrNull(map, { widthPx, heightPx, pixelRatio }),
    drawMark,
  });
  return { file: await fileOf(canvas, "image/png"), withMap };
}

const POINTS_AN_INCH = 72,
  CSS_PIXELS_AN_INCH = 96,
  DOTS_AN_INCH = 300;
const JPEG_QUALITY = 0.92;
/** Dots of a legend's sign per CSS pixel. */
const MARK_RATIO = 5;

/** The map is drawn at 300 dots an inch. */
export async function makePage(handout: Handout, map: MapOf): Promise<MadeFile> {
  const { handoutPage } = await import("./handout-page");
  const drawMark = lightMarks();
  const { bytes, withMap } = await handoutPage(handout, {
    drawMap: async (width, height) => {
      const pixels = CSS_PIXELS_AN_INCH / POINTS_AN_INCH;
      const canvas = await mapOrNull(map, {
        widthPx: Math.round(width * pixels),
        heightPx: Math.round(height * pixels),
        pixelRatio: DOTS_AN_INCH / CSS_PIXELS_AN_INCH,
      });
      return canvas === null ? null : bytesOf(canvas, "image/jpeg", JPEG_QUALITY);
    },
    drawMark: async (mark: LegendMark) => {
      const canvas = document.createElement("canvas"),
        pen = canvas.getContext("2d");
      if (!pen) return null;
      canvas.width = MARK.width * MARK_RATIO;
      canvas.height = MARK.height * MARK_RATIO;
      pen.scale(MARK_RATIO, MARK_RATIO);
      drawMark(pen, mark);
      return bytesOf(canvas, "image/png");
    },
  });
  return { file: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/pdf" }), withMap };
}

function lightMarks(): ReturnType<typeof markDrawer> {
  return markDrawer(PALETTES.light, STREET_COLOURS.light);
}

/** Without WebGL, or where it is lost on the way, everything but the map is handed out. */
async function mapOrNull({ state, view }: MapOf, size: PictureSize): Promise<HTMLCanvasElement | null> {
  try {
    return await drawMapPicture(state, view, size);
  } catch {
    return null;
  }
}

/** Throws where the browser does not let the canvas be read. */
function fileOf(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (file) => (file === null ? reject(new Error("the picture could not be read from the canvas")) : resolve(file)),
      type,
      quality,
    ),
  );
}

async function bytesOf(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Uint8Array> {
  return new Uint8Array(await (await fileOf(canvas, type, quality)).arrayBuffer());
}
