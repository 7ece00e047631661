import type { NamingKind, PlaceKind } from "../domain/places/found-place";

/** Texts about finding where one is. */
export type PlacesMessages = {
  readonly places: {
    readonly label: string;
    readonly placeholder: string;
    readonly none: string;
    readonly kind: Readonly<Record<Exclude<PlaceKind, "zone"> | "district" | "polycentre", string>>;
    readonly formerly: (names: string) => string;
    /** Said of a place that was not asked for by its name. */
    readonly perhaps: string;
    readonly nearArea: (name: string) => string;
    readonly streetMiddle: string;
    readonly areaMiddle: string;
    readonly nearestHouse: (asked: string, known: string) => string;
    readonly noHouses: (asked: string) => string;
    readonly noHousesInArea: (asked: string) => string;
    readonly roughPosition: (distance: string) => string;
    readonly position: {
      readonly button: string;
      readonly asking: string;
      readonly privacy: string;
      readonly denied: string;
      readonly unavailable: string;
      readonly outside: (district: string, distance: string) => string;
    };
    /** For an address that means the device's own position, opened where nobody knows it any more. */
    readonly positionLost: string;
    readonly recent: string;
    readonly onDevice: string;
    readonly forget: string;
    readonly problem: (fault: string) => string;
    /** What a point at a place is called, and one some way from it. */
    readonly at: Readonly<Record<NamingKind, (name: string) => string>>;
    readonly near: Readonly<Record<NamingKind, (name: string, distance: string, direction: string) => string>>;
  };
};
