import type { Polygon } from "geojson";
import { useDeferredValue, useMemo, useState } from "react";
import { surfaceLimit } from "../domain/coverage/surface-limit";
import { circleRing } from "../domain/geodesy";
import { questionMetres, type Question, type Where } from "../domain/question";
import { metresPerMinute } from "../domain/walker";
import { isFiltered } from "../domain/filter";
import { type MapState } from "../map/map-view";
import { isInRegion } from "../map/camera-limits";
import { addedFeatures } from "../map/added-features";
import { editFeatures } from "../map/edit-features";
import { pointWalk } from "../state/derive/point-walk";
import { wayWalk } from "../state/derive/point-card";
import { siftedObjects } from "../state/derive/sifted";
import { areaKey, streetsKey } from "../state/derive/request-key";
import { usePointCard } from "./point/use-point-card";
import { useShownGroups } from "./use-shown-groups";
import { useStreetPaint } from "./use-street-paint";
import { useAppState } from "./store-context";

const SECONDS_A_MINUTE = 60,
  CIRCLE_CORNERS = 96;

/** Whether a place lies beyond what the map can show: it stays at the city then. */
export const isFar = (where: Where): boolean => where.kind === "point" && !isInRegion(where.lon, where.lat);

/** What a walk in a straight line covers around a point; along streets the streets themselves show it. */
export function reachOf(question: Question): Polygon | null {
  const { where, method } = question;
  return where.kind === "point" && method === "radius" && !isFar(where)
    ? { type: "Polygon", coordinates: [circleRing(where.lon, where.lat, questionMetres(question), CIRCLE_CORNERS)] }
    : null;
}

/** What the map shows, from the state; a picture of the map is made from the same. */
export function useMapState(): MapState {
  const dataset = useAppState((all) => all.dataset);
  const question = useAppState((all) => all.question);
  const { language, theme, showPolycentres, selected, filter: chosen, tapping, wayTo } = useAppState(({ view }) => view);
  // The list, the counts and the totals come first; the map follows in the next frame.
  const filter = useDeferredValue(chosen);
  const fresh = useAppState(({ answers }) => answers.areas.get(areaKey(question)) ?? null);
  // While the exact outline is being worked out the last one stays: an empty map would say "nothing is in reach".
  const [last, setLast] = useState(fresh);
  if (fresh !== null && fresh !== last) setLast(fresh);
  const area = question.method === "streets" || question.where.kind === "point" ? null : (fresh ?? last);
  const pieces = useAppState(({ streets }) => streets.pieces);
  const streetTimes = useAppState(({ answers }) => answers.streets.get(streetsKey(question)) ?? null);
  const create = useStreetPaint(question.method === "streets");
  const paint = useMemo(
    () =>
      create !== null && pieces !== null && streetTimes !== null
        ? {
            create,
            pieces,
            times: streetTimes,
            limitSeconds: surfaceLimit(question, { unit: "seconds" }),
            secondsPerMetre: SECONDS_A_MINUTE / metresPerMinute(question),
          }
        : null,
    [create, question, pieces, streetTimes],
  );
  const groups = useShownGroups();
  const sifted = useMemo(
    () => (isFiltered(filter) ? siftedObjects(dataset, filter).projects.map(({ id }) => id as string) : null),
    [dataset, filter],
  );
  const walk = useAppState((state) => pointWalk(state));
  const card = usePointCard();
  const way = useMemo(() => {
    if (question.where.kind !== "point" || isFar(question.where)) return null;
    if (question.method === "streets") return walk?.route ? walk.route.coordinates.map(([lon, lat]) => [lon!, lat!] as const) : null;
    const to = card === null ? null : wayWalk(dataset, question, { wayTo }, card);
    return to === null
      ? null
      : ([
          [question.where.lon, question.where.lat],
          [to.walk.at[0]!, to.walk.at[1]!],
        ] as const);
  }, [dataset, question, walk, card, wayTo]);
  const reach = useMemo(() => reachOf(question), [question]);
  const { edits, method } = question;
  const added = useMemo(() => addedFeatures(dataset, question.service, question.year), [dataset, question.service, question.year]);
  const drawnEdits = useMemo(() => (method === "streets" ? editFeatures(edits, tapping?.first ?? null) : null), [method, edits, tapping]);
  return useMemo(
    () => ({
      dataset,
      language,
      theme,
      area,
      where: question.where,
      year: question.year,
      shownGroups: groups,
      sifted,
      showPolycentres,
      paint,
      selected: dataset.projects.find(({ id }) => id === selected) ?? null,
      way,
      reach,
      added,
      edits: drawnEdits,
    }),
    [
      dataset,
      language,
      theme,
      area,
      question.where,
      question.year,
      groups,
      sifted,
      showPolycentres,
      paint,
      selected,
      way,
      reach,
      added,
      drawnEdits,
    ],
  );
}
