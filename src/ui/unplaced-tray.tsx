import { GROUPS } from "../domain/category";
import { groupOf, unplacedPlans } from "../state/derive/objects";
import { zoneOf } from "./place-words";
import { ObjectRows } from "./object-rows";
import { useAppState, useLanguage } from "./store-context";

/** What the programme promises without saying where, by group; of the district asked about first. */
export function UnplacedTray() {
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const where = useAppState(({ question }) => question.where);
  const zone = zoneOf(where, dataset);
  const plans = unplacedPlans(dataset);
  const own = zone === null ? [] : plans.filter(({ districts, polycentres }) => [...districts, ...polycentres].includes(zone.id));
  return (
    <section aria-label={messages.tray.title}>
      <p className="explain">
        {messages.tray.explain} {messages.tray.records(plans.length)}.
      </p>
      {zone === null ? null : <ObjectRows title={`${zone.name[language]} (${own.length})`} projects={own} />}
      {GROUPS.map((group) => {
        const projects = plans.filter((project) => groupOf(project) === group && !own.includes(project));
        return <ObjectRows key={group} title={`${messages.group[group]} (${projects.length})`} projects={projects} />;
      })}
    </section>
  );
}
