import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibre } from "maplibre-gl";
import { NO_WALK, NUMBERS_A_PIECE, type PieceWalks, type StreetTimes } from "../domain/network/street-answers";
import type { StreetPieces } from "../domain/network/street-pieces";
import { createCard, fill, removeCard, take, type Card } from "./street-card";
import type { StreetColours } from "./street-colours";
import {
  dashSeconds,
  DECISECONDS_A_SECOND,
  matrixAt,
  nearestByBlock,
  packParts,
  packPieces,
  runsInView,
  streetWidth,
  type Band,
  type PackedPieces,
} from "./street-pieces";
import { CORNERS } from "./street-shaders";

export const STREET_PAINT_ID = "street-paint";

/** Streets painted by walking minutes. Everything may be set before the layer is on a map, and stays when it is taken off and added again. */
export type StreetPaint = CustomLayerInterface & {
  /** Takes the values away: until the next ones every piece is beyond the limit. Null: nothing to draw. */
  setGeometry(geometry: StreetPieces | null): void;
  /** The walks of all pieces and of their parts, not to be changed afterwards. The walker's pace gives dashes their length. */
  setValues(times: StreetTimes, secondsPerMetre: number): void;
  setLimit(seconds: number): void;
  setColours(colours: StreetColours): void;
  setShown(shown: boolean): void;
};

/** A set of pieces, their walks, and the least of them by block. */
type Painted = { readonly pieces: PackedPieces; readonly walks: PieceWalks; readonly nearest: Uint16Array };

const NOTHING = painted(
  packPieces({
    count: 0,
    startLon: new Float64Array(0),
    startLat: new Float64Array(0),
    endLon: new Float64Array(0),
    endLat: new Float64Array(0),
  }),
  new Uint16Array(0),
);
const USUAL_SECONDS_PER_METRE = 0.75;
/** Bands in the order of the shader. */
const BANDS = ["near", "middle", "far", "beyond"] as const satisfies readonly Band[];
const BEYOND_WIDTH = 0.55;

export function createStreetPaint(colours: StreetColours): StreetPaint {
  let map: MapLibre | null = null;
  let card: Card | null = null;
  let whole = NOTHING,
    parts = NOTHING;
  let pace = USUAL_SECONDS_PER_METRE,
    limit = 0,
    shown = true;
  let rgb = rgbOf(colours);
  let newGeometry = true,
    newValues = true;
  const repaint = (): void => map?.triggerRepaint();
  return {
    id: STREET_PAINT_ID,
    type: "custom",
    renderingMode: "2d",
    setGeometry(geometry) {
      const pieces = geometry === null ? NOTHING.pieces : packPieces(geometry);
      whole = painted(pieces, new Uint16Array(NUMBERS_A_PIECE * pieces.count).fill(NO_WALK));
      parts = NOTHING;
      newGeometry = newValues = true;
      repaint();
    },
    setValues(times, secondsPerMetre) {
      const { pieces } = whole;
      if (times.walks.length !== NUMBERS_A_PIECE * pieces.count)
        throw new Error(`${times.walks.length} numbers for the walks of ${pieces.count} pieces of street`);
      whole = painted(pieces, times.walks);
      parts = painted(packParts(pieces, times.parts), times.parts.walks);
      pace = secondsPerMetre;
      newValues = true;
      repaint();
    },
    setLimit(seconds) {
      limit = seconds;
      repaint();
    },
    setColours(next) {
      rgb = rgbOf(next);
      repaint();
    },
    setShown(next) {
      shown = next;
      repaint();
    },
    onAdd(toMap, gl) {
      map = toMap;
      card = createCard(gl, STREET_PAINT_ID);
      newGeometry = newValues = true;
    },
    onRemove(_map, gl) {
      if (card) removeCard(gl, card);
      map = card = null;
    },
    render(gl, { defaultProjectionData }: CustomRenderMethodInput) {
      if (!map || !card || !shown || whole.pieces.count === 0) return;
      const { program, vertices, places } = card;
      const sets = [
        { ...whole, onCard: card.pieces },
        { ...parts, onCard: card.parts },
      ].filter(({ pieces }) => pieces.count > 0);
      // Sent here and not where they are set: between frames MapLibre takes for granted that nobody binds anything.
      for (const { pieces, walks, onCard } of sets) {
        if (newGeometry || (newValues && onCard === card.parts)) fill(gl, onCard.ends, pieces.ends);
        if (newValues) fill(gl, onCard.walks, walks);
      }
      newGeometry = newValues = false;
      const zoom = map.getZoom(),
        halfWidth = (streetWidth(zoom) * map.getPixelRatio()) / 2;
      const { origin, metresPerUnit } = whole.pieces;
      const matrix = matrixAt(defaultProjectionData.mainMatrix, origin);
      const margin = (2 * halfWidth + 2) / Math.min(gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.useProgram(program);
      gl.bindVertexArray(vertices);
      gl.disable(gl.CULL_FACE);
      gl.uniformMatrix4fv(places.u_matrix, false, matrix);
      gl.uniform2f(places.u_half_view, gl.drawingBufferWidth / 2, gl.drawingBufferHeight / 2);
      gl.uniform1f(places.u_limit, limit);
      gl.uniform1f(places.u_dash, dashSeconds(zoom, metresPerUnit, pace));
      gl.uniform3fv(places.u_colours, rgb);
      // What is beyond lies below, also between the dashes.
      for (const beyond of [true, false]) {
        gl.uniform1i(places.u_beyond, beyond ? 1 : 0);
        gl.uniform1f(places.u_half_width, beyond ? halfWidth * BEYOND_WIDTH : halfWidth);
        for (const { pieces, nearest, onCard } of sets) {
          take(gl, card, onCard);
          const runs = runsInView(pieces, matrix, margin, (block) => beyond || nearest[block]! <= limit * DECISECONDS_A_SECOND);
          for (const { first, count } of runs) gl.drawArrays(gl.TRIANGLES, CORNERS * first, CORNERS * count);
        }
      }
      gl.bindVertexArray(null);
    },
  };
}

function painted(pieces: PackedPieces, walks: PieceWalks): Painted {
  return { pieces, walks, nearest: nearestByBlock(walks) };
}

function rgbOf(colours: StreetColours): Float32Array {
  return Float32Array.from(
    BANDS.flatMap((band) => {
      const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colours[band]);
      if (!hex) throw new Error(`"${colours[band]}" is not a colour written #rrggbb`);
      return hex.slice(1).map((part) => Number.parseInt(part, 16) / 255);
    }),
  );
}
