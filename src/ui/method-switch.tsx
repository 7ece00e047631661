import { METHODS } from "../domain/method";
import { formatNumber } from "../i18n/format";
import { useApp, useAppState, useLanguage } from "./store-context";

/** Straight line or along streets; offered where a city pack lies beside the app. */
export function MethodSwitch() {
  const store = useApp();
  const { messages: { streets: words }, language } = useLanguage();
  const { packs, pack, problem } = useAppState(({ streets }) => streets);
  const method = useAppState(({ question }) => question.method);
  if (packs.length === 0) return null;
  return (
    <div className="method-switch" role="group" aria-label={words.label}>
      <div className="choice-row">
        {METHODS.map((one) => <button key={one} type="button" className="choice" aria-pressed={one === method} onClick={() => store.ask({ method: one })}>{one === "radius" ? words.radius : words.streets}</button>)}
      </div>
      {problem !== null ? <p className="fine" role="alert">{words.problem(problem)}</p> : method === "streets" ? <p className="fine">{pack === null ? words.loading : words.from(formatNumber(pack.kilometres, language), pack.dataDate ?? "")}</p> : null}
    </div>
  );
}
