import type { Theme } from "./palette";
import type { Band } from "./street-pieces";

/** Opaque, written #rrggbb: the ends of pieces overlap. */
export type StreetColours = Readonly<Record<Band, string>>;

/** The nearer, the stronger against the ground. */
export const STREET_COLOURS: Readonly<Record<Theme, StreetColours>> = {
  light: { near: "#06303f", middle: "#106b87", far: "#378eaa", beyond: "#cdc5b6" },
  dark: { near: "#d8f4ff", middle: "#5fbfdc", far: "#3a8ba6", beyond: "#3c464d" },
};
