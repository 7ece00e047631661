import { useMemo } from "react";
import { DEFAULT_DETOUR, straightMetres, walkMinutes } from "../domain/limit";
import type { Project } from "../domain/project";
import { formatMetres } from "../i18n/format";
import type { Messages } from "../i18n/messages";
import { neighboursOf, sameMeasure, type Neighbour } from "../state/derive/neighbours";
import { directionOf } from "./point/direction";
import { ObjectRows } from "./object-rows";
import { useAppState, useLanguage } from "./store-context";

const ADULT = { walker: "adult", winter: false } as const;
const LIMIT_M = straightMetres({ kind: "minutes", minutes: 15 }, ADULT, DEFAULT_DETOUR);

/** Less than this is written as 0 m. */
const SHOWN_FROM_M = 5;

/** What else stands within a walk of an object, and the other objects of the same measure. */
export function ObjectRelations({ project }: { readonly project: Project }) {
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const neighbours = useMemo(() => neighboursOf(dataset, project, LIMIT_M), [dataset, project]);
  const same = useMemo(() => sameMeasure(dataset, project), [dataset, project]);
  const away = ({ metres, bearing }: Neighbour): string =>
    bearing === null || metres * DEFAULT_DETOUR < SHOWN_FROM_M
      ? messages.object.here
      : messages.object.away(
          formatMetres(metres * DEFAULT_DETOUR, language),
          Math.max(1, Math.ceil(walkMinutes(metres, ADULT, DEFAULT_DETOUR))),
          directionOf(messages, bearing),
        );
  const byId = new Map(neighbours.map((neighbour) => [neighbour.project.id, neighbour]));
  const none = noneBecause(project, messages);
  return (
    <>
      <ObjectRows title={messages.object.same} projects={same} />
      <ObjectRows
        title={messages.object.neighbours}
        projects={neighbours.map((neighbour) => neighbour.project)}
        aside={({ id }) => away(byId.get(id)!)}
      />
      {neighbours.length === 0 && none !== null ? (
        <>
          <h2 className="panel-heading">{messages.object.neighbours}</h2>
          <p className="fine">{none}</p>
        </>
      ) : null}
    </>
  );
}

/** Why no neighbours are listed; null where the card says already that the place is not known. */
function noneBecause({ placement }: Project, { object }: Messages): string | null {
  switch (placement.kind) {
    case "site":
    case "line":
      return object.noNeighbours;
    case "area":
      return object.noExactPlace;
    case "district":
    case "unsited":
      return null;
  }
}
