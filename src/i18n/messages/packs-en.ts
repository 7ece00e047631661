import { englishPlural, formatNumber } from "../format";
import type { PackMessages } from "../pack-messages";

const damaged =
  (kind: string) =>
  (file: string): string =>
    `${file} is a ${kind} file that is damaged or was cut off. Download it or save it again.`;

export const englishPacks: PackMessages = {
  packs: {
    drop: "Drop your files here: an OpenStreetMap extract, or places and residents as GeoJSON, CSV or FlatGeobuf. They are read in this browser; nothing is sent.",
    choose: "Use data of your own",
    forget: "Forget my data",
    building: (name, percent) => `Reading ${name}: ${percent} %`,
    storing: (name) => `Saving ${name}…`,
    cancel: "Cancel",
    asking: {
      title: "What are these files?",
      explain: "They are read in this browser and kept in it; nothing is sent.",
      role: (file) => `What is in ${file}`,
      choose: "Choose…",
      places: "Places",
      extract: "Streets and places of OpenStreetMap",
      ownService: "Places, each with its service",
      residents: "Residents",
      heights: "Heights of the ground (with an extract)",
      column: "Column with the number of residents",
      use: "Use the files",
      cancel: "Cancel",
    },
    beside: {
      label: "City pack",
      noStreets: "no streets",
      undated: "date not stated",
      under: "Your own streets are walked in place of those of the pack; its places and residents still count.",
      elsewhere: (names) => `There are no streets to walk along: the city packs that lie beside the app are not of Almaty (${names}).`,
    },
    today: {
      osm: (count, date) =>
        `Today's places: OpenStreetMap${date === null ? "" : `, ${date}`}, ${formatNumber(count, "en")} ${englishPlural(count, "place", "places")}, beside those that the programme names. Volunteers map them and some are missing, so shares are lower bounds.`,
      file: (count, files) =>
        `Today's places: ${formatNumber(count, "en")} from the file ${files}, beside those that the programme names. Qadam does not know whether the list is complete.`,
      later: (date) => `What opened between 2022 and ${date} counts as there in 2022.`,
      older: (date) => `What opened after ${date} is missing.`,
      undated: "The date of these data is not stated.",
      mark: "there today, from your data or the city pack",
    },
    residents: {
      from: (file) => `Where people live: the file ${file}. Each of its cells counts in the district in which its middle lies.`,
      leftOut: (count) => `Left out, because they live in no district: ${formatNumber(count, "en")}.`,
    },
    fault: {
      "not-pbf": (file) => `${file} is not an OpenStreetMap extract (.osm.pbf). Choose another file.`,
      truncated: (file) => `${file} is incomplete: it was cut off. Download it again.`,
      damaged: (file) => `${file} is damaged. Download it again.`,
      compression: (file) => `${file} is packed in a way that cannot be read here. Save it again with zlib (osmium cat -f pbf).`,
      feature: (file) => `${file} is an extract of a kind that cannot be read here, such as a history. Take a plain extract.`,
      "too-large": (file) => `${file} is too large for a browser. Cut the city out of it first.`,
      "no-streets": (file) => `${file} holds no streets. Choose an extract with streets.`,
      "missing-nodes": (file) => `${file} names streets but not where they run. Cut it out again with complete ways.`,
      outside: (file) => `${file} holds points outside the world: it is damaged. Download it again.`,
      "not-a-pack": (file) => `${file} is not a city pack of Qadam. Build it again.`,
      newer: (file) => `${file} was made by a newer version of Qadam. Update the app.`,
      older: (file) => `${file} was made by an older version of Qadam. Build it again.`,
      checksum: (file) => `${file} was changed on its way or mixed up with another. Build or copy it again.`,
      contradiction: (file) => `${file} contradicts itself. Build it again.`,
      "big-endian": () => "This device cannot read such packs.",
      empty: (file) => `${file} holds nothing that can be used. Choose another file.`,
      "no-coordinates": (file) => `${file} has no columns of longitude and latitude. Name them lon and lat.`,
      "not-degrees": (file) =>
        `The coordinates in ${file} are not degrees, or are swapped. Convert it to WGS 84 (EPSG:4326), longitude first.`,
      "no-column": (file) => `${file} lacks a column that is needed. Choose the file again and say which column it is.`,
      "not-a-number": (file) => `${file} holds a value that is no number. Correct it and choose the file again.`,
      elsewhere: (file) => `Nothing in ${file} lies in Almaty: it seems to be of another city. Choose a file of Almaty.`,
      "unknown-kind": (file) =>
        `${file} is of a kind that cannot be read here. Save it as GeoJSON, CSV or FlatGeobuf, or choose an OpenStreetMap extract (.osm.pbf).`,
      "damaged-geojson": damaged("GeoJSON"),
      "not-geojson": (file) => `${file} is JSON but not GeoJSON: it holds no places. Save it as GeoJSON.`,
      "damaged-table": (file) =>
        `${file} is a table that is damaged or was cut off: a row does not fit the heading, or a quotation mark is not closed. Save it again as CSV.`,
      "damaged-flatgeobuf": damaged("FlatGeobuf"),
      "damaged-raster": damaged("GeoTIFF"),
      shape: (file) =>
        `${file} holds a shape that cannot be used, such as an outline that is not closed. Repair it and choose the file again.`,
      file: (file) => `${file} cannot be used as it is. The details say what to correct.`,
      "several-extracts": () => "Only one OpenStreetMap extract can be used at a time. Choose one.",
      unreachable: (file) => `${file} cannot be fetched: there is no connection, or the server does not have it. Reload the page later.`,
      "storage-full": () =>
        "The browser's storage is full: your data is used until this page is closed, and what was kept before stays. Free some space and choose the files again.",
      "storage-refused": () => "The browser does not let anything be kept: your data is used until this page is closed.",
      internal: (file) => `${file} could not be read: something unexpected happened. Reload the page and try again.`,
    },
    stays: "What was there before stays in use.",
    details: "Details",
    engine: {
      "not-ready": "The data are not there yet. Reload the page.",
      "no-pack": "There are no streets to walk along. Choose the straight line.",
      internal: "This could not be worked out. Reload the page.",
    },
  },
  keyboardEdits: {
    explain: "Without a pointer: move the map with the arrow keys until the cross lies on the place, then press the button below.",
    cross: "Middle of the map",
    set: {
      first: "Begin at the middle of the map",
      second: "End at the middle of the map",
      close: "Close the street at the middle of the map",
    },
    stop: "Stop",
    made: { open: "The new path is made.", cross: "The new crossing is made.", close: "The street is closed." },
  },
};
