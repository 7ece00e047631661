import { useState } from "react";
import { CITY_BOUNDS } from "../../map/map-view";
import type { PictureView } from "../../map/map-picture";
import { boundsOfPositions } from "../../domain/bounds";
import { boundsOfWhere } from "../../state/derive/bounds";
import { downloadFile } from "../download";
import { useMapState } from "../map-state";
import { useApp, useAppState, useLanguage } from "../store-context";
import type { Handout } from "./handout";
import type { MadeFile } from "./make-files";
import { printPage } from "./print-page";

type Said = "drawing" | "saved" | "savedWithoutMap" | "failed" | "partMissing" | "printBlocked" | null;

/** Picture, page and print; the first two are drawn by parts of the app that are fetched when they are wanted. */
export function FileChoices({ handout }: { readonly handout: Handout | null }) {
  const store = useApp();
  const {
    messages: { share, computing },
  } = useLanguage();
  const state = useMapState();
  const failure = useAppState(({ answers }) => answers.failure);
  const [said, setSaid] = useState<Said>(null);
  // A picture without the reach would say that nothing is within reach.
  const ready = handout !== null && (state.area !== null || state.paint !== null || state.reach !== null || failure !== null);
  const save = async (make: "makePicture" | "makePage", name: string): Promise<void> => {
    if (handout === null) return;
    setSaid("drawing");
    let files: typeof import("./make-files");
    try {
      files = await import("./make-files");
    } catch {
      return setSaid("partMissing");
    }
    try {
      const { file, withMap }: MadeFile = await files[make](handout, { state, view: viewOf() });
      downloadFile(name, file);
      setSaid(withMap ? "saved" : "savedWithoutMap");
    } catch (error) {
      setSaid(isMissing(error) ? "partMissing" : "failed");
    }
  };
  /** What the map shows now; where no map is on the screen, what was asked about. */
  const viewOf = (): PictureView => {
    const {
        view: { camera },
        dataset,
        question,
      } = store.getState(),
      box = document.querySelector(".map")?.getBoundingClientRect();
    if (camera !== null && box && box.width > 0 && box.height > 0)
      return { kind: "screen", camera, widthPx: box.width, heightPx: box.height };
    const aroundPoint = state.reach?.coordinates[0] ?? state.way;
    return {
      kind: "bounds",
      bounds: aroundPoint ? boundsOfPositions(aroundPoint) : (boundsOfWhere(dataset, question.where) ?? CITY_BOUNDS),
    };
  };
  const print = (): void => void printPage(store).then((opened) => setSaid(opened ? null : "printBlocked"));
  const choices = [
    [share.picture, share.pictureAbout, () => void save("makePicture", "qadam.png")],
    [share.page, share.pageAbout, () => void save("makePage", "qadam.pdf")],
    [share.print, share.printAbout, print],
  ] as const;
  return (
    <section>
      <h3 className="share-label">{share.files}</h3>
      <div className="share-files">
        {choices.map(([name, about, act]) => (
          <button key={name} type="button" className="share-file" disabled={!ready || said === "drawing"} onClick={act}>
            <strong>{name}</strong>
            <span>{about}</span>
          </button>
        ))}
      </div>
      <p role="status" className="share-said">
        {said === null ? (ready ? "" : computing) : share[said]}
      </p>
    </section>
  );
}

/** A module that could not be fetched; browsers have no class for it. */
function isMissing(error: unknown): boolean {
  return error instanceof TypeError && /import|module|fetch/i.test(error.message);
}
