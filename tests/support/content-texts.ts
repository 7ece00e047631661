import { LANGUAGES, type Language, type Localized } from "../../src/domain/language";
import { builtData } from "./built-data";

/** One text of the content in every language, and where it stands. */
export type ContentText = { readonly path: string; readonly text: Localized };

/** Every text of geodata/ that a reader sees or searches by, except the names of the background and of streets. */
export function contentTexts(): ContentText[] {
  const { dataset, indicators, otherNames, texts } = builtData();
  const found: ContentText[] = [];
  const add = (path: string, text: Localized | null): void => void (text !== null && found.push({ path, text }));
  const localized = (of: (language: Language) => string): Localized => ({ kk: of("kk"), ru: of("ru"), en: of("en") });

  for (const { id, name, placement } of dataset.projects) {
    add(`object ${id} name`, name);
    add(
      `object ${id} summary`,
      localized((language) => texts[language][id]!.summary),
    );
    if (LANGUAGES.some((language) => texts[language][id]!.note !== null))
      add(
        `object ${id} note`,
        localized((language) => texts[language][id]!.note ?? ""),
      );
    for (const index of texts.kk[id]!.lookedUp.keys())
      add(
        `object ${id} looked up ${index}`,
        localized((language) => texts[language][id]!.lookedUp[index] ?? ""),
      );
    if ("features" in placement) for (const feature of placement.features) add(`object ${id} stop`, feature.name);
  }
  for (const { id, name, unit, note } of indicators) {
    add(`indicator ${id} name`, name);
    add(`indicator ${id} unit`, unit);
    add(`indicator ${id} note`, note);
  }
  for (const [id, names] of otherNames)
    add(
      `other names ${id}`,
      localized((language) => names[language].join("; ")),
    );
  for (const { id, name, note } of [...dataset.districts, ...dataset.polycentres]) {
    add(`zone ${id} name`, name);
    add(`zone ${id} note`, note);
  }
  for (const { id, name } of dataset.goals) add(`goal ${id} name`, name);
  for (const { id, name } of dataset.sections.values()) add(`section ${id} name`, name);
  for (const { section, note } of dataset.sectionMoney.values()) add(`section ${section} money note`, note);
  for (const [id, why] of dataset.moneyExcluded) add(`money left out ${id}`, why);
  for (const { projectId, note } of dataset.statuses.values()) add(`status ${projectId} note`, note);
  for (const [id, { kk, ru, en }] of dataset.units)
    for (const [form, text] of Object.entries(ru)) add(`unit ${id} ${form}`, { kk, ru: text, en });
  for (const { id, title, publisher } of dataset.sources.values()) {
    add(`source ${id} title`, title);
    add(`source ${id} publisher`, publisher);
  }
  return found;
}
