import { encode } from "uqr";

/** Modules of white that a reader needs around the code (ISO/IEC 18004, 6.3.8). */
export const QUIET_ZONE = 4;

/** Dark modules of the QR code of a text, the quiet zone included; null for a text too long for one. */
export function qrModules(text: string): readonly (readonly boolean[])[] | null {
  try {
    return encode(text, { ecc: "M", border: QUIET_ZONE }).data;
  } catch {
    return null;
  }
}

/** The dark modules as one path, a unit a module. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const end = row.indexOf(false, x),
          width = (end === -1 ? row.length : end) - x;
        return [`M${x} ${y}h${width}v1h-${width}z`];
      }),
    )
    .join("");
}

/** The code as a picture file, black on white for every reader. */
export function qrSvg(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><path fill="#ffffff" d="M0 0h${size}v${size}H0z"/><path fill="#000000" d="${qrPath(modules)}"/></svg>\n`;
}
