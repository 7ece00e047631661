import { useState } from "react";
import type { Language } from "../domain/language";
import { formatNumber, formatPeople, formatShare, roundPeople } from "../i18n/format";
import type { Messages } from "../i18n/messages";
import { copyText } from "./copy-text";
import type { ZoneAnswer, ZoneRow } from "../state/derive/zone-answer";
import { residentsSource } from "./source-words";
import { useAppState, useLanguage } from "./store-context";

type Column = {
  readonly key: string;
  readonly label: string;
  readonly text: (row: ZoneRow) => string;
  readonly value: (row: ZoneRow) => number | string;
};

/** The table itself, fetched when it is first opened. */
export function TableContent({ answer, close }: { readonly answer: ZoneAnswer; readonly close: () => void }) {
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const columns = zoneColumns(messages.table, language);
  const [sort, setSort] = useState<{ readonly key: string; readonly down: boolean } | null>(null);
  const [copied, setCopied] = useState<"no" | "done" | "refused">("no");
  const by = columns.find(({ key }) => key === sort?.key);
  const rows = by ? answer.rows.toSorted((a, b) => compare(by.value(a), by.value(b)) * (sort?.down ? -1 : 1)) : answer.rows;
  const everything = [answer.city, ...rows];
  const copy = (): void => {
    const text = [columns.map(({ label }) => label), ...everything.map((row) => columns.map(({ text: of }) => of(row)))]
      .map((cells) => cells.join("\t"))
      .join("\n");
    void copyText(text).then((done) => setCopied(done ? "done" : "refused"));
  };
  return (
    <>
      <header className="dialog-header">
        <h2>{messages.table.title}</h2>
        <button type="button" className="button" onClick={copy}>
          {copied === "done" ? messages.table.copied : messages.table.copy}
        </button>
        <button type="button" className="button" onClick={close}>
          {messages.card.close}
        </button>
      </header>
      {copied === "refused" ? <p role="alert">{messages.table.copyFailed}</p> : null}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={messages.table.title}>
        <table className="zone-table">
          <thead>
            <tr>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col" aria-sort={sort?.key === key ? (sort.down ? "descending" : "ascending") : "none"}>
                  <button
                    type="button"
                    aria-label={messages.table.sort(label)}
                    onClick={() => setSort({ key, down: sort?.key === key ? !sort.down : true })}
                  >
                    {label}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {everything.map((row) => (
              <tr
                key={row.zone?.id ?? "city"}
                className={row.zone === null ? "row-city" : row.zone.kind === "polycentre" ? "row-polycentre" : ""}
              >
                {columns.map(({ key, text }, index) =>
                  index === 0 ? (
                    <th key={key} scope="row">
                      {text(row)}
                    </th>
                  ) : (
                    <td key={key}>{text(row)}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="fine">
        {residentsSource({ dataset }, language)} {messages.table.rounded}
      </p>
      <p className="fine">{messages.polycentreNote}</p>
    </>
  );
}

/** What is said of each zone, here and on paper. */
export function zoneColumns(table: Messages["table"], language: Language): Column[] {
  const hectares = (value: number | null): string => (value === null ? "…" : formatNumber(value, language));
  return [
    {
      key: "zone",
      label: table.zone,
      text: ({ zone }) => zone?.name[language] ?? table.city,
      value: ({ zone }) => zone?.name[language] ?? "",
    },
    {
      key: "residents",
      label: table.residents,
      text: ({ zone, reach }) => formatNumber(zone?.kind === "polycentre" ? roundPeople(reach.residents) : reach.residents, language),
      value: ({ reach }) => reach.residents,
    },
    {
      key: "within",
      label: table.within,
      text: ({ reach }) => formatPeople(reach.within, language),
      value: ({ reach }) => reach.within.sure,
    },
    {
      key: "beyond",
      label: table.beyond,
      text: ({ reach }) => formatPeople(reach.beyond, language),
      value: ({ reach }) => reach.beyond.sure,
    },
    {
      key: "share",
      label: table.share,
      text: ({ share }) => (share === null ? table.noResidents : formatShare(share)),
      value: ({ share }) => share?.sure ?? -1,
    },
    {
      key: "gained",
      label: table.gained,
      text: ({ reach }) => formatPeople(reach.gained, language),
      value: ({ reach }) => reach.gained.sure,
    },
    { key: "area", label: table.areaHa, text: ({ areaHa }) => hectares(areaHa), value: ({ areaHa }) => areaHa },
    { key: "covered", label: table.coveredHa, text: ({ coveredHa }) => hectares(coveredHa), value: ({ coveredHa }) => coveredHa ?? -1 },
  ];
}

function compare(a: number | string, b: number | string): number {
  return typeof a === "string" || typeof b === "string" ? String(a).localeCompare(String(b)) : a - b;
}
