import { englishPlural, formatNumber } from "../format";
import type { ProgrammeMessages } from "../programme-messages";

export const englishProgramme: ProgrammeMessages = {
  nav: { label: "Pages", map: "Map", programme: "Programme", zones: "Districts and polycentres" },
  search: { label: "Search the programme", placeholder: "Park, clinic, street, metro…", none: "Nothing found. Try fewer letters or another spelling.", kind: { object: "object", zone: "zone", section: "section", indicator: "indicator", place: "place" } },
  status: { "under-way": "under way", finished: "finished", delayed: "delayed", cancelled: "cancelled", unknown: "since 2022: not known", existing: "existing" },
  filters: {
    title: "Filter", clear: "Show everything",
    facet: { goal: "Goal", section: "Section", group: "Field", category: "Category", period: "Period", status: "Status since 2022", funding: "Who pays", district: "District", polycentre: "Polycentre", placement: "How exactly the place is known" },
    period: { existing: "there in 2022", "to-2025": "to 2025", "2026-2030": "2026–2030", later: "after 2030", "no-year": "no year printed" },
    none: "Nothing passes all filters.", found: (count) => `${formatNumber(count, "en")} ${englishPlural(count, "object", "objects")}`, placed: (count) => `${formatNumber(count, "en")} with a known place`,
  },
  streets: {
    label: "Measured", radius: "Straight line", streets: "Along streets", loading: "Loading the streets…", from: (kilometres, date) => `${kilometres} km of streets, OpenStreetMap${date === "" ? "" : `, ${date}`}`, notConnected: "Not connected: no street within 300 m of this point.", noWay: "No way on foot to one whose place is known.",
    route: (walked, minutes) => `Along streets: ${walked}, ${minutes} ${englishPlural(minutes, "minute", "minutes")}`, toStreet: (metres) => `of it ${metres} to the nearest street`, crossings: (count, seconds) => `${count} ${englishPlural(count, "crossing", "crossings")} with ${seconds} s of waiting`, stairs: (metres) => `${metres} of stairs`, climb: (metres) => `${metres} of climb`,
    method: "Everybody is counted whose walk along the street network, the steps to the nearest street and the waits at crossings included, takes no longer than the limit. A goal in metres is read as the time for so many metres without a stop.", legend: ["first third of the time", "second third", "last third", "beyond"], limits: "Pavements, gates and footpaths are only as complete as the map data; heights are not in it, so slopes are not counted.",
  },
  edits: {
    title: "Try a change", explain: "Open a path or a crossing, or close a street, and see who gains and who loses.", begin: { open: "New path", cross: "New crossing", close: "Close a street" }, made: { open: "New path without waiting (bridge, underpass, passage)", cross: "New crossing of an avenue, with a wait of 24 s", close: "Street closed from junction to junction" },
    tapFirst: "Tap on the map where it begins.", tapSecond: "Tap where it ends.", tapStreet: "Tap the street on the map.", takeBack: "Take back", takeBackNumber: (number) => `Take back change ${number}`, unjoined: "changes nothing: no street within 300 m",
  },
  phase: (due, all, year) => `${due} of ${all} by ${year}`,
  exports: { title: "Take it with you", csv: "Table (CSV)", geojson: "Map data (GeoJSON)", print: "Print", copyLink: "Copy the link", linkCopied: "Link copied" },
  object: {
    neighbours: "Within a 15-minute walk of it", noNeighbours: "Nothing else with a known place nearby.", same: "From the same measure", merged: "Printed in several places; also recorded as:", direction: ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"],
    away: (metres, minutes, direction) => `${metres}, ${minutes} min, ${direction}`, permanent: "This page has a permanent address.",
  },
  programme: {
    title: "The whole programme", intro: "Every measure, figure and target of the development programme of Almaty to 2025 and 2030, with its place in the text.", indicators: "Indicators", headline: "Key indicators", measures: "Planned", existing: "There in 2022", money: "Money", moneyTotal: "Total", moneyByGoal: "Money by goal and period, bn tenge", moneyBySection: "Money by section and period, bn tenge", moneyByFunding: "Money by who pays and period, bn tenge", fundingUnknown: "payer not stated", moneyAdded: "What is added up", moneyZones: "Money by district and polycentre is on their own pages.", moneyPrinted: "Printed in the section; its printed parts added up where it prints no total", moneySum: "Sum of the measures", moneyTo2025: "to 2025", moneyFrom2026: "2026–2030", moneyUndated: "not split by period",
    moneyNote: "Costs are added once: parts that a larger sum already contains, yearly sums and umbrella sums are left out. A sum printed in two sections stands on the page of each, and once in the whole.", moneyObjects: (count) => `${formatNumber(count, "en")} ${englishPlural(count, "sum", "sums")} added`, excluded: "Not added", noMoney: "No cost is printed.", byDistrict: "Planned objects by district", byYear: "Planned objects by finish year", objects: "objects", year: "Year", value: "Value", noValues: "No number is printed.", table: "Table", downloadCsv: "CSV", target: "target", goal: (id) => `Goal ${id}`, section: (id) => (/^\d/.test(id) ? `Section ${id}` : ""), better: { up: "higher is better", down: "lower is better" }, bn: "bn tenge", all: "All sections", dueBy: "due by", noYear: "no year",
  },
  zones: {
    title: "Districts and polycentres", polycentres: "Polycentres", districts: "Districts", notKnown: "not known", compare: "Side by side", area: "Area", hectares: "ha", residents: "Residents", density: "Density, people/km²", areaDrawn: "A polycentre's area is that of the outline drawn by this project; the programme prints only the five together (9,000 ha).", planned: "Planned", access: "On foot", accessText: (limit) => `Share of residents within ${limit} of the nearest object`, today: "2022", by: (year) => `by ${year}`, money: "Money of measures that name this zone", parks: "Park area, programme's appendices 4–5", unplaced: "Planned here, place not named", modelled: "modelled", ask: "Ask about it on the map", moneyShared: "Sums that name several zones stand in full under each: do not add the zones up.",
  },
};
