import { formatMetres } from "../i18n/format";
import type { Bounds } from "../domain/bounds";
import type { Camera } from "../state/store";
import { createMapView, type MapState } from "./map-view";
import { PALETTES } from "./palette";
import { metresPerPixel, roundLength } from "./scale";

/** What to show: everything that a screen of that size shows, or a box. */
export type PictureView =
  | { readonly kind: "screen"; readonly camera: Camera; readonly widthPx: number; readonly heightPx: number }
  | { readonly kind: "bounds"; readonly bounds: Bounds };

/** Size in CSS pixels, which names and lines are measured in, and how many dots of the picture each has. */
export type PictureSize = { readonly widthPx: number; readonly heightPx: number; readonly pixelRatio: number };

/** Drawing in software takes seconds; what has not come by then is not coming. */
const PATIENCE_MS = 240_000;
const PADDING_PX = 12;
/** While tiles and names come, every one of them is a frame: only the last has all its dots. */
const DRAFT_RATIO = 0.2;
/** Dots along one side that every browser's canvas has. */
const LONGEST_DOTS = 4096;

/**
 * Draws the map once more, apart from the one on the screen, as a picture with a scale bar. Paper is light: the picture is too.
 * Rejects where the browser has no WebGL, loses it while drawing, or does not let the canvas be read.
 */
export async function drawMapPicture(
  state: MapState,
  view: PictureView,
  { widthPx, heightPx, pixelRatio }: PictureSize,
): Promise<HTMLCanvasElement> {
  const box = document.createElement("div");
  Object.assign(box.style, { position: "fixed", left: "-20000px", top: "0", width: `${widthPx}px`, height: `${heightPx}px` });
  box.inert = true;
  document.body.append(box);
  const ratio = Math.min(pixelRatio, LONGEST_DOTS / Math.max(widthPx, heightPx));
  let map: ReturnType<typeof createMapView> | null = null;
  try {
    map = createMapView(box, { ...state, theme: "light" }, view.kind === "screen" ? fitted(view, widthPx, heightPx) : null, true, {
      interactive: false,
      pixelRatio: DRAFT_RATIO,
      maxCanvasSize: [LONGEST_DOTS, LONGEST_DOTS],
      canvasContextAttributes: { antialias: true, preserveDrawingBuffer: true },
      ...(view.kind === "bounds"
        ? { bounds: [...view.bounds] as [number, number, number, number], fitBoundsOptions: { padding: PADDING_PX } }
        : {}),
    });
    const drawing = map.map;
    await drawn(drawing, () => drawing.once("load"));
    await drawn(drawing, () => drawing.setPixelRatio(ratio));
    const picture = document.createElement("canvas");
    picture.width = Math.round(widthPx * ratio);
    picture.height = Math.round(heightPx * ratio);
    const pen = picture.getContext("2d");
    if (!pen) throw new Error("this browser has no canvas");
    pen.drawImage(map.map.getCanvas(), 0, 0, picture.width, picture.height);
    pen.scale(ratio, ratio);
    const { lat } = map.map.getCenter();
    drawScale(pen, heightPx, metresPerPixel(map.map.getZoom(), lat), state);
    return picture;
  } finally {
    map?.destroy();
    box.remove();
  }
}

type Drawable = ReturnType<typeof createMapView>["map"];

/** Resolves once everything that is known has been drawn after `begin`. */
function drawn(map: Drawable, begin: () => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the map was not drawn in time")), PATIENCE_MS);
    map.on("webglcontextlost", () => reject(new Error("WebGL was lost while the map was drawn")));
    const wait = (): void =>
      void map.once("idle", () => {
        clearTimeout(timer);
        resolve();
      });
    void Promise.resolve(begin()).then(wait, reject);
  });
}

/** The same middle, and near enough for all of the screen to be in the picture. */
function fitted({ camera, widthPx, heightPx }: Extract<PictureView, { kind: "screen" }>, width: number, height: number): Camera {
  return { ...camera, zoom: camera.zoom + Math.log2(Math.min(width / widthPx, height / heightPx)) };
}

const SCALE = { longestPx: 130, leftPx: 12, bottomPx: 12 } as const;

function drawScale(pen: CanvasRenderingContext2D, heightPx: number, metresAPixel: number, { language }: MapState): void {
  const length = roundLength(SCALE.longestPx * metresAPixel),
    width = length / metresAPixel;
  const { ink, halo } = PALETTES.light;
  const left = SCALE.leftPx,
    bottom = heightPx - SCALE.bottomPx;
  // A plate of its own: names of the map may lie where the bar is.
  pen.fillStyle = halo;
  pen.globalAlpha = 0.88;
  pen.fillRect(left - 7, bottom - 22, width + 14, 29);
  pen.globalAlpha = 1;
  pen.beginPath();
  pen.moveTo(left, bottom - 6);
  pen.lineTo(left, bottom);
  pen.lineTo(left + width, bottom);
  pen.lineTo(left + width, bottom - 6);
  pen.strokeStyle = ink;
  pen.lineWidth = 1.6;
  pen.stroke();
  pen.font = '500 11px "Golos Text Variable", sans-serif';
  pen.textAlign = "center";
  pen.fillStyle = ink;
  pen.fillText(formatMetres(length, language), left + width / 2, bottom - 5);
}
