import type { OfflineMessages } from "../offline-messages";

export const englishOffline: OfflineMessages = {
  description: "The map of Almaty's development programme: what is planned where, by when and for how much, and who can walk to it.",
  offline: {
    update: "A new version of Qadam is ready. Your question and your map are kept.",
    take: "Change to the new version",
    later: "Later",
    keep: (size) => `Keep the streets for use without the internet (${size})`,
    keeping: "Keeping the streets…",
    kept: (size) => `The streets are kept on this device (${size}) and open without the internet.`,
    forget: "Remove the kept streets",
    refused:
      "The browser did not keep the streets: there is no room, or storage is not allowed. Make room and try again. Everything else works as before.",
    unreachable: "The streets were not loaded completely, so nothing was kept. Connect to the network and try again.",
  },
  mapLegend: "Legend of the map",
  mapYear: "Year of the map",
  sheetHeights: ["low", "middle", "high"],
};
