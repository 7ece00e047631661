/** What an object of the programme is. */
export const CATEGORIES = [
  "air-quality", "ambulance", "avalanche", "brt", "bus-depot", "bus-stop", "business", "charging", "clinic", "college", "culture", "cycle",
  "digital", "district", "embankment", "fire-station", "green-zone", "hospital", "housing", "hub", "industrial", "interchange",
  "kindergarten", "library", "lighting", "lrt", "metro", "mudflow-dam", "other", "park", "park-and-ride", "parking", "pedestrian-street",
  "police-point", "polycentre", "rail", "road", "safety", "school", "seismic-station", "social-care", "sport",
  "supplementary-education", "tourism", "training-centre", "tree-planting", "utilities-gas", "utilities-heat", "utilities-power",
  "utilities-water", "waste", "water-body", "youth-centre",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Groups by which objects are shown, hidden and drawn; every category belongs to exactly one. */
export const GROUPS = ["transit", "green", "health", "education", "culture-sport", "streets", "safety", "utilities", "economy", "city"] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_OF: Readonly<Record<Category, Group>> = {
  metro: "transit", brt: "transit", lrt: "transit", hub: "transit", rail: "transit", "park-and-ride": "transit", "bus-depot": "transit", "bus-stop": "transit",
  park: "green", "green-zone": "green", embankment: "green", "tree-planting": "green", "water-body": "green",
  clinic: "health", hospital: "health", ambulance: "health",
  school: "education", kindergarten: "education", college: "education", "supplementary-education": "education", "training-centre": "education", library: "education",
  culture: "culture-sport", sport: "culture-sport", "youth-centre": "culture-sport", tourism: "culture-sport",
  "pedestrian-street": "streets", road: "streets", interchange: "streets", cycle: "streets", parking: "streets", lighting: "streets", charging: "streets",
  "seismic-station": "safety", safety: "safety", "fire-station": "safety", "police-point": "safety", avalanche: "safety", "mudflow-dam": "safety",
  "utilities-gas": "utilities", "utilities-heat": "utilities", "utilities-power": "utilities", "utilities-water": "utilities", waste: "utilities", "air-quality": "utilities",
  industrial: "economy", business: "economy", digital: "economy",
  district: "city", polycentre: "city", housing: "city", "social-care": "city", other: "city",
};
