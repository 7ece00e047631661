import { METHODS } from "../domain/method";
import { formatNumber } from "../i18n/format";
import { OwnData } from "./drop-file";
import { PackFault } from "./pack-fault";
import { KeepPack } from "./keep-pack";
import { PackChoices } from "./pack-choices";
import { useApp, useAppState, useLanguage } from "./store-context";

/** Straight line or along streets; offered where there is a city pack, beside the app or of the visitor's own. */
export function MethodSwitch() {
  const store = useApp();
  const {
    messages: { streets: words },
    language,
  } = useLanguage();
  const { packs, pack, offered, choosing } = useAppState(({ streets }) => streets);
  const method = useAppState(({ question }) => question.method);
  return (
    <div className="method-switch" role="group" aria-label={words.label}>
      {packs.length === 0 && pack === null ? null : (
        <div className="choice-row">
          {METHODS.map((one) => (
            <button key={one} type="button" className="choice" aria-pressed={one === method} onClick={() => store.ask({ method: one })}>
              {one === "radius" ? words.radius : words.streets}
            </button>
          ))}
        </div>
      )}
      <PackChoices />
      <PackFault />
      {choosing !== null || (method === "streets" && pack === null) ? (
        <p className="fine">{words.loading}</p>
      ) : method === "streets" && pack !== null && (pack.own || offered.length < 2) ? (
        // Where packs are to choose from, the pressed one says the same.
        <p className="fine">{words.from(formatNumber(pack.kilometres, language), pack.dataDate ?? "")}</p>
      ) : null}
      <KeepPack />
      <OwnData />
    </div>
  );
}
