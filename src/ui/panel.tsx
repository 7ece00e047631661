import { lazy, Suspense, useState } from "react";
import { isFiltered } from "../domain/filter";
import { unplacedPlans } from "../state/derive/objects";
import { AnswerPanel } from "./answer-panel";
import { ObjectCard } from "./object-card";
import { useCardFocus } from "./card-focus";
import { Part } from "./part";
import { SHEET_HEIGHTS, SheetHandle } from "./sheet-handle";
import { useAppState, useLanguage } from "./store-context";

/** Lists are fetched when their tab is opened: the first answer does not wait for them. */
const ObjectsPanel = lazy(() => import("./objects-panel").then(({ ObjectsPanel: panel }) => ({ default: panel })));
const FilterChips = lazy(() => import("./filter-chips").then(({ FilterChips: chips }) => ({ default: chips })));
const UnplacedTray = lazy(() => import("./unplaced-tray").then(({ UnplacedTray: tray }) => ({ default: tray })));

const TABS = ["answer", "list", "tray"] as const;
type Tab = (typeof TABS)[number];

/** Answer, list of objects, and what has no place; a chosen object lies on top. On a phone it is a sheet with three heights. */
export function Panel() {
  const { messages } = useLanguage();
  const [tab, setTab] = useState<Tab>("answer");
  const [height, setHeight] = useState(1);
  const [dragged, setDragged] = useState<number | null>(null);
  const dataset = useAppState((state) => state.dataset);
  const selected = useAppState(({ view }) => view.selected);
  const filter = useAppState(({ view }) => view.filter);
  useCardFocus(selected);
  const project = dataset.projects.find(({ id }) => id === selected) ?? null;
  const labels: Readonly<Record<Tab, string>> = {
    answer: messages.answer,
    list: messages.list.title,
    tray: messages.tray.short,
  };
  return (
    <main
      className={`panel panel-${SHEET_HEIGHTS[height]}`}
      id="answer"
      tabIndex={-1}
      style={dragged === null ? undefined : { height: dragged, flexShrink: 1 }}
    >
      <SheetHandle height={height} onHeight={setHeight} onDrag={setDragged} />
      {project !== null ? (
        <div className="panel-body">
          <ObjectCard project={project} />
        </div>
      ) : (
        <>
          <div className="tabs" role="tablist">
            {TABS.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`tab-${name}`}
                aria-selected={tab === name}
                aria-controls="panel-body"
                onClick={() => setTab(name)}
              >
                {labels[name]}
                {name === "tray" ? <span className="tab-count"> ({unplacedPlans(dataset).length})</span> : null}
              </button>
            ))}
          </div>
          {isFiltered(filter) ? (
            <Suspense fallback={<p className="chips" />}>
              <FilterChips />
            </Suspense>
          ) : null}
          <div className="panel-body" id="panel-body" role="tabpanel" aria-labelledby={`tab-${tab}`}>
            {tab === "answer" ? <AnswerPanel /> : <Part key={tab}>{tab === "list" ? <ObjectsPanel /> : <UnplacedTray />}</Part>}
          </div>
        </>
      )}
    </main>
  );
}
