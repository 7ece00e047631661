import type { StreetPieces } from "../domain/network/street-pieces";
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibre } from "maplibre-gl";
import { NOT_REACHED } from "../domain/network/dial";
import type { Theme } from "./palette";
import { CORNERS, FRAGMENT, ROW, VERTEX } from "./street-shaders";
import { dashSeconds, matrixAt, nearestByBlock, packPieces, runsInView, streetWidth, type Band, type PackedPieces } from "./street-pieces";

export const STREET_PAINT_ID = "street-paint";

/** Opaque, written #rrggbb: the ends of pieces overlap. */
export type StreetColours = Readonly<Record<Band, string>>;

/** The nearer, the stronger against the ground. */
export const STREET_COLOURS: Readonly<Record<Theme, StreetColours>> = {
  light: { near: "#06303f", middle: "#106b87", far: "#378eaa", beyond: "#cdc5b6" },
  dark: { near: "#d8f4ff", middle: "#5fbfdc", far: "#3a8ba6", beyond: "#3c464d" },
};

/** Streets painted by walking minutes. Everything may be set before the layer is on a map, and stays when it is taken off and added again. */
export type StreetPaint = CustomLayerInterface & {
  /** Takes the values away: until the next ones every piece is beyond the limit. Null: nothing to draw. */
  setGeometry(geometry: StreetPieces | null): void;
  /**
   * Whole seconds at the start and end of every piece, NOT_REACHED or NOT_CONNECTED where there is no walk; not to be changed afterwards.
   * With the walker's pace, walks that meet on a piece are drawn as such, and a piece with one end reached up to where the limit ends.
   */
  setValues(from: Uint32Array, to: Uint32Array, secondsPerMetre?: number): void;
  setLimit(seconds: number): void;
  setColours(colours: StreetColours): void;
  setShown(shown: boolean): void;
};

const NONE: PackedPieces = packPieces({
  count: 0,
  startLon: new Float64Array(0),
  startLat: new Float64Array(0),
  endLon: new Float64Array(0),
  endLat: new Float64Array(0),
});
/** Bands in the order of the shader. */
const BANDS = ["near", "middle", "far", "beyond"] as const satisfies readonly Band[];
const BEYOND_WIDTH = 0.55;

export function createStreetPaint(colours: StreetColours): StreetPaint {
  let map: MapLibre | null = null;
  let card: Card | null = null;
  let pieces = NONE,
    from: Uint32Array = new Uint32Array(0),
    to = from,
    nearest = from;
  let pace = 0,
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
      pieces = geometry === null ? NONE : packPieces(geometry);
      from = new Uint32Array(pieces.count).fill(NOT_REACHED);
      to = from;
      nearest = nearestByBlock(from, to);
      newGeometry = newValues = true;
      repaint();
    },
    setValues(nextFrom, nextTo, secondsPerMetre = 0) {
      if (nextFrom.length !== pieces.count || nextTo.length !== pieces.count)
        throw new Error(`${nextFrom.length} and ${nextTo.length} values for ${pieces.count} pieces of street`);
      from = nextFrom;
      to = nextTo;
      nearest = nearestByBlock(from, to);
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
      card = createCard(gl);
      newGeometry = newValues = true;
    },
    onRemove(_map, gl) {
      if (card) removeCard(gl, card);
      map = card = null;
    },
    render(gl, { defaultProjectionData }: CustomRenderMethodInput) {
      if (!map || !card || !shown || pieces.count === 0) return;
      // Sent here and not where they are set: between frames MapLibre takes for granted that nobody binds anything.
      if (newGeometry) fill(gl, card.ends, pieces.ends);
      if (newValues) fill(gl, card.from, from);
      if (newValues) fill(gl, card.to, to);
      newGeometry = newValues = false;
      const { program, vertices, places } = card;
      const zoom = map.getZoom(),
        halfWidth = (streetWidth(zoom) * map.getPixelRatio()) / 2;
      const matrix = matrixAt(defaultProjectionData.mainMatrix, pieces.origin);
      const margin = (2 * halfWidth + 2) / Math.min(gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.useProgram(program);
      gl.bindVertexArray(vertices);
      gl.disable(gl.CULL_FACE);
      for (const [unit, name] of TEXTURES.entries()) {
        gl.activeTexture(gl.TEXTURE0 + unit);
        gl.bindTexture(gl.TEXTURE_2D, card[name]);
        gl.uniform1i(places[`u_${name}`], unit);
      }
      gl.uniformMatrix4fv(places.u_matrix, false, matrix);
      gl.uniform2f(places.u_half_view, gl.drawingBufferWidth / 2, gl.drawingBufferHeight / 2);
      gl.uniform1f(places.u_metres, pieces.metresPerUnit);
      gl.uniform1f(places.u_pace, pace);
      gl.uniform1f(places.u_limit, limit);
      gl.uniform1f(places.u_dash, dashSeconds(zoom, pieces.metresPerUnit, pace));
      gl.uniform3fv(places.u_colours, rgb);
      // What is beyond lies below, also between the dashes.
      for (const beyond of [true, false]) {
        gl.uniform1i(places.u_beyond, beyond ? 1 : 0);
        gl.uniform1f(places.u_half_width, beyond ? halfWidth * BEYOND_WIDTH : halfWidth);
        const runs = runsInView(pieces, matrix, margin, (block) => beyond || nearest[block]! <= limit);
        for (const { first, count } of runs) gl.drawArrays(gl.TRIANGLES, CORNERS * first, CORNERS * count);
      }
      gl.bindVertexArray(null);
    },
  };
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

const TEXTURES = ["ends", "from", "to"] as const;
const UNIFORMS = [
  "u_ends",
  "u_from",
  "u_to",
  "u_matrix",
  "u_half_view",
  "u_half_width",
  "u_metres",
  "u_pace",
  "u_limit",
  "u_dash",
  "u_colours",
  "u_beyond",
] as const;

/**
 * What the layer has on the graphics card. Pieces lie in textures, ROW a row, and every corner reads its own: with instances of four corners,
 * software rendering takes four times as long.
 */
type Card = {
  readonly program: WebGLProgram;
  readonly vertices: WebGLVertexArrayObject;
  readonly ends: WebGLTexture;
  readonly from: WebGLTexture;
  readonly to: WebGLTexture;
  readonly places: Readonly<Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>>;
};

function createCard(gl: WebGL2RenderingContext): Card {
  const program = gl.createProgram();
  for (const [kind, text] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(kind);
    // Null only where the context is lost; the layer is then added once more.
    if (!shader) continue;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost())
      throw new Error(`a shader of ${STREET_PAINT_ID} was refused: ${gl.getShaderInfoLog(shader)}`);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`the shaders of ${STREET_PAINT_ID} were refused: ${gl.getProgramInfoLog(program)}`);
  const places = Object.fromEntries(UNIFORMS.map((name) => [name, gl.getUniformLocation(program, name)])) as Card["places"];
  return { program, vertices: gl.createVertexArray(), ends: gl.createTexture(), from: gl.createTexture(), to: gl.createTexture(), places };
}

/** Four floats or one whole number a piece. */
function fill(gl: WebGL2RenderingContext, texture: WebGLTexture, data: Float32Array | Uint32Array): void {
  const [inside, outside, type, width] =
    data instanceof Float32Array
      ? ([gl.RGBA32F, gl.RGBA, gl.FLOAT, 4 * ROW] as const)
      : ([gl.R32UI, gl.RED_INTEGER, gl.UNSIGNED_INT, ROW] as const);
  const full = Math.floor(data.length / width),
    rest = data.length % width;
  gl.bindTexture(gl.TEXTURE_2D, texture);
  // Numbers cannot be blended with their neighbours.
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
  gl.texImage2D(gl.TEXTURE_2D, 0, inside, ROW, full + (rest > 0 ? 1 : 0), 0, outside, type, null);
  if (full > 0) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, ROW, full, outside, type, data.subarray(0, full * width));
  if (rest > 0) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, full, (rest * ROW) / width, 1, outside, type, data.subarray(full * width));
}

function removeCard(gl: WebGL2RenderingContext, card: Card): void {
  gl.deleteVertexArray(card.vertices);
  for (const name of TEXTURES) gl.deleteTexture(card[name]);
  gl.deleteProgram(card.program);
}
