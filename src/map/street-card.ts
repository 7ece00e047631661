import { FRAGMENT, ROW, VERTEX } from "./street-shaders";

const UNIFORMS = ["u_ends", "u_walks", "u_matrix", "u_half_view", "u_half_width", "u_limit", "u_dash", "u_colours", "u_beyond"] as const;

/**
 * A set of pieces on the graphics card: places and walks lie in textures, ROW pieces a row, and every corner reads its own. With instances of
 * four corners software rendering takes four times as long.
 */
export type CardPieces = { readonly ends: WebGLTexture; readonly walks: WebGLTexture };

/** What the layer has on the graphics card. */
export type Card = {
  readonly program: WebGLProgram;
  readonly vertices: WebGLVertexArrayObject;
  readonly pieces: CardPieces;
  readonly parts: CardPieces;
  readonly places: Readonly<Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>>;
};

/** `name`: the layer that a fault of its shaders is told under. */
export function createCard(gl: WebGL2RenderingContext, name: string): Card {
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
      throw new Error(`a shader of ${name} was refused: ${gl.getShaderInfoLog(shader)}`);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`the shaders of ${name} were refused: ${gl.getProgramInfoLog(program)}`);
  const places = Object.fromEntries(UNIFORMS.map((uniform) => [uniform, gl.getUniformLocation(program, uniform)])) as Card["places"];
  const pieces = (): CardPieces => ({ ends: gl.createTexture(), walks: gl.createTexture() });
  return { program, vertices: gl.createVertexArray(), pieces: pieces(), parts: pieces(), places };
}

/** Four numbers a piece. */
export function fill(gl: WebGL2RenderingContext, texture: WebGLTexture, data: Float32Array | Uint16Array): void {
  const [inside, outside, type] =
    data instanceof Float32Array
      ? ([gl.RGBA32F, gl.RGBA, gl.FLOAT] as const)
      : ([gl.RGBA16UI, gl.RGBA_INTEGER, gl.UNSIGNED_SHORT] as const);
  const width = NUMBERS * ROW,
    full = Math.floor(data.length / width),
    rest = data.length % width;
  gl.bindTexture(gl.TEXTURE_2D, texture);
  // Numbers cannot be blended with their neighbours.
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
  gl.texImage2D(gl.TEXTURE_2D, 0, inside, ROW, full + (rest > 0 ? 1 : 0), 0, outside, type, null);
  if (full > 0) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, ROW, full, outside, type, data.subarray(0, full * width));
  if (rest > 0) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, full, rest / NUMBERS, 1, outside, type, data.subarray(full * width));
}

const NUMBERS = 4;

/** Reads the pieces to be drawn next from their textures. */
export function take(gl: WebGL2RenderingContext, { places }: Card, { ends, walks }: CardPieces): void {
  for (const [unit, texture, place] of [
    [0, ends, places.u_ends],
    [1, walks, places.u_walks],
  ] as const) {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.uniform1i(place, unit);
  }
}

export function removeCard(gl: WebGL2RenderingContext, { program, vertices, pieces, parts }: Card): void {
  gl.deleteVertexArray(vertices);
  for (const texture of [pieces.ends, pieces.walks, parts.ends, parts.walks]) gl.deleteTexture(texture);
  gl.deleteProgram(program);
}
