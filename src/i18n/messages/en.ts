import { englishPlural, formatNumber } from "../format";
import type { Messages } from "../messages";
import { englishPacks } from "./packs-en";
import { englishPlaces } from "./places-en";
import { englishOffline } from "./offline-en";
import { englishProgramme } from "./programme-en";
import { englishShare } from "./share-en";

export const englishMessages: Messages = {
  ...englishProgramme,
  ...englishShare,
  ...englishPacks,
  ...englishPlaces,
  ...englishOffline,
  title: "Qadam",
  tagline: "Almaty's development programme, within walking distance",
  answer: "Answer", map: "Map of Almaty",
  loading: "Loading the programme…", computing: "Working it out…",
  service: { transit: "Rapid transit", park: "Park", health: "Clinic or hospital", school: "School", kindergarten: "Kindergarten", culture: "Culture", sport: "Sport", shop: "Food shop" },
  walker: { adult: "an adult", older: "an older adult", pram: "somebody with a pram or a child", fast: "somebody walking fast", wheelchair: "somebody in a wheelchair" },
  group: { transit: "Transit and hubs", green: "Parks and green zones", health: "Health", education: "Education", "culture-sport": "Culture, sport, tourism", streets: "Streets and roads", safety: "Safety", utilities: "Utilities and ecology", economy: "Economy", city: "City and housing" },
  category: {
    "air-quality": "Air quality", ambulance: "Ambulance", avalanche: "Avalanche protection", brt: "Bus rapid transit", "bus-depot": "Bus depot", "bus-stop": "Bus stops", business: "Business", charging: "Charging stations", clinic: "Clinic", college: "College", culture: "Culture", cycle: "Cycling",
    digital: "Digital services", district: "District", embankment: "Embankment", "fire-station": "Fire station", "green-zone": "Green zone", hospital: "Hospital", housing: "Housing", hub: "Interchange hub", industrial: "Industry", interchange: "Road interchange",
    kindergarten: "Kindergarten", library: "Library", lighting: "Street lighting", lrt: "Light rail", metro: "Metro", "mudflow-dam": "Mudflow dam", other: "Other", park: "Park", "park-and-ride": "Park and ride", parking: "Parking", "pedestrian-street": "Pedestrian street",
    "police-point": "Police post", polycentre: "Polycentre", rail: "Railway", road: "Road", safety: "Safety", school: "School", "seismic-station": "Seismic station", "social-care": "Social care", sport: "Sport",
    "supplementary-education": "After-school education", tourism: "Tourism", "training-centre": "Training centre", "tree-planting": "Tree planting", "utilities-gas": "Gas", "utilities-heat": "Heat", "utilities-power": "Power",
    "utilities-water": "Water and sewerage", waste: "Waste", "water-body": "Water body", "youth-centre": "Youth centre",
  },
  funding: { state: "City budget", private: "Private investment", mixed: "Budget and private investment", republican: "Republican budget", ppp: "Public–private partnership" },
  status2022: { planned: "planned", design: "being designed", "under-construction": "under construction", proposed: "proposed", existing: "existing" },
  precision: { exact: "a named place", street: "a street", microdistrict: "a microdistrict", district: "a district", polycentre: "a polycentre", city: "the city as a whole", region: "the region" },
  placement: { site: "Place known", line: "Along a named street or route", area: "Somewhere in the marked area", district: "Known to the district only", unsited: "Place not named in the programme" },
  found: { "named-feature": "found by its name", crossing: "found by a street crossing", address: "found by its address", "microdistrict-centre": "centre of the microdistrict", traced: "traced along the named street", outline: "generalised outline", "from-text": "drawn from the programme's description" },
  where: { label: "Where", city: "The whole city", districts: "Districts", polycentres: "Polycentres", point: "This point", tapHint: "Or tap the map to ask about a point." },
  limit: { label: "How far", minutes: "Minutes on foot", goals: "The city's own goals, in a straight line", goal: (service, metres) => `${service}: ${metres}`, custom: "Set the minutes" },
  year: { label: "When", today: (year) => `${year}, before the programme` },
  minuteShort: "min", serviceLabel: "To what", walkerLabel: "Who walks", speed: (kmh) => `${kmh} km/h`, detour: (factor) => `× ${factor}`, detourLabel: "Walk ÷ straight line", detourNone: "straight line",
  method: "How it is worked out",
  methodText: (metres, walked, minutes) => minutes === null
    ? `The city is divided into hexagons; residents of those that lie within ${metres} of the nearest facility in a straight line are counted. The city's goal is read as a straight radius.`
    : `The city is divided into hexagons; residents of those that lie within ${metres} of the nearest facility in a straight line are counted: a walk of ${minutes} covers ${walked}, and a walk along streets is taken to be longer than the straight line by the factor chosen in the question.`,
  modelled: "Where residents live is modelled: each district's figure printed in the programme (figure 22: 2.043 million together; section 4.3 prints 2.135 million) is spread over its built-up land by type of building. This is not an address register, and growth after 2022 is not included.",
  lowerBound: { culture: "Only the cultural venues that the programme names are included. The true share today is higher.", sport: "Only the stadiums and arenas that the programme names are included; sports grounds and gyms are not. The true share today is higher.", health: "Not all of today's clinics and hospitals are included: the programme names few of them, and only those whose place could be checked are counted. The true share today is higher.", transit: "Railway stations and ordinary bus stops are not rapid transit and are not counted.", park: "The programme counts 211 park territories but names few; those found in the city's public geographic information system are counted. The true share today is higher." },
  noFacilities: "The programme names no place for this service.",
  table: { title: "By district and polycentre", zone: "Zone", residents: "Residents", within: "Within", beyond: "Beyond", share: "Share", gained: "Gained since 2022", areaHa: "Area, ha", coveredHa: "Area within reach, ha", city: "Almaty", copy: "Copy the table", copied: "Copied", copyFailed: "Copying was refused. Select the table and copy it.", sort: (column) => `Sort by ${column}`, noResidents: "no residents", modelledZone: "modelled" },
  bars: { districts: "Districts", polycentres: "Polycentres" },
  legend: { title: "Legend", already: "Within reach in 2022", gained: "Gained by the plan", possible: "Possibly: exact place not named", missing: "Not within reach", show: (group) => `Show on the map: ${group}`, polycentres: "Polycentres (drawn by this project)", districtBorder: "District border", groups: "Objects", planned: "planned", existing: "existing", coverage: "Reach" },
  timeline: { play: "Play the years on the map", pause: "Stop the years on the map" },
  tray: { short: "Without a place", title: "Place not named in the programme", explain: "The programme promises these without saying where. They are counted and listed, never drawn.", records: (count) => `${formatNumber(count, "en")} ${englishPlural(count, "entry", "entries")}`, district: "Known to the district only" },
  list: { title: "Objects", empty: "Nothing here.", planned: "Planned", existing: "Existing", onMap: "Objects of this kind, with their place" },
  card: {
    close: "Close", what: "Name", count: "How many", years: "When", yearsText: (start, finish) => (start !== null && finish !== null ? (start === finish ? String(start) : `${start}–${finish}`) : finish !== null ? `by ${finish}` : start !== null ? `from ${start}` : ""), noYear: "no year printed", cost: "How much", costBn: (value) => `${value} bn tenge`, costTo2025: "of which to 2025", costFrom2026: "of which in 2026–2030",
    funding: "Who pays", status: "In December 2022", statusNow: "Since then", summary: "Summary", capacityUnit: "Unit of capacity", capacity: "Capacity", area: "Area", hectares: (value) => `${value} ha`, length: "Length", kilometres: (value) => `${value} km`, districts: "District", polycentres: "Polycentre",
    place: "How exactly the place is known", notFound: "The programme names the place, but none of the open sources used here gives its coordinates.", placeWords: "Place words as printed", accuracy: (metres) => `accurate to about ${metres}`, foundBy: "How it was found", source: "Source", section: (section) => (section === "intro" ? "programme, introduction" : section === "kpi" ? "programme, indicators" : section.startsWith("app-") ? `programme, appendix ${section.slice(4)}` : `programme, section ${section}`), lines: (lines) => `${/^\d+$/.test(lines) ? "line" : "lines"} ${lines} of its text`, otherSource: "dated public source, see below",
    note: "Note", showOnMap: "Show on the map", notStated: "not stated", programme: "Programme", nearestPoint: "Not every stop is named: the walk is measured to the nearest point of the line.", nearestPath: "The walk is measured to the nearest point of the path.", approximate: "approximate",
  },
  polycentreNote: "Drawn by this project from the programme's text; not an official boundary.",
  dropped: (parts) => `Part of the link could not be read and was left out: ${parts}. The nearest valid question is shown.`,
  noWebgl: { title: "The map cannot be drawn here", text: "This browser has no WebGL. The question, the answer, the table and the list of objects work without it." },
  partMissing: "This part of the page did not load. Check the connection and reload the page.",
  problem: { title: "The data could not be read", text: "These files are damaged or missing:", remedy: "Reload the page. If it happens again, the files have to be built anew (npm run data) and put online together.", reload: "Reload" },
  dismiss: "Close the notice", zoomIn: "Zoom in on the map", zoomOut: "Zoom out of the map", resetView: "Show the whole city on the map",
  attribution: "Programme: Akimat of Almaty, 2022 · Geodata rests on facts from OpenStreetMap, © OpenStreetMap contributors (ODbL)",
  about: "Sources and limits", theme: { label: "Colours", light: "Light", dark: "Dark" }, language: "Language", languageMissing: "This language did not load. Check the connection and try again.", skip: "Skip to the answer", objects: "Objects", details: "More", sheet: "Height of the answer panel",
};
