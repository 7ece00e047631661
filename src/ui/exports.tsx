import { useState } from "react";
import type { Project } from "../domain/project";
import { objectsCsv } from "../i18n/objects-csv";
import { objectsGeojson } from "../map/export-geojson";
import { copyText } from "./copy-text";
import { download } from "./download";
import { useLinkTo } from "./share/link-context";
import { printPage } from "./share/print-page";
import { useApp, useAppState, useLanguage } from "./store-context";

/** What the filters show, to take away: table, map data, paper, link. */
export function Exports({ projects }: { readonly projects: readonly Project[] }) {
  const store = useApp(),
    linkTo = useLinkTo();
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const texts = useAppState((state) => state.texts);
  const [copied, setCopied] = useState(false);
  return (
    <details className="exports">
      <summary>{messages.exports.title}</summary>
      <div className="buttons">
        <button
          type="button"
          className="button"
          onClick={() => download(`qadam-${dataset.version}.csv`, objectsCsv(projects, dataset, language, texts), "text/csv;charset=utf-8")}
        >
          {messages.exports.csv}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => download(`qadam-${dataset.version}.geojson`, objectsGeojson(projects, dataset, texts), "application/geo+json")}
        >
          {messages.exports.geojson}
        </button>
        <button type="button" className="button" onClick={() => void printPage(store)}>
          {messages.exports.print}
        </button>
        <button type="button" className="button" onClick={() => void copyText(linkTo(store.getState(), "left-out")).then(setCopied)}>
          {copied ? messages.exports.linkCopied : messages.exports.copyLink}
        </button>
      </div>
    </details>
  );
}
