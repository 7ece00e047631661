import type { Category } from "../domain/category";
import type { Found, PlacementKind } from "../domain/placement";
import type { Funding, Precision, Status2022 } from "../domain/project";

/** Texts about the objects of the programme: what they are, where they are, what is known of them. */
export type ObjectsMessages = {
  readonly category: Readonly<Record<Category, string>>;
  readonly funding: Readonly<Record<Funding, string>>;
  readonly status2022: Readonly<Record<Status2022, string>>;
  readonly precision: Readonly<Record<Precision, string>>;
  readonly placement: Readonly<Record<PlacementKind, string>>;
  readonly found: Readonly<Record<Found, string>>;
  readonly card: {
    readonly close: string;
    readonly what: string;
    readonly count: string;
    readonly years: string;
    readonly yearsText: (start: number | null, finish: number | null) => string;
    readonly noYear: string;
    readonly cost: string;
    readonly costBn: (value: string) => string;
    readonly costTo2025: string;
    readonly costFrom2026: string;
    readonly funding: string;
    readonly status: string;
    readonly statusNow: string;
    readonly summary: string;
    readonly capacity: string;
    readonly capacityUnit: string;
    readonly area: string;
    readonly hectares: (value: string) => string;
    readonly length: string;
    readonly kilometres: (value: string) => string;
    readonly districts: string;
    readonly polycentres: string;
    readonly place: string;
    readonly placeWords: string;
    readonly notFound: string;
    readonly accuracy: (metres: string) => string;
    readonly foundBy: string;
    readonly source: string;
    readonly section: (section: string) => string;
    readonly lines: (lines: string) => string;
    readonly linesNote: string;
    readonly note: string;
    readonly showOnMap: string;
    readonly notStated: string;
    readonly programme: string;
    readonly nearestPoint: string;
    readonly nearestPath: string;
    readonly approximate: string;
  };
  /** Headings and words of the table that a reader takes away. */
  readonly csv: {
    readonly startYear: string;
    readonly finishYear: string;
    readonly partOf: string;
    readonly counted: string;
    readonly yes: string;
    readonly no: string;
    readonly note: string;
  };
};
