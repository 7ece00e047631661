import type { Range } from "../domain/coverage/count-residents";
import { roundPeople } from "./format";

/** Whether a change is for more people (1) or fewer (−1); where the two counts disagree, the sure one speaks. */
export function signOfChange({ sure, possible }: Range): number {
  return Math.sign(sure === 0 ? possible : sure);
}

/** How many people a change is about, the smaller figure first; where the two counts disagree, the sure one alone. */
export function sizeOfChange({ sure, possible }: Range): Range {
  if (sure * possible < 0) return { sure: Math.abs(sure), possible: Math.abs(sure) };
  return { sure: Math.min(Math.abs(sure), Math.abs(possible)), possible: Math.max(Math.abs(sure), Math.abs(possible)) };
}

/** Whether all whom a sentence counts are there by the plan, or all but so few that the rounded figures are the same; null where the figures differ. */
export function allGained(people: Range, gained: Range): "all" | "almost" | null {
  if (people.sure === gained.sure && people.possible === gained.possible) return "all";
  const alike = (key: keyof Range): boolean => roundPeople(people[key]) === roundPeople(gained[key]);
  return alike("sure") && alike("possible") ? "almost" : null;
}
