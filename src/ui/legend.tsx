import { useMemo } from "react";
import { GROUPS, type Group } from "../domain/category";
import { STATUSES_NOW } from "../domain/status";
import { RESIDENT } from "../i18n/resident";
import { drawnAreas } from "../state/derive/drawn-areas";
import { groupOf, placedProjects } from "../state/derive/objects";
import { GroupSign } from "./group-sign";
import { SERVICE_GROUP } from "./service-group";
import { useShownGroups } from "./use-shown-groups";
import { useApp, useAppState, useLanguage } from "./store-context";

/** What the signs mean; every group can be shown and hidden here. Open where the city beside it stays in sight. */
export function Legend() {
  const store = useApp();
  const { messages, language } = useLanguage();
  const { legend } = messages;
  const dataset = useAppState((state) => state.dataset);
  const service = useAppState(({ question }) => question.service),
    method = useAppState(({ question }) => question.method),
    limit = useAppState(({ question }) => question.limit),
    year = useAppState(({ question }) => question.year);
  const ofPoint = useAppState(({ question }) => question.where.kind === "point"),
    showPolycentres = useAppState(({ view }) => view.showPolycentres),
    filter = useAppState(({ view }) => view.filter),
    selected = useAppState(({ view }) => view.selected);
  const shown = useShownGroups();
  const areas = useMemo(() => drawnAreas(dataset, { groups: shown, filter, year, selected }), [dataset, shown, filter, year, selected]);
  const hasAdded = dataset.added?.sources.has(service) ?? false;
  const present = useMemo(() => new Set(placedProjects(dataset).map(groupOf)), [dataset]);
  const toggle = (group: Group): void => {
    const next = new Set(shown);
    if (!next.delete(group)) next.add(group);
    store.show({ shownGroups: next });
  };
  return (
    <details className="legend" open={matchMedia("(min-width: 70em) and (min-height: 36em)").matches}>
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
      <ul className="legend-list legend-looks">
        {(["existing", "project", ...STATUSES_NOW] as const).map((look) => (
          <li key={look}>
            <GroupSign group={SERVICE_GROUP[service]} look={look} />
            {look === "existing" ? legend.existing : look === "project" ? legend.planned : messages.status[look]}
          </li>
        ))}
      </ul>
      <ul className="legend-list legend-lines">
        {hasAdded ? (
          <li>
            <span className="swatch-place">
              <span className="swatch swatch-added" aria-hidden="true" />
            </span>
            {messages.packs.today.mark}
          </li>
        ) : null}
        <li hidden={areas.length === 0}>
          <span className="swatch-place" aria-hidden="true">
            {areas.map((type) => (
              <span key={type} className={`swatch swatch-area swatch-area-${type}`} />
            ))}
          </span>
          {legend.area}
        </li>
        <li>
          <span className="swatch swatch-district" aria-hidden="true" />
          {legend.districtBorder}
        </li>
        <li hidden={!showPolycentres}>
          <span className="swatch swatch-polycentre" aria-hidden="true" />
          {legend.polycentreBorder}
        </li>
      </ul>
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
