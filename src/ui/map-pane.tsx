import { useEffect, useRef, useState } from "react";
import type { ProjectId } from "../domain/project";
import { CITY_BOUNDS, CITY_PADDING, createMapView, type MapView } from "../map/map-view";
import { boundsOfPositions } from "../domain/bounds";
import { boundsOfProject } from "../map/object-features";
import { boundsOfWhere } from "../state/derive/bounds";
import { guestOptions } from "../map/guest-options";
import { listenToPointer } from "../map/pointer";
import { tapEdit } from "../state/tap-edit";
import { controlsOver, mapPadding } from "./map-padding";
import { zoneView } from "./zone-view";
import { useApp, useAppState, useLanguage } from "./store-context";
import { isFar, reachOf, useMapState } from "./map-state";

/** The map's place; without WebGL it says why it is empty, and everything else goes on. */
export function MapPane() {
  const store = useApp();
  const { messages } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<MapView | null>(null);
  const [broken, setBroken] = useState(false);
  const state = useMapState();
  const selected = state.selected;
  useEffect(() => {
    if (!box.current) return;
    let made: MapView;
    try {
      made = createMapView(
        box.current,
        state,
        store.getState().view.camera,
        matchMedia("(prefers-reduced-motion: reduce)").matches,
        store.getState().view.embed ? guestOptions(messages) : {},
      );
    } catch {
      setBroken(true);
      return;
    }
    view.current = made;
    made.map.on("moveend", () => {
      const { lng, lat } = made.map.getCenter();
      store.show({ camera: { lon: lng, lat, zoom: made.map.getZoom() } });
    });
    const shield = (): void => void (box.current && made.shield(controlsOver(box.current)));
    made.map.on("load", shield);
    made.map.on("moveend", shield);
    listenToPointer(
      made.map,
      (id) => store.show({ selected: id as ProjectId }),
      (lon, lat) => {
        store.ask({ where: { kind: "point", lon, lat } });
        store.show({ selected: null });
      },
      (lon, lat) => tapEdit(store, lon, lat),
    );
    const watch = new ResizeObserver(() => made.map.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      made.destroy();
      view.current = null;
    };
    // The map is made once; what it shows is brought to it below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [store]);
  useEffect(() => view.current?.update(state), [state]);
  // Whoever goes back or forward comes to where they looked: what they asked then does not move the map.
  const cameraAsked = useAppState((all) => all.view.cameraAsked);
  const jumped = useRef(cameraAsked),
    isJump = useRef(false);
  useEffect(() => {
    isJump.current = jumped.current !== cameraAsked;
    jumped.current = cameraAsked;
    if (isJump.current && cameraAsked !== null) view.current?.jump(cameraAsked);
  });
  useEffect(() => {
    const bounds = selected === null || isJump.current ? null : boundsOfProject(selected);
    if (bounds !== null && box.current) view.current?.fit(bounds, mapPadding(box.current, true));
  }, [selected]);
  const where = state.where,
    way = state.way;
  // A link that says where to look is followed; one that does not goes to the zone it asks about.
  const asked = useRef(store.getState().view.camera === null && selected === null ? null : where);
  useEffect(() => {
    if (asked.current === where) return;
    asked.current = where;
    if (isJump.current) return;
    const { dataset, question } = store.getState(),
      reach = reachOf({ ...question, where, method: "radius" });
    const isWhole = where.kind === "city" || isFar(where);
    const bounds = isWhole ? CITY_BOUNDS : reach !== null ? boundsOfPositions(reach.coordinates[0]!) : boundsOfWhere(dataset, where);
    if (bounds === null || !box.current) return;
    const [looked, padding] = zoneView(box.current, dataset, where, bounds);
    view.current?.fit(looked, isWhole ? CITY_PADDING : padding);
  }, [where, store]);
  // A way that was chosen is looked at whole; the way to the nearest lies within the circle or close to it.
  const chosenWay = useAppState(({ view: { wayTo } }) => wayTo !== null);
  useEffect(() => {
    if (chosenWay && way !== null && box.current && !isJump.current)
      view.current?.fit(boundsOfPositions(way), mapPadding(box.current, true));
  }, [chosenWay, way]);
  const tapping = useAppState(({ view }) => view.tapping);
  useEffect(() => {
    // Whoever edits without a pointer works at the middle of the map: it must be known although the map has not been moved.
    if (tapping === null || !view.current || store.getState().view.camera !== null) return;
    const { lng, lat } = view.current.map.getCenter();
    store.show({ camera: { lon: lng, lat, zoom: view.current.map.getZoom() } });
  }, [tapping, store]);
  return (
    <div className="map-pane">
      {broken ? (
        <div className="map-missing">
          <h2>{messages.noWebgl.title}</h2>
          <p>{messages.noWebgl.text}</p>
        </div>
      ) : (
        <>
          <div ref={box} className="map" role="region" aria-label={messages.map} />
          {tapping === null ? null : <div className="crosshair" aria-hidden="true" />}
          <div className="map-buttons">
            <button type="button" aria-label={messages.zoomIn} onClick={() => view.current?.map.zoomIn()}>
              +
            </button>
            <button type="button" aria-label={messages.zoomOut} onClick={() => view.current?.map.zoomOut()}>
              −
            </button>
            <button type="button" aria-label={messages.resetView} onClick={() => view.current?.fit(CITY_BOUNDS, CITY_PADDING)}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />
              </svg>
            </button>
          </div>
        </>
      )}
    </div>
  );
}
