import type { Theme } from "../map/palette";

export function deviceTheme(): Theme {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
