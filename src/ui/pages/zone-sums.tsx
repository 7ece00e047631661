import { sumCosts } from "../../domain/money";
import { zonesOf, type Project } from "../../domain/project";
import type { Zone } from "../../domain/zone";
import { formatFigure } from "../../i18n/format";
import { zoneNames } from "../../i18n/zone-names";
import { sumsByLocation, zoneMoney } from "../../state/derive/zone-money";
import { useAppState, useLanguage } from "../store-context";
import { SumsAdded } from "./sums-added";

/** Every sum behind a zone's money with its place in the text: what is for the zone alone, and what it shares with other places. */
export function ZoneSums({ zone }: { readonly zone: Zone }) {
  const {
    messages: { programme, zones, filters },
    language,
  } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const { alone, shared } = zoneMoney(dataset, zone);
  const located = new Set(sumsByLocation([...alone, ...shared], zone));
  const figure = (sums: readonly Project[]): string => formatFigure(Number(sumCosts(sums).total.toFixed(2)), language);
  const titled = (title: string, sums: readonly Project[]): string => {
    const placed = sums.filter((project) => located.has(project));
    return `${title}: ${figure(sums)} ${programme.bn}${placed.length === 0 ? "" : `, ${zones.ofThemByLocation(figure(placed))}`}`;
  };
  const mark = (project: Project): string => (located.has(project) ? `; ${zones.byLocation}` : "");
  const others = (project: Project): string => {
    const ids = (["district", "polycentre"] as const).flatMap((kind) => zonesOf(project, kind)).filter((id) => id !== zone.id);
    return ids.length === 0 ? "" : `; ${zones.alsoFor(zoneNames(dataset, ids, language).join(", "))}`;
  };
  return (
    <section aria-label={programme.money}>
      <h2>{programme.money}</h2>
      {alone.length + shared.length === 0 ? <p className="fine">{filters.noCost}</p> : null}
      <SumsAdded title={titled(zones.moneyAlone, alone)} projects={alone} more={mark} />
      <SumsAdded title={titled(zones.moneyWithOthers, shared)} projects={shared} more={(project) => mark(project) + others(project)} />
    </section>
  );
}
