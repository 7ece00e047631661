import type { UnitName } from "../domain/dataset";
import type { Language } from "../domain/language";
import { russianPlural } from "./format";

/** The unit as it stands after the figure; a fraction takes the Russian genitive singular ("1,7 раза"). The unit's own id where it has no name. */
export function unitWords(
  units: ReadonlyMap<string, UnitName>,
  { value, unit }: { readonly value: number; readonly unit: string },
  language: Language,
): string {
  const name = units.get(unit);
  if (name === undefined) return unit;
  if (language !== "ru") return name[language];
  return Number.isInteger(value) ? russianPlural(value, name.ru.one, name.ru.few, name.ru.many) : name.ru.few;
}
