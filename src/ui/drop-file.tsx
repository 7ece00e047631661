import { createContext, useContext, useEffect, useState, type ChangeEvent } from "react";
import { useAppState, useLanguage } from "./store-context";

/** What the page can do with a street network of the visitor's own. */
export type Packs = { build(file: File): void; cancel(): void; forget(): Promise<void> };
export const PacksContext = createContext<Packs | null>(null);

function usePacks(): Packs {
  const packs = useContext(PacksContext);
  if (!packs) throw new Error("a component stands outside the packs");
  return packs;
}

const isExtract = ({ name }: File): boolean => /\.osm\.pbf$/i.test(name);

/** Takes a file that is dropped anywhere on the page. */
export function DropFile() {
  const packs = usePacks();
  const { messages: { streets: words } } = useLanguage();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
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
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      setOver(false);
      setRefused(isExtract(file) ? null : file.name);
      if (isExtract(file)) packs.build(file);
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
  if (over) return <div className="drop" role="status">{words.drop}</div>;
  return refused === null ? null : <button type="button" className="drop drop-refused" onClick={() => setRefused(null)}>{words.notPbf(refused)}</button>;
}

/** The same for those who cannot drag: choose, watch, cancel, forget. */
export function OwnStreets() {
  const packs = usePacks();
  const { messages: { streets: words } } = useLanguage();
  const { building, pack } = useAppState(({ streets }) => streets);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    if (file) packs.build(file);
    target.value = "";
  };
  if (building !== null)
    return (
      <p className="building" role="status">
        {words.building(building.name, Math.round(building.share * 100))} <progress value={building.share} aria-label={building.name} /> <button type="button" className="button" onClick={packs.cancel}>{words.cancel}</button>
      </p>
    );
  return (
    <p className="own-streets">
      <label className="link">{words.choose}<input type="file" accept=".pbf" className="visually-hidden" onChange={choose} /></label>
      {pack?.own ? <button type="button" className="link" onClick={() => void packs.forget()}>{words.forget}</button> : null}
    </p>
  );
}
