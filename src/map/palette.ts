export type Theme = "light" | "dark";

/** Colours of the map: a quiet ground, and two strong hues for data that stay apart for colour-blind eyes (blue: there; orange: planned). */
export type Palette = {
  readonly outside: string; readonly ground: string; readonly built: string; readonly mountains: readonly [string, string, string]; readonly water: string; readonly waterLine: string; readonly green: string; readonly airport: string;
  readonly avenue: string; readonly avenueCasing: string; readonly rail: string; readonly border: string; readonly polycentre: string;
  readonly label: string; readonly labelSoft: string; readonly labelWater: string; readonly halo: string;
  readonly there: string; readonly planned: string; readonly hatch: string; readonly ink: string; readonly paper: string;
};

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    outside: "#ebe6da", ground: "#f7f3ea", built: "#f0e9dc", mountains: ["#e9ead9", "#dde1cb", "#d2d8c0"], water: "#b5d0da", waterLine: "#8fb6c6", green: "#dbe5c4", airport: "#e6e0d4",
    avenue: "#ffffff", avenueCasing: "#d8cfbf", rail: "#a39a8c", border: "#8a7f70", polycentre: "#6b3fa0",
    label: "#3a3631", labelSoft: "#6c655a", labelWater: "#3d7186", halo: "#fbf8f1",
    there: "#12657f", planned: "#c65a00", hatch: "#7b7264", ink: "#23211d", paper: "#ffffff",
  },
  dark: {
    outside: "#14181b", ground: "#1c2226", built: "#232a2f", mountains: ["#1d2622", "#1a2320", "#17201d"], water: "#23424f", waterLine: "#2f5a6b", green: "#25342a", airport: "#262b2f",
    avenue: "#39434a", avenueCasing: "#14181b", rail: "#56616a", border: "#7f8b93", polycentre: "#c4a3f0",
    label: "#dfe4e6", labelSoft: "#a3adb3", labelWater: "#8fc0d2", halo: "#14181b",
    there: "#4fb3d1", planned: "#ff9d45", hatch: "#8d979d", ink: "#f2f4f5", paper: "#20272c",
  },
};
