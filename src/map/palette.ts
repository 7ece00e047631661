export type Theme = "light" | "dark";

/** Colours of the map: a quiet ground, and two strong hues for data that stay apart for colour-blind eyes (blue: there; orange: planned). */
export type Palette = {
  readonly outside: string;
  readonly ground: string;
  readonly built: string;
  readonly mountains: readonly [string, string, string];
  readonly water: string;
  readonly waterLine: string;
  readonly green: string;
  readonly airport: string;
  readonly park: string;
  readonly parkEdge: string;
  readonly avenue: string;
  readonly avenueCasing: string;
  readonly rail: string;
  readonly border: string;
  readonly polycentre: string;
  readonly label: string;
  readonly labelSoft: string;
  readonly labelWater: string;
  readonly labelThere: string;
  readonly labelPlanned: string;
  readonly halo: string;
  readonly there: string;
  readonly planned: string;
  readonly hatch: string;
  readonly ink: string;
  readonly paper: string;
};

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    outside: "#ebe6da",
    ground: "#f7f3ea",
    built: "#f0e9dc",
    mountains: ["#e9ead9", "#dde1cb", "#d2d8c0"],
    water: "#b5d0da",
    waterLine: "#8fb6c6",
    green: "#dbe5c4",
    airport: "#e6e0d4",
    park: "#3f8f4f",
    parkEdge: "#2f6f3d",
    avenue: "#ffffff",
    avenueCasing: "#d8cfbf",
    rail: "#a39a8c",
    border: "#72685a",
    polycentre: "#5b2f91",
    label: "#3a3631",
    labelSoft: "#4b453c",
    labelWater: "#1c4f63",
    labelThere: "#0b4557",
    labelPlanned: "#7a3600",
    halo: "#fbf8f1",
    there: "#12657f",
    planned: "#b85300",
    hatch: "#6f6759",
    ink: "#23211d",
    paper: "#ffffff",
  },
  dark: {
    outside: "#14181b",
    ground: "#1c2226",
    built: "#232a2f",
    mountains: ["#1d2622", "#1a2320", "#17201d"],
    water: "#23424f",
    waterLine: "#2f5a6b",
    green: "#25342a",
    airport: "#262b2f",
    park: "#5fae6e",
    parkEdge: "#7fc98d",
    avenue: "#39434a",
    avenueCasing: "#14181b",
    rail: "#56616a",
    border: "#8c98a0",
    polycentre: "#d8c0f8",
    label: "#dfe4e6",
    labelSoft: "#c6ced3",
    labelWater: "#a9d6e6",
    labelThere: "#a9e3f5",
    labelPlanned: "#ffc894",
    halo: "#14181b",
    there: "#4fb3d1",
    planned: "#ff9d45",
    hatch: "#8d979d",
    ink: "#f2f4f5",
    paper: "#20272c",
  },
};
