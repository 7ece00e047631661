import { Map as MapLibre, setWorkerUrl, type GeoJSONSource, type MapOptions } from "maplibre-gl";
import maplibreWorker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Feature, FeatureCollection, Geometry, Polygon } from "geojson";
import type { Group } from "../domain/category";
import type { AreaAnswer } from "../domain/coverage/covered-area";
import type { Dataset } from "../domain/dataset";
import type { StreetTimes } from "../domain/network/street-answers";
import type { StreetPieces } from "../domain/network/street-pieces";
import type { Language } from "../domain/language";
import { MESSAGES } from "../i18n/messages";
import type { Project } from "../domain/project";
import type { Where } from "../domain/question";
import type { Bounds } from "../domain/bounds";
import { MAX_ZOOM, MIN_ZOOM, REGION } from "./camera-limits";
import { NOTHING } from "./layer";
import { labelShields } from "./label-shields";
import { coverageFeatures } from "./layers/coverage";
import { OBJECT_LAYERS } from "./layers/objects";
import { featuresOf } from "./object-features";
import { PALETTES, type Theme } from "./palette";
import { mapImages } from "./patterns";
import { STREET_COLOURS } from "./street-colours";
import type { createStreetPaint, StreetPaint } from "./street-paint";
import { buildStyle } from "./style";

/** Everything that the map shows; the map is a function of this. */
export type MapState = {
  readonly dataset: Dataset;
  readonly language: Language;
  readonly theme: Theme;
  readonly area: AreaAnswer | null;
  readonly where: Where;
  readonly year: number;
  readonly shownGroups: ReadonlySet<Group>;
  /** Ids that a filter lets through, instead of the groups; null without a filter. */
  readonly sifted: readonly string[] | null;
  readonly showPolycentres: boolean;
  /** Streets painted by minutes; null where the method is the straight line or the times are not there yet. */
  readonly paint: StreetPainting | null;
  readonly selected: Project | null;
  /** From the point asked about to what is nearest. */
  readonly way: readonly (readonly [number, number])[] | null;
  /** The circle that a walk in a straight line covers around the point asked about. */
  readonly reach: Polygon | null;
  /** Today's places from a pack or a file, of the service asked about. */
  readonly added: FeatureCollection | null;
  /** Paths opened and streets closed by the visitor. */
  readonly edits: FeatureCollection | null;
};

/** What paints them, which is fetched when it is first needed; pieces of street, the walks along them, and the limit. */
export type StreetPainting = {
  readonly create: typeof createStreetPaint;
  readonly pieces: StreetPieces;
  readonly times: StreetTimes;
  readonly limitSeconds: number;
  readonly secondsPerMetre: number;
};

/** Room for the controls that lie on the map. */
export const CITY_PADDING = { top: 16, right: 16, bottom: 84, left: 16 };
/** What the inhabited city fits into. */
export const CITY_BOUNDS: Bounds = [76.745, 43.155, 77.075, 43.392];

export type MapView = {
  readonly map: MapLibre;
  /** Brings the map to the state; setting the same state twice changes nothing. */
  update(state: MapState): void;
  /** Looks somewhere at once. */
  jump(camera: { readonly lon: number; readonly lat: number; readonly zoom: number }): void;
  /** Keeps names clear of the sides of the map and of what lies on it, in pixels from its upper left corner, until it is moved. */
  shield(controls: readonly DOMRect[]): void;
  fit(bounds: Bounds, padding: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }): void;
  destroy(): void;
};

/** The only writer to MapLibre. Throws where the browser has no WebGL. `special`: what a map of another use does differently. */
export function createMapView(
  container: HTMLElement,
  first: MapState,
  camera: { readonly lon: number; readonly lat: number; readonly zoom: number } | null,
  reducedMotion: boolean,
  special: Partial<MapOptions> = {},
): MapView {
  setWorkerUrl(maplibreWorker);
  const map = new MapLibre({
    container,
    style: buildStyle(context(first)),
    attributionControl: false,
    maxBounds: [...REGION],
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    ...(camera
      ? { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom }
      : { bounds: CITY_BOUNDS as [number, number, number, number], fitBoundsOptions: { padding: CITY_PADDING } }),
    fadeDuration: reducedMotion ? 0 : 200,
    canvasContextAttributes: { antialias: hasCoarseDots() },
    ...special,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  addImages(map, first);
  nameCanvas(map, first.language);
  let streets: StreetPaint | null = null;
  // A style that is set anew loses layers of one's own.
  map.on("style.load", () => {
    if (streets !== null && !map.getLayer(streets.id)) map.addLayer(streets, BELOW);
  });
  let shown: MapState | null = null;
  let wanted = first;
  const write = (): void => {
    if (shown === wanted) return;
    const before = shown;
    shown = wanted;
    if (before !== null && (before.language !== shown.language || before.theme !== shown.theme)) {
      if (before.theme !== shown.theme) addImages(map, shown);
      nameCanvas(map, shown.language);
      map.setStyle(buildStyle(context(shown)), { diff: true });
      if (before.theme !== shown.theme) streets?.setColours(STREET_COLOURS[shown.theme]);
      writeAll(map, shown, null);
    } else writeAll(map, shown, before);
    if (streets === null && shown.paint !== null) {
      streets = shown.paint.create(STREET_COLOURS[shown.theme]);
      map.addLayer(streets, BELOW);
    }
    if (streets !== null) writeStreets(streets, shown.paint, before?.paint ?? null);
  };
  map.on("load", write);
  // For tests and for whoever prints the page: whether all that is known has been drawn.
  map.on("dataloading", () => container.removeAttribute("data-drawn"));
  map.on("idle", () => container.setAttribute("data-drawn", "yes"));
  // A page is printed as soon as all have been told: the map brings what it was just given into the picture now.
  const redraw = (): void => void map.redraw();
  window.addEventListener("beforeprint", redraw);
  return {
    map,
    update(state) {
      wanted = state;
      if (map.isStyleLoaded() || shown !== null) write();
    },
    jump: ({ lon, lat, zoom }) => void map.jumpTo({ center: [lon, lat], zoom }),
    shield(controls) {
      const toDegrees = (x: number, y: number): [number, number] => map.unproject([x, y]).toArray();
      setData(map, "label-shields", labelShields({ width: container.clientWidth, height: container.clientHeight }, controls, toDegrees));
    },
    fit: (bounds, padding) =>
      void map.fitBounds(bounds as [number, number, number, number], {
        padding: { ...padding },
        maxZoom: 15,
        duration: reducedMotion ? 0 : 700,
      }),
    destroy: () => {
      window.removeEventListener("beforeprint", redraw);
      map.remove();
    },
  };
}

/** Smooth edges cost a small graphics card a third of its frames; where dots are as fine as on a phone nobody sees the difference. */
function hasCoarseDots(): boolean {
  return devicePixelRatio < 2 && !matchMedia("(pointer: coarse)").matches;
}

function context({ dataset, language, theme }: MapState) {
  return { dataset, language, palette: PALETTES[theme] };
}

/** MapLibre calls every map "Map", in English. */
function nameCanvas(map: MapLibre, language: Language): void {
  map.getCanvas().setAttribute("aria-label", MESSAGES[language].map);
}

function addImages(map: MapLibre, { theme }: MapState): void {
  for (const { name, data, pixelRatio } of mapImages(PALETTES[theme])) {
    if (map.hasImage(name)) map.removeImage(name);
    map.addImage(name, data, { pixelRatio });
  }
}

/** Every write sets a target, so that replays converge; what has not changed since `before` is left alone. */
function writeAll(map: MapLibre, state: MapState, before: MapState | null): void {
  if (before?.area !== state.area) setData(map, "coverage", coverageFeatures(state.area));
  if (
    before?.shownGroups !== state.shownGroups ||
    before.year !== state.year ||
    before.sifted !== state.sifted ||
    before.selected !== state.selected
  )
    writeObjects(map, state);
  if (before?.showPolycentres !== state.showPolycentres)
    for (const layer of ["polycentre-borders", "polycentre-labels"])
      map.setLayoutProperty(layer, "visibility", state.showPolycentres ? "visible" : "none");
  if (before?.where !== state.where) {
    map.setFilter("zone-asked", ["==", ["get", "id"], state.where.kind === "district" ? state.where.id : ""]);
    map.setFilter("polycentre-asked", ["==", ["get", "id"], state.where.kind === "polycentre" ? state.where.id : ""]);
    setData(map, "mark-point", state.where.kind === "point" ? { type: "Point", coordinates: [state.where.lon, state.where.lat] } : null);
  }
  if (before?.reach !== state.reach) setData(map, "mark-reach", state.reach);
  if (before?.way !== state.way)
    setData(map, "mark-way", state.way ? { type: "LineString", coordinates: state.way.map((position) => [...position]) } : null);
  if (before?.added !== state.added) setData(map, "added", state.added);
  if (before?.edits !== state.edits) setData(map, "mark-edits", state.edits);
  if (before?.selected !== state.selected)
    setData(map, "mark-selected", state.selected ? { type: "FeatureCollection", features: featuresOf(state.selected) } : null);
}

/** The painted streets lie under borders and names. */
const BELOW = "district-borders";

function writeStreets(streets: StreetPaint, paint: StreetPainting | null, before: StreetPainting | null): void {
  if (paint === before) return;
  streets.setShown(paint !== null);
  if (paint === null) return;
  if (paint.pieces !== before?.pieces) streets.setGeometry(paint.pieces);
  if (paint.pieces !== before?.pieces || paint.times !== before.times) streets.setValues(paint.times, paint.secondsPerMetre);
  if (paint.limitSeconds !== before?.limitSeconds) streets.setLimit(paint.limitSeconds);
}

const OWN_FILTERS = new Map<string, unknown>();

function writeObjects(map: MapLibre, { shownGroups, sifted, year, selected }: MapState): void {
  const passing = [
    "all",
    sifted === null ? ["in", ["get", "group"], ["literal", [...shownGroups]]] : ["in", ["get", "id"], ["literal", sifted]],
    ["<=", ["get", "due"], year],
  ];
  const visible = selected === null ? passing : ["any", ["==", ["get", "id"], selected.id], passing];
  for (const layer of OBJECT_LAYERS) {
    if (!OWN_FILTERS.has(layer)) OWN_FILTERS.set(layer, map.getFilter(layer));
    map.setFilter(layer, replaceHidden(OWN_FILTERS.get(layer), visible) as Parameters<typeof map.setFilter>[1], { validate: false });
  }
}

/** The layer's own filter with its "nothing" placeholder replaced by what is visible. */
function replaceHidden(filter: unknown, visible: unknown): unknown {
  if (!Array.isArray(filter)) return filter;
  if (filter[0] === "==" && Array.isArray(filter[1]) && filter[1][1] === "id" && filter[2] === "") return visible;
  return filter.map((part) => replaceHidden(part, visible));
}

function setData(map: MapLibre, source: string, data: Geometry | Feature | FeatureCollection | null): void {
  void map.getSource<GeoJSONSource>(source)?.setData(data ?? NOTHING);
}
