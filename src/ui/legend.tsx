import { useMemo } from "react";
import { GROUPS, type Group } from "../domain/category";
import { STATUSES_NOW } from "../domain/status";
import { RESIDENT } from "../i18n/resident";
import { groupOf, placedProjects } from "../state/derive/objects";
import { GroupSign } from "./group-sign";
import { SERVICE_GROUP } from "./service-group";
import { useShownGroups } from "./use-shown-groups";
import { useApp, useAppState, useLanguage } from "./store-context";

/** What the signs mean; every group can be shown and hidden here. */
export function Legend() {
  const store = useApp();
  const { messages, language } = useLanguage();
  const { legend } = messages;
  const dataset = useAppState((state) => state.dataset);
  const service = useAppState(({ question }) => question.service),
    method = useAppState(({ question }) => question.method),
    limit = useAppState(({ question }) => question.limit);
  const ofPoint = useAppState(({ question }) => question.where.kind === "point"),
    showPolycentres = useAppState(({ view }) => view.showPolycentres);
  const shown = useShownGroups();
  const hasAdded = dataset.added?.sources.has(service) ?? false;
  const present = useMemo(() => new Set(placedProjects(dataset).map(groupOf)), [dataset]);
  const toggle = (group: Group): void => {
    const next = new Set(shown);
    if (!next.delete(group)) next.add(group);
    store.show({ shownGroups: next });
  };
  return (
    <details className="legend" open={matchMedia("(min-width: 56.25em) and (min-height: 32em)").matches}>
      <summary aria-label={messages.mapLegend}>{legend.title}</summary>
      <h2>{legend.coverage}</h2>
      {method === "streets" ? (
        <ul className="legend-list">
          {messages.streets.legend.map((band, index) => (
            <li key={band}>
              <span className={`swatch swatch-band-${index + 1}`} aria-hidden="true" />
              {band}
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="legend-list" hidden={method === "streets"}>
        {ofPoint ? (
          <li>
            <span className="swatch swatch-already" aria-hidden="true" />
            {RESIDENT[language].reach({ limit, method })}
          </li>
        ) : (
          (["already", "gained", "possible", "missing"] as const).map((part) => (
            <li key={part}>
              <span className={`swatch swatch-${part}`} aria-hidden="true" />
              {legend[part]}
            </li>
          ))
        )}
      </ul>
      <p className="legend-key">
        <GroupSign group={SERVICE_GROUP[service]} look="existing" />
        {legend.existing}
        <GroupSign group={SERVICE_GROUP[service]} look="project" />
        {legend.planned}
      </p>
      {hasAdded ? (
        <p className="legend-key">
          <span className="swatch swatch-added" aria-hidden="true" />
          {messages.packs.today.mark}
        </p>
      ) : null}
      <ul className="legend-list legend-looks">
        {STATUSES_NOW.map((status) => (
          <li key={status}>
            <GroupSign group={SERVICE_GROUP[service]} look={status} />
            {messages.status[status]}
          </li>
        ))}
      </ul>
      <p className="legend-border">
        <span className="swatch swatch-district" aria-hidden="true" />
        {legend.districtBorder}
      </p>
      <details>
        <summary>{legend.groups}</summary>
        <ul className="legend-list">
          {GROUPS.filter((group) => present.has(group)).map((group) => (
            <li key={group}>
              <label>
                <input
                  type="checkbox"
                  checked={shown.has(group)}
                  aria-label={legend.show(messages.group[group])}
                  onChange={() => toggle(group)}
                />
                {messages.group[group]}
              </label>
            </li>
          ))}
          <li>
            <label>
              <input
                type="checkbox"
                checked={showPolycentres}
                aria-label={legend.show(legend.polycentres)}
                onChange={() => store.show({ showPolycentres: !showPolycentres })}
              />
              <span className="swatch swatch-polycentre" aria-hidden="true" />
              {legend.polycentres}
            </label>
          </li>
        </ul>
      </details>
    </details>
  );
}
