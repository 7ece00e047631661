import { formatShare } from "../i18n/format";
import type { ZoneAnswer, ZoneRow } from "../state/derive/zone-answer";
import { useApp, useLanguage } from "./store-context";

/** Share within reach, zone by zone, as bars: what was there, what the plan adds, what may come. Each row asks about its zone. */
export function ZoneBars({ answer }: { readonly answer: ZoneAnswer }) {
  const { messages } = useLanguage();
  return (
    <div className="bars">
      <BarGroup title={messages.bars.districts} rows={answer.rows.filter(({ zone }) => zone?.kind === "district")} asked={answer.asked} />
      <BarGroup
        title={messages.bars.polycentres}
        rows={answer.rows.filter(({ zone }) => zone?.kind === "polycentre")}
        asked={answer.asked}
      />
    </div>
  );
}

function BarGroup({ title, rows, asked }: { readonly title: string; readonly rows: readonly ZoneRow[]; readonly asked: ZoneRow }) {
  const sorted = rows.toSorted((a, b) => (b.share?.sure ?? -1) - (a.share?.sure ?? -1));
  return (
    <>
      <h2 className="panel-heading">{title}</h2>
      <ul className="bar-list">
        {sorted.map((row) => (
          <Bar key={row.zone?.id} row={row} asked={row === asked} />
        ))}
      </ul>
    </>
  );
}

function Bar({ row: { zone, share, reach }, asked }: { readonly row: ZoneRow; readonly asked: boolean }) {
  const store = useApp();
  const { language, messages } = useLanguage();
  if (!zone) return null;
  const low = share?.sure ?? 0,
    high = share?.possible ?? 0;
  const before = reach.residents === 0 ? 0 : (reach.within.sure - reach.gained.sure) / reach.residents;
  return (
    <li>
      <button
        type="button"
        className="bar"
        aria-pressed={asked}
        onClick={() => store.ask({ where: asked ? { kind: "city" } : { kind: zone.kind, id: zone.id } })}
      >
        <span className="bar-name">{zone.name[language]}</span>
        <svg className="bar-track" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect className="bar-ground" width="100" height="10" />
          <rect className="bar-possible" width={high * 100} height="10" />
          <rect className="bar-gained" width={low * 100} height="10" />
          <rect className="bar-there" width={before * 100} height="10" />
        </svg>
        <span className="bar-value">{share === null ? messages.table.noResidents : formatShare(share)}</span>
      </button>
    </li>
  );
}
