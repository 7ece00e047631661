import type { PlacesMessages } from "../places-messages";

export const englishPlaces: PlacesMessages = {
  places: {
    label: "Find a place",
    placeholder: "Street, house, crossing, metro…",
    none: "Nothing found. Try another spelling, or tap the map.",
    kind: {
      district: "district",
      polycentre: "polycentre",
      street: "street",
      crossing: "crossing",
      address: "address",
      metro: "metro",
      station: "station",
      landmark: "landmark",
      area: "area",
      microdistrict: "microdistrict",
      water: "water",
      object: "object",
    },
    formerly: (names) => `formerly ${names}`,
    perhaps: "perhaps you mean this",
    nearArea: (name) => `near ${name}`,
    streetMiddle: "middle of the street",
    areaMiddle: "middle of the area",
    nearestHouse: (asked, known) => `the map has no number ${asked}; the nearest known number is ${known}`,
    noHouses: (asked) => `the map has no number ${asked}; this is the middle of the street`,
    noHousesInArea: (asked) => `the map has no number ${asked}; this is the middle of the area`,
    roughPosition: (distance) => `The device knows its position to within ${distance}.`,
    position: {
      button: "My position",
      asking: "Finding your position…",
      privacy: "Needed for this question only: not stored, not sent anywhere, and not in the page's address.",
      denied: "The browser did not allow your position to be read. Its settings can change that; or find the place by name.",
      unavailable: "The device could not find its position. Find the place by name, or tap the map.",
      outside: (district, distance) =>
        `You are outside the area of the programme: the nearest district is ${district}, ${distance} away. The question is unchanged.`,
    },
    positionLost:
      "This address stands for your own position, which is kept nowhere. The whole city is shown: press “My position” again, or find the place by name.",
    recent: "Last places",
    onDevice: "kept on this device only",
    forget: "Clear the list",
    problem: (fault) => `The streets and houses of the city pack could not be read: ${fault}`,
    at: {
      crossing: (name) => name,
      metro: (name) => `${name} metro station`,
      station: (name) => `${name} station`,
      landmark: (name) => name,
    },
    near: {
      crossing: (name, distance, direction) => `${distance} ${direction} of the crossing ${name}`,
      metro: (name, distance, direction) => `${distance} ${direction} of ${name} metro station`,
      station: (name, distance, direction) => `${distance} ${direction} of ${name} station`,
      landmark: (name, distance, direction) => `${distance} ${direction} of ${name}`,
    },
  },
};
