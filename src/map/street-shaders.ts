import { IN_PARTS } from "../domain/network/street-answers";
import { DECISECONDS_A_SECOND } from "./street-pieces";

/** Pieces a row of a texture; every card takes 2,048 rows and more, so four million pieces. */
export const ROW = 2048;
/** Two triangles a piece. */
export const CORNERS = 6;

/**
 * A piece is a box around a capsule: its round ends close the joints. Boxes with nothing to draw in this pass shrink to nothing, and so do
 * pieces that are given in parts. UNKNOWN stands for no walk: longer than every limit, and finite, so that it can be reckoned with.
 */
export const VERTEX = `#version 300 es
precision highp float;
precision highp sampler2D;
precision highp usampler2D;
uniform sampler2D u_ends;
uniform usampler2D u_walks;
uniform mat4 u_matrix;
uniform vec2 u_half_view;
uniform float u_half_width, u_limit;
uniform bool u_beyond;
out vec2 v_place;
flat out float v_length;
flat out vec4 v_walk;
const float UNKNOWN = 1e9;
void main() {
  int piece = gl_VertexID / ${CORNERS}, corner = gl_VertexID % ${CORNERS};
  ivec2 place = ivec2(piece % ${ROW}, piece / ${ROW});
  vec4 ends = texelFetch(u_ends, place, 0);
  uvec4 walks = texelFetch(u_walks, place, 0);
  vec4 walk = mix(vec4(walks) / ${DECISECONDS_A_SECOND}.0, vec4(UNKNOWN), greaterThanEqual(walks, uvec4(${IN_PARTS}u)));
  // Where the walks over both ends take as long, and how long that is.
  float meeting = clamp((walk.y + walk.w - walk.x) / max(walk.z + walk.w, 0.01), 0.0, 1.0);
  float longest = min(walk.x + meeting * walk.z, walk.y + (1.0 - meeting) * walk.w);
  vec4 start = u_matrix * vec4(ends.xy, 0, 1), end = u_matrix * vec4(ends.zw, 0, 1);
  bool nothing = walks.x == ${IN_PARTS}u || (u_beyond ? 3.0 * longest <= 2.0 * u_limit : min(walk.x, walk.y) > u_limit);
  if (nothing || start.w <= 0.0 || end.w <= 0.0) {
    gl_Position = vec4(2, 2, 2, 1);
    return;
  }
  vec2 a = start.xy / start.w * u_half_view, b = end.xy / end.w * u_half_view;
  float reach = u_half_width + 1.0;
  v_length = distance(a, b);
  v_walk = walk;
  bool atEnd = corner == 1 || corner == 2 || corner == 4, left = corner == 2 || corner == 4 || corner == 5;
  v_place = vec2(atEnd ? v_length + reach : -reach, left ? reach : -reach);
  vec2 along = v_length > 0.0 ? (b - a) / v_length : vec2(1, 0);
  gl_Position = vec4((a + along * v_place.x + vec2(-along.y, along.x) * v_place.y) / u_half_view, 0, 1);
}`;

/** Mirrors secondsAlong and bandOf; a hundredth of a second forgives 32 bits. */
export const FRAGMENT = `#version 300 es
precision highp float;
in vec2 v_place;
flat in float v_length;
flat in vec4 v_walk;
uniform float u_half_width, u_limit, u_dash;
uniform vec3 u_colours[4];
uniform bool u_beyond;
out vec4 colour;
void main() {
  float on = clamp(v_place.x, 0.0, v_length);
  float share = v_length > 0.0 ? on / v_length : 0.0;
  float seconds = min(v_walk.x + share * v_walk.z, v_walk.y + (1.0 - share) * v_walk.w) - 0.01;
  float ink = clamp(u_half_width + 0.5 - length(vec2(v_place.x - on, v_place.y)), 0.0, 1.0);
  float dashes = seconds / u_dash, soft = max(fwidth(dashes), 1e-3);
  if (!u_beyond && seconds > u_limit) discard;
  int band = u_beyond ? 3 : 3.0 * seconds <= u_limit ? 0 : 3.0 * seconds <= 2.0 * u_limit ? 1 : 2;
  if (band == 2) ink *= clamp((0.3 - abs(fract(dashes) - 0.5)) / soft + 0.5, 0.0, 1.0);
  colour = vec4(u_colours[band], 1) * ink;
}`;
