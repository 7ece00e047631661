import { lazy, useEffect, useState, type ChangeEvent } from "react";
import { usePacks } from "./packs-context";
import { Part } from "./part";
import { useAppState, useLanguage } from "./store-context";

const AskRoles = lazy(() => import("./ask-roles").then(({ AskRoles: roles }) => ({ default: roles })));

/** Takes files that are dropped anywhere on the page, and asks what they are where they do not say it. */
export function DropFile() {
  const packs = usePacks();
  const {
    messages: { packs: words },
  } = useLanguage();
  const asking = useAppState(({ streets }) => streets.asking);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      setOver(false);
      packs.offer(files);
    };
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [packs]);
  return (
    <>
      {over ? (
        <div className="drop" role="status">
          {words.drop}
        </div>
      ) : null}
      {asking === null ? null : (
        <Part>
          <AskRoles files={asking} />
        </Part>
      )}
    </>
  );
}

/** Names of formats are the same in every language. */
const FORMATS = ".osm.pbf, GeoJSON, CSV, FlatGeobuf, GeoTIFF";

/** The same for those who cannot drag: choose, watch, cancel, forget. */
export function OwnData() {
  const packs = usePacks();
  const {
    messages: { packs: words },
  } = useLanguage();
  const { building, hasOwn } = useAppState(({ streets }) => streets);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    packs.offer([...(target.files ?? [])]);
    target.value = "";
  };
  if (building !== null)
    return (
      <p className="building" role="status">
        {building.share < 1 ? words.building(building.name, Math.floor(building.share * 100)) : words.storing(building.name)}{" "}
        <progress value={building.share} aria-label={building.name} />{" "}
        <button type="button" className="button" onClick={packs.cancel}>
          {words.cancel}
        </button>
      </p>
    );
  return (
    <p className="own-streets">
      <label className="link">
        {words.choose}
        <input type="file" multiple accept=".pbf,.geojson,.json,.csv,.fgb,.tif,.tiff" className="visually-hidden" onChange={choose} />
      </label>
      <span className="own-formats">{FORMATS}</span>
      {hasOwn ? (
        <button type="button" className="link" onClick={() => void packs.forget()}>
          {words.forget}
        </button>
      ) : null}
    </p>
  );
}
