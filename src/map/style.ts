import type { StyleSpecification } from "maplibre-gl";
import type { DrawContext } from "./layer";
import { addedTheme } from "./layers/added";
import { coverageTheme } from "./layers/coverage";
import { groundTheme } from "./layers/ground";
import { labelsTheme } from "./layers/labels";
import { marksTheme } from "./layers/marks";
import { objectsTheme } from "./layers/objects";
import { streetsTheme } from "./layers/streets";
import { zonesTheme } from "./layers/zones";
import { inOrder } from "./z-order";

const THEMES = [groundTheme, streetsTheme, coverageTheme, zonesTheme, objectsTheme, addedTheme, labelsTheme, marksTheme];

/** Colours change at once: a page that is printed does not wait for a fade. */
const NO_TRANSITION = { duration: 0, delay: 0 };

/** The whole map as data; nothing in it comes from another host. */
export function buildStyle(context: DrawContext): StyleSpecification {
  const themes = THEMES.map((theme) => theme(context));
  return {
    version: 8,
    name: "Qadam",
    transition: NO_TRANSITION,
    sources: Object.assign({}, ...themes.map(({ sources }) => sources)),
    layers: inOrder(themes.flatMap(({ layers }) => layers)),
  };
}
