import { useState } from "react";
import { unplacedPlans } from "../state/derive/objects";
import { AnswerPanel } from "./answer-panel";
import { ObjectCard } from "./object-card";
import { ObjectsPanel } from "./objects-panel";
import { useAppState, useLanguage } from "./store-context";
import { UnplacedTray } from "./unplaced-tray";

const TABS = ["answer", "list", "tray"] as const;
type Tab = (typeof TABS)[number];
const HEIGHTS = ["low", "middle", "high"] as const;

/** Answer, list of objects, and what has no place; a chosen object lies on top. On a phone it is a sheet with three heights. */
export function Panel() {
  const { messages } = useLanguage();
  const [tab, setTab] = useState<Tab>("answer");
  const [height, setHeight] = useState(1);
  const dataset = useAppState((state) => state.dataset);
  const selected = useAppState(({ view }) => view.selected);
  const project = dataset.projects.find(({ id }) => id === selected) ?? null;
  const labels: Readonly<Record<Tab, string>> = { answer: messages.answer, list: messages.list.title, tray: `${messages.tray.short} (${unplacedPlans(dataset).length})` };
  return (
    <main className={`panel panel-${HEIGHTS[height]}`} id="answer">
      <button type="button" className="sheet-handle" aria-label={messages.sheet} onClick={() => setHeight((height + 1) % HEIGHTS.length)} />
      {project !== null ? (
        <div className="panel-body"><ObjectCard project={project} /></div>
      ) : (
        <>
          <div className="tabs" role="tablist">
            {TABS.map((name) => (
              <button key={name} type="button" role="tab" id={`tab-${name}`} aria-selected={tab === name} aria-controls="panel-body" onClick={() => setTab(name)}>{labels[name]}</button>
            ))}
          </div>
          <div className="panel-body" id="panel-body" role="tabpanel" aria-labelledby={`tab-${tab}`}>
            {tab === "answer" ? <AnswerPanel /> : tab === "list" ? <ObjectsPanel /> : <UnplacedTray />}
          </div>
        </>
      )}
    </main>
  );
}
