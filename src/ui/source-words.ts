import type { Language } from "../domain/language";
import type { Service } from "../domain/service";
import { BASE_YEAR } from "../domain/years";
import { MESSAGES } from "../i18n/messages";
import type { State } from "../state/store";

type Asked = Pick<State, "dataset">;

/** Whose places of today an answer counts beside the programme's, of what date, and what they lack; null where the programme's alone are counted. */
export function todaySource({ dataset: { added } }: Asked, service: Service, language: Language): string | null {
  const { today: words } = MESSAGES[language].packs,
    sources = added?.sources.get(service) ?? [],
    [first] = sources;
  if (!added || !first) return null;
  const count = added.count.get(service) ?? 0,
    date = first.dataDate;
  const age = date === null ? words.undated : Number(date.slice(0, 4)) >= BASE_YEAR ? words.later(date) : words.older(date);
  return `${first.kind === "osm" ? words.osm(count, date) : words.file(count, sources.map(({ title }) => title).join(", "))} ${age}`;
}

/** The same for every service that has such places, each by its name. */
export function todaySources(asked: Asked, language: Language): string[] {
  return [...(asked.dataset.added?.sources.keys() ?? [])].map(
    (service) => `${MESSAGES[language].service[service]}. ${todaySource(asked, service, language)}`,
  );
}

/** Where the residents that are counted live, and who says so. */
export function residentsSource({ dataset: { added } }: Asked, language: Language): string {
  const messages = MESSAGES[language];
  if (!added || added.residentsFrom === null) return messages.modelled;
  const { residents: words } = messages.packs;
  return words.from(added.residentsFrom.title) + (added.leftOut > 0 ? ` ${words.leftOut(added.leftOut)}` : "");
}
