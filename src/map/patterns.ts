import type { Group } from "../domain/category";
import { GROUPS } from "../domain/category";
import { SHIELD_PX } from "./label-shields";
import type { Palette } from "./palette";

export type MapImage = { readonly name: string; readonly data: ImageData; readonly pixelRatio: number };

const PIXEL_RATIO = 2;

/** Ink of the patterns and how much of it; strong enough to be told from the ground (tests/map/contrast.test.ts). */
export const PATTERN_INK = {
  "hatch-missing": { ink: "hatch", alpha: 0.8 },
  "lines-gained": { ink: "planned", alpha: 1 },
  "dots-possible": { ink: "planned", alpha: 1 },
} as const satisfies Readonly<Record<string, { readonly ink: keyof Palette; readonly alpha: number }>>;

/** Hatching, lines, dots and the signs of the objects, drawn once for a theme. */
export function mapImages(palette: Palette): MapImage[] {
  return [
    pattern("hatch-missing", 8, (pen) => strokes(pen, 8, palette.hatch, 0.7, PATTERN_INK["hatch-missing"].alpha, false)),
    pattern("lines-gained", 8, (pen) => strokes(pen, 8, palette.planned, 1.4, PATTERN_INK["lines-gained"].alpha, true)),
    pattern("dots-possible", 10, (pen) => {
      pen.fillStyle = palette.planned;
      for (const [x, y] of [
        [2.5, 2.5],
        [7.5, 7.5],
      ] as const)
        circle(pen, x, y, 1.1, "fill");
    }),
    { name: "shield", data: draw(SHIELD_PX, () => undefined), pixelRatio: PIXEL_RATIO },
    ...GROUPS.flatMap((group) => LOOKS.map((look) => sign(group, look, palette))),
  ];
}

function draw(size: number, paint: (pen: OffscreenCanvasRenderingContext2D) => void): ImageData {
  const pixels = size * PIXEL_RATIO;
  const pen = new OffscreenCanvas(pixels, pixels).getContext("2d");
  if (!pen) throw new Error("this browser cannot draw on a canvas");
  pen.scale(PIXEL_RATIO, PIXEL_RATIO);
  paint(pen);
  return pen.getImageData(0, 0, pixels, pixels);
}

function pattern(name: string, size: number, paint: (pen: OffscreenCanvasRenderingContext2D) => void): MapImage {
  return { name, data: draw(size, paint), pixelRatio: PIXEL_RATIO };
}

/** Diagonals that meet at the edges of the tile; `rising` from lower left to upper right. */
function strokes(pen: OffscreenCanvasRenderingContext2D, size: number, color: string, width: number, alpha: number, rising: boolean): void {
  pen.strokeStyle = color;
  pen.globalAlpha = alpha;
  pen.lineWidth = width;
  pen.beginPath();
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift, rising ? size : 0);
    pen.lineTo(shift + size, rising ? 0 : size);
  }
  pen.stroke();
}

function circle(pen: OffscreenCanvasRenderingContext2D, x: number, y: number, radius: number, how: "fill" | "stroke"): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen[how]();
}

const SIGN_SIZE = 48;

/** What is known of an object; every look has a shape of its own. */
export const LOOKS = ["existing", "project", "under-way", "finished", "delayed", "cancelled"] as const;
export type Look = (typeof LOOKS)[number];

/**
 * Existing: a solid disc. Planned: a ring. Under way: a ring half filled. Finished: a solid disc with a second ring. Delayed: a broken ring.
 * Cancelled: a ring struck through. The picture inside names the group.
 */
function sign(group: Group, look: Look, palette: Palette): MapImage {
  const data = draw(SIGN_SIZE, (pen) => {
    const middle = SIGN_SIZE / 2,
      solid = look === "existing" || look === "finished";
    const hue = look === "existing" ? palette.there : look === "cancelled" ? palette.hatch : palette.planned;
    pen.fillStyle = palette.paper;
    circle(pen, middle, middle, 23, "fill");
    pen.fillStyle = solid ? hue : palette.paper;
    circle(pen, middle, middle, look === "finished" ? 17 : 20.5, "fill");
    pen.strokeStyle = pen.fillStyle = hue;
    if (!solid || look === "finished") {
      pen.lineWidth = look === "finished" ? 2.5 : 4;
      if (look === "delayed") pen.setLineDash([7, 5]);
      circle(pen, middle, middle, look === "finished" ? 21 : 19, "stroke");
      pen.setLineDash([]);
    }
    if (look === "under-way") {
      pen.globalAlpha = 0.35;
      pen.beginPath();
      pen.arc(middle, middle, 18, 0, Math.PI);
      pen.fill();
      pen.globalAlpha = 1;
    }
    if (look === "cancelled") {
      pen.lineWidth = 3.5;
      pen.beginPath();
      pen.moveTo(middle - 14, middle + 14);
      pen.lineTo(middle + 14, middle - 14);
      pen.stroke();
    }
    pen.translate(middle - 12, middle - 12);
    pen.strokeStyle = pen.fillStyle = solid ? palette.paper : hue;
    pen.lineWidth = 2.4;
    pen.lineCap = pen.lineJoin = "round";
    const path = new Path2D(PICTURES[group].path);
    if (PICTURES[group].fill) pen.fill(path);
    else pen.stroke(path);
  });
  return { name: `${group}-${look}`, data, pixelRatio: PIXEL_RATIO };
}

/** Pictures on a grid of 24 units; also drawn by the legend and the lists. */
export const PICTURES: Readonly<Record<Group, { readonly path: string; readonly fill: boolean }>> = {
  transit: {
    path: "M7 4h10a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM5 11h14M8.5 14.2h.01M15.5 14.2h.01M8 17l-2 3M16 17l2 3",
    fill: false,
  },
  green: {
    path: "M12 2c3.6 0 6 2.6 6 5.4 0 .6-.1 1.2-.4 1.7A4.6 4.6 0 0 1 15 17.4h-1.7V22h-2.6v-4.6H9a4.6 4.6 0 0 1-2.6-8.3A4.6 4.6 0 0 1 6 7.4C6 4.6 8.4 2 12 2z",
    fill: true,
  },
  health: { path: "M9.4 3.5h5.2v5.9h5.9v5.2h-5.9v5.9H9.4v-5.9H3.5V9.4h5.9z", fill: true },
  education: {
    path: "M12 6.5C9.6 4.9 6.6 4.5 3 5v13c3.6-.5 6.6-.1 9 1.5 2.4-1.6 5.4-2 9-1.5V5c-3.6-.5-6.6-.1-9 1.5zM12 6.5v13",
    fill: false,
  },
  "culture-sport": { path: "M12 2.6l2.8 6 6.6.8-4.9 4.5 1.3 6.5L12 17.200l-5.800 3.200 1.300-6.500-4.900-4.500 6.600-.8z", fill: true },
  streets: { path: "M9 3L6 21M15 3l3 18M12 4v3M12 10.500v3M12 17v3", fill: false },
  safety: { path: "M12 3l7.500 2.800v5.400c0 4.600-3.100 8-7.500 9.800-4.400-1.800-7.500-5.200-7.500-9.800V5.800z", fill: false },
  utilities: { path: "M12 3c3.800 4.600 6 7.800 6 11a6 6 0 0 1-12 0c0-3.200 2.200-6.400 6-11z", fill: false },
  economy: { path: "M4 20V10l5 3.500V10l5 3.500V4h6v16z", fill: false },
  city: { path: "M4 11.500L12 4l8 7.500M6 10v10h12V10M10 20v-5.500h4V20", fill: false },
};
