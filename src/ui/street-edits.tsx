import { useState } from "react";
import { editKind, EDIT_KINDS, editsText, MAX_EDITS, type EditKind } from "../domain/network/edits-text";
import { surfaceKey } from "../state/derive/request-key";
import type { Camera } from "../state/store";
import { tapEdit } from "../state/tap-edit";
import { useApp, useAppState, useLanguage } from "./store-context";

/** Where streets are walked: paths opened and streets closed for the sake of the question, two taps or one on the map, each taken back at will. */
export function StreetEdits() {
  const store = useApp();
  const {
    messages: { edits: words, keyboardEdits: keys },
  } = useLanguage();
  const question = useAppState((state) => state.question);
  const tapping = useAppState(({ view }) => view.tapping);
  const unjoined = useAppState(({ answers }) => answers.unjoined.get(surfaceKey(question)));
  const camera = useAppState(({ view }) => view.camera);
  const [made, setMade] = useState<EditKind | null>(null);
  const { edits } = question;
  const setAtMiddle = ({ lon, lat }: Camera): void => {
    const kind = tapping?.kind ?? null;
    tapEdit(store, lon, lat);
    if (store.getState().view.tapping === null) setMade(kind);
  };
  return (
    <details className="street-edits" open={edits.length > 0 || undefined}>
      <summary>{words.title}</summary>
      <div className="choice-row" role="group" aria-label={words.title}>
        {EDIT_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="choice"
            aria-pressed={tapping?.kind === kind}
            disabled={edits.length >= MAX_EDITS}
            onClick={() => {
              setMade(null);
              store.show({ tapping: tapping?.kind === kind ? null : { kind, first: null } });
            }}
          >
            {words.begin[kind]}
          </button>
        ))}
      </div>
      <p className="fine" role="status">
        {tapping === null
          ? made === null
            ? words.explain
            : keys.made[made]
          : tapping.kind === "close"
            ? words.tapStreet
            : tapping.first === null
              ? words.tapFirst
              : words.tapSecond}
      </p>
      {tapping === null || camera === null ? null : (
        <div className="edit-keys" role="group" aria-label={keys.cross}>
          <p className="fine">{keys.explain}</p>
          <button type="button" className="button" onClick={() => setAtMiddle(camera)}>
            {keys.set[tapping.kind === "close" ? "close" : tapping.first === null ? "first" : "second"]}
          </button>
          <button type="button" className="button" onClick={() => store.show({ tapping: null })}>
            {keys.stop}
          </button>
        </div>
      )}
      {edits.length === 0 ? null : (
        <ol className="edit-list">
          {edits.map((edit, number) => (
            <li key={editsText([edit])}>
              {words.made[editKind(edit)]}
              {unjoined?.includes(number) ? ` – ${words.unjoined}` : ""}{" "}
              <button
                type="button"
                className="link"
                onClick={() => store.ask({ edits: edits.filter((_, other) => other !== number) })}
                aria-label={words.takeBackNumber(number + 1)}
              >
                {words.takeBack}
              </button>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
