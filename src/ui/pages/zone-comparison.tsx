import { shareWithin } from "../../domain/coverage/count-residents";
import { sumCosts } from "../../domain/money";
import type { Project } from "../../domain/project";
import { LAST_YEAR } from "../../domain/years";
import { RESIDENTS_PRINTED, type Zone } from "../../domain/zone";
import { formatNumber, formatShare, roundPeople } from "../../i18n/format";
import { linesText } from "../../i18n/lines-text";
import { isLowerBound } from "../../state/derive/lower-bound";
import { askableServices } from "../../state/derive/objects";
import { sumsByLocation, zoneMoney } from "../../state/derive/zone-money";
import { projectsOfZone, zoneAccess, zoneResidents } from "../../state/derive/zone-profile";
import { residentsSource } from "../source-words";
import { useApp, useAppState, useLanguage } from "../store-context";

const HECTARES_A_KM2 = 100;

/** One row a zone, one column a question, all on one scale: what the zones are and what is planned there, then the walks. */
export function ZoneComparison({ zones, chosen }: { readonly zones: readonly Zone[]; readonly chosen: Zone }) {
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const source = dataset.sources.get(chosen.source);
  const areaSource =
    chosen.kind === "polycentre"
      ? messages.zones.areaDrawn
      : source
        ? `${messages.zones.area}: ${source.title[language]}, ${source.publisher[language]}, ${source.date}.`
        : "";
  const money = (sums: readonly Project[]): string => {
    const { total, objects } = sumCosts(sums);
    return objects === 0 ? "—" : formatNumber(total, language, total < 10 ? 1 : 0);
  };
  const moneyCell = (sums: readonly Project[], zone: Zone) => {
    const placed = sumsByLocation(sums, zone);
    return (
      <td>
        {money(sums)}
        {placed.length === 0 ? null : <span className="row-more">{messages.zones.partByLocation(money(placed))}</span>}
      </td>
    );
  };
  return (
    <section aria-label={messages.zones.compare}>
      <h2>{messages.zones.compare}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={messages.zones.compare}>
        <table className="zone-table zone-facts">
          <thead>
            <tr>
              {[
                messages.table.zone,
                messages.table.areaHa,
                messages.zones.residents,
                messages.zones.density,
                messages.zones.planned,
                `${messages.zones.moneyAlone}, ${messages.programme.bn}`,
                `${messages.zones.moneyWithOthers}, ${messages.programme.bn}`,
              ].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {zones.map((zone) => {
              const residents = zoneResidents(dataset, zone),
                projects = projectsOfZone(dataset, zone),
                { alone, shared } = zoneMoney(dataset, zone);
              return (
                <tr key={zone.id} className={zone === chosen ? "row-city" : ""}>
                  <th scope="row">
                    <ZoneLink zone={zone} />
                  </th>
                  <td>{formatNumber(zone.areaHa, language)}</td>
                  <td>{formatNumber(zone.kind === "polycentre" ? roundPeople(residents) : residents, language)}</td>
                  <td>{formatNumber(roundPeople((residents / zone.areaHa) * HECTARES_A_KM2), language)}</td>
                  <td>{formatNumber(projects.filter(({ type }) => type === "project").length, language)}</td>
                  {moneyCell(alone, zone)}
                  {moneyCell(shared, zone)}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="fine">
        {messages.zones.plannedNote} {messages.zones.moneyShared}
      </p>
      <p className="fine">
        {areaSource}{" "}
        {dataset.added?.residentsFrom ? (
          residentsSource({ dataset }, language)
        ) : (
          <>
            {messages.zones.residents}
            {chosen.kind === "polycentre" ? ` (${messages.zones.modelled})` : ""}: {messages.card.section(RESIDENTS_PRINTED.section)},{" "}
            {messages.card.lines(linesText(RESIDENTS_PRINTED.lines))}.
          </>
        )}
      </p>
      <AccessComparison zones={zones} chosen={chosen} />
    </section>
  );
}

/** Who can walk to what, in 2022 and in the programme's last year. */
function AccessComparison({ zones, chosen }: { readonly zones: readonly Zone[]; readonly chosen: Zone }) {
  const { messages, grammar, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const answers = useAppState((state) => state.answers);
  const question = useAppState((state) => state.question);
  const services = askableServices(dataset);
  const share = (zone: Zone, service: (typeof services)[number], when: "today" | "planned"): string => {
    const access = zoneAccess({ dataset, answers }, question, service, zone, LAST_YEAR);
    const value = access === null ? null : shareWithin(access[when]);
    if (value === null) return "…";
    if (!isLowerBound(dataset, service)) return formatShare(value);
    // "At least none" says nothing.
    return value.sure === 0 ? messages.zones.notKnown : `≥ ${formatShare({ sure: value.sure, possible: value.sure })}`;
  };
  return (
    <>
      <h3>{messages.zones.accessText(grammar.limitLabel(question.limit))}</h3>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={messages.zones.access}>
        <table className="zone-table access-table">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {messages.table.zone}
              </th>
              {services.map((service) => (
                <th key={service} scope="colgroup" colSpan={2}>
                  {messages.service[service]}
                </th>
              ))}
            </tr>
            <tr>
              {services.flatMap((service) => [
                <th key={`${service} today`} scope="col">
                  {messages.zones.today}
                </th>,
                <th key={`${service} plan`} scope="col">
                  {messages.zones.by(LAST_YEAR)}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {zones.map((zone) => (
              <tr key={zone.id} className={zone === chosen ? "row-city" : ""}>
                <th scope="row">
                  <ZoneLink zone={zone} />
                </th>
                {services.flatMap((service) => [
                  <td key={`${service} today`}>{share(zone, service, "today")}</td>,
                  <td key={`${service} plan`}>{share(zone, service, "planned")}</td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="fine">{residentsSource({ dataset }, language)}</p>
    </>
  );
}

function ZoneLink({ zone }: { readonly zone: Zone }) {
  const store = useApp();
  const { language } = useLanguage();
  return (
    <button type="button" className="link" onClick={() => store.show({ page: { kind: "zones", zone: zone.id } })}>
      {zone.name[language]}
    </button>
  );
}
