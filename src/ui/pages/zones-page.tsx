import type { Zone } from "../../domain/zone";
import { formatNumber } from "../../i18n/format";
import { useApp, useAppState, useLanguage } from "../store-context";
import { useCurrentInSight } from "./current-in-sight";
import { ZoneComparison } from "./zone-comparison";
import { ZoneDetail } from "./zone-detail";

/** The five polycentres, or the eight districts, on one scale; below, all of the chosen one. */
export function ZonesPage({ zone: id }: { readonly zone: string }) {
  const store = useApp();
  const { messages, language } = useLanguage();
  const { districts, polycentres } = useAppState(({ dataset }) => dataset);
  const list = useCurrentInSight(id);
  const zone = [...districts, ...polycentres].find((one) => one.id === id);
  if (!zone) return null;
  const group = (title: string, zones: readonly Zone[]) => (
    <div>
      <h2>{title}</h2>
      <ul>
        {zones.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one === zone ? "page" : undefined}
              onClick={() => store.show({ page: { kind: "zones", zone: one.id } })}
            >
              {one.name[language]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <main className="page" id="answer" tabIndex={-1}>
      <nav ref={list} className="page-nav" aria-label={messages.zones.title}>
        {group(messages.zones.polycentres, polycentres)}
        {group(messages.zones.districts, districts)}
      </nav>
      <div className="page-body">
        <p className="crumb">{zone.kind === "district" ? messages.zones.districts : messages.zones.polycentres}</p>
        <h1>{zone.name[language]}</h1>
        {zone.kind === "polycentre" ? (
          <p className="card-note">
            {messages.polycentreNote} {zone.note?.[language]}
          </p>
        ) : null}
        <p className="lead">
          {messages.zones.area}:{" "}
          <strong>
            {formatNumber(zone.areaHa, language)} {messages.zones.hectares}
          </strong>
        </p>
        <p>
          <button
            type="button"
            className="button"
            onClick={() => {
              store.ask({ where: { kind: zone.kind, id: zone.id } });
              store.show({ page: { kind: "map" }, selected: null });
            }}
          >
            {messages.zones.ask}
          </button>
        </p>
        <ZoneComparison zones={zone.kind === "district" ? districts : polycentres} chosen={zone} />
        <ZoneDetail zone={zone} />
      </div>
    </main>
  );
}
