import type { Localized } from "../domain/language";
import type { Question } from "../domain/question";
import type { Service } from "../domain/service";
import type { Range } from "../domain/coverage/count-residents";
import { byLanguage } from "./by-language";

export type Farthest = number | "unknown" | null;

/** A limit as it is measured: minutes, metres of a straight line, metres along streets. */
export type Measured = Pick<Question, "limit" | "method">;

/** A place of some service and the walk to it in whole minutes, rounded up; null: farther than the search looks. */
export type FoundNear = {
  readonly service: Service;
  readonly minutes: number | null;
  /** To the farthest place of the ground that is all that is known; "unknown" where that is beyond the search, null where the place is known. */
  readonly minutesTo: Farthest;
  readonly certain: boolean;
};

/** A place that the programme opens. */
export type OpensNear = FoundNear & {
  readonly name: string;
  readonly areaHa: number | null;
  /** The year it counts from. */
  readonly opens: number;
  /** The year that the programme prints, where it is another one; else null. */
  readonly due: number | null;
};

/** What the first sentences say of a point. */
export type ResidentFinding = Measured & {
  readonly year: number;
  /** There in 2022 within the limit. */
  readonly there: readonly FoundNear[];
  /** Perhaps there: only an area is known, and it begins within the limit. */
  readonly perhaps: readonly FoundNear[];
  /** Opened by the programme within the limit by the year, for sure and perhaps. */
  readonly opens: readonly OpensNear[];
  readonly perhapsOpens: readonly OpensNear[];
  /** Neither: the nearest of 2022, and the nearest by the year where that is nearer. */
  readonly farther: readonly { readonly today: FoundNear; readonly later: FoundNear | null }[];
  /** Services whose places of 2022 are not in the data. */
  readonly unknown: readonly Service[];
};

export type ScoreFinding = Measured & {
  readonly year: number;
  readonly of: number;
  readonly today: Range;
  readonly byYear: Range;
  readonly cityMedian: Range;
  readonly districtMedian: Range | null;
  readonly district: Localized | null;
};

/** Whether a goal of the city is met: for sure, by a place whose exact spot is not named, or not as far as known. */
export type GoalReached = "met" | "perhaps" | "missed";

/** What is said of a point: sentences whose words depend on figures, and the headings around them. */
export type ResidentWords = {
  /** One to four sentences. */
  summary(finding: ResidentFinding): readonly string[];
  score(finding: ScoreFinding): readonly string[];
  /** "5 min", "3–12 min", and what is said on the spot and beyond the search. */
  minutes(from: number | null, to?: Farthest): string;
  /** "350 m, 5 min, north-east"; the direction is left out on the spot. */
  away(metres: string, minutes: string | null, direction: string | null): string;
  goal(finding: { readonly metres: string; readonly today: GoalReached; readonly byYear: GoalReached; readonly year: number }): string;
  back(minutes: number): string;
  outside(district: Localized, kilometres: string): string;
  readonly ground: Readonly<Record<"water" | "mountains", string>>;
  readonly notConnected: string;
  readonly incomplete: string;
  /** Along a straight line stairs, slopes and ice are not known of. */
  readonly straight: (factor: string | null) => string;
  readonly alongStreets: string;
  /** What is kept to for a wheelchair: nothing in a straight line; stairs along streets; slopes too where heights are known. */
  readonly wheelchair: Readonly<Record<"line" | "streets" | "heights", string>>;
  readonly winter: string;
  readonly winterChoice: string;
  readonly inWinter: (walker: string) => string;
  readonly today: (year: number) => string;
  readonly by: (year: number) => string;
  readonly noneKnown: string;
  readonly noneLater: string;
  /** Places are named, but not such as anybody may be counted for. */
  readonly uncountedLater: string;
  readonly nearestPoint: string;
  readonly exactPlaceUnknown: string;
  /** Before the nearest whose exact place is named, beside one whose is not. */
  readonly placeKnown: string;
  /** Beside the years that the programme prints, where a place counts from another one. */
  readonly countsFrom: (year: number) => string;
  readonly somewhere: string;
  readonly headings: {
    readonly services: string;
    readonly score: string;
    readonly within: (asked: Measured) => string;
    readonly district: (name: string) => string;
    readonly promised: string;
  };
  readonly nothingWithin: (year: number) => string;
  /** What the programme promises without saying where. */
  readonly promised: (entries: readonly string[]) => string;
  readonly showWay: (name: string) => string;
  readonly about: string;
  readonly wayTo: (name: string) => string;
  readonly way: {
    /** "straight line × 1.3" */
    readonly straight: (factor: string | null) => string;
    readonly toStreet: (metres: string) => string;
    readonly climb: (metres: string) => string;
    readonly stairs: (metres: string) => string;
    readonly crossings: (count: number) => string;
  };
  readonly rule: (asked: Measured) => string;
  readonly more: (count: number) => string;
  readonly reach: (asked: Measured) => string;
};

const words = byLanguage<ResidentWords>();

export const RESIDENT = words.given;
/** Called by each language for itself. */
export const giveResident = words.give;
