import type { Group } from "../domain/category";
import type { Project } from "../domain/project";
import type { COVERAGE_PARTS } from "./layers/coverage";
import type { Palette } from "./palette";
import { mapImages, type Look } from "./patterns";
import type { StreetColours } from "./street-colours";

/** One sign of the map, as a legend shows it. */
export type LegendMark =
  | { readonly kind: "reach"; readonly part: (typeof COVERAGE_PARTS)[number] }
  | { readonly kind: "streets"; readonly band: keyof StreetColours }
  | { readonly kind: "sign"; readonly group: Group; readonly look: Look }
  | { readonly kind: "area"; readonly type: Project["type"] }
  | { readonly kind: "polycentre" | "point" | "way" | "changes" };

/** Width and height of a mark, in the units of the pen. */
export const MARK = { width: 26, height: 16 } as const;

/** Draws marks with their upper left corner at the pen's origin, in the colours and patterns of the map itself. */
export function markDrawer(palette: Palette, streets: StreetColours): (pen: CanvasRenderingContext2D, mark: LegendMark) => void {
  const images = new Map(mapImages(palette).map((image) => [image.name, image] as const));
  /** A canvas of one of the map's own images. */
  const canvasOf = (name: string): HTMLCanvasElement | null => {
    const image = images.get(name);
    if (image === undefined) return null;
    const canvas = document.createElement("canvas");
    canvas.width = image.data.width;
    canvas.height = image.data.height;
    canvas.getContext("2d")?.putImageData(image.data, 0, 0);
    return canvas;
  };
  const box = (
    pen: CanvasRenderingContext2D,
    edge: string,
    fill: string | null,
    alpha: number,
    pattern: string | null,
    dash: readonly number[],
  ): void => {
    pen.beginPath();
    pen.rect(1, 1, MARK.width - 2, MARK.height - 2);
    if (fill !== null) {
      pen.globalAlpha = alpha;
      pen.fillStyle = fill;
      pen.fill();
      pen.globalAlpha = 1;
    }
    const tile = pattern === null ? null : canvasOf(pattern),
      filling = tile === null ? null : pen.createPattern(tile, "repeat");
    if (filling !== null && pattern !== null) {
      filling.setTransform(new DOMMatrix().scale(1 / images.get(pattern)!.pixelRatio));
      pen.fillStyle = filling;
      pen.fill();
    }
    pen.setLineDash([...dash]);
    pen.strokeStyle = edge;
    pen.lineWidth = 1.4;
    pen.stroke();
  };
  const line = (pen: CanvasRenderingContext2D, color: string, width: number, dash: readonly number[]): void => {
    pen.beginPath();
    pen.moveTo(1, MARK.height / 2);
    pen.lineTo(MARK.width - 1, MARK.height / 2);
    pen.setLineDash([...dash]);
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.stroke();
  };
  return (pen, mark) => {
    pen.save();
    switch (mark.kind) {
      case "reach":
        switch (mark.part) {
          case "already":
            box(pen, palette.there, palette.there, 0.3, null, []);
            break;
          case "gained":
            box(pen, palette.planned, palette.planned, 0.3, "lines-gained", []);
            break;
          case "possible":
            box(pen, palette.planned, null, 0, "dots-possible", [3, 2]);
            break;
          case "missing":
            box(pen, palette.hatch, null, 0, "hatch-missing", []);
            break;
        }
        break;
      case "streets":
        line(pen, streets[mark.band], 3, mark.band === "far" ? [4, 2] : []);
        break;
      case "sign": {
        const sign = canvasOf(`${mark.group}-${mark.look}`);
        if (sign !== null) pen.drawImage(sign, (MARK.width - MARK.height) / 2, 0, MARK.height, MARK.height);
        break;
      }
      case "area":
        pen.beginPath();
        pen.arc(MARK.width / 2, MARK.height / 2, MARK.height / 2 - 1, 0, 2 * Math.PI);
        pen.setLineDash([2.2, 2.6]);
        pen.strokeStyle = mark.type === "project" ? palette.planned : palette.there;
        pen.lineWidth = 1.4;
        pen.stroke();
        break;
      case "polycentre":
        line(pen, palette.polycentre, 1.6, [4, 3]);
        break;
      case "way":
        line(pen, palette.ink, 2.2, [2.2, 3.5]);
        break;
      case "changes":
        line(pen, palette.polycentre, 3.5, [7, 4]);
        break;
      case "point":
        pen.beginPath();
        pen.arc(MARK.width / 2, MARK.height / 2, 5.5, 0, 2 * Math.PI);
        pen.fillStyle = palette.ink;
        pen.fill();
        pen.strokeStyle = palette.paper;
        pen.lineWidth = 2;
        pen.stroke();
        break;
    }
    pen.restore();
  };
}
