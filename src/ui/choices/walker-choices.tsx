import { WALKER_METRES_PER_MINUTE, WALKERS } from "../../domain/walker";
import { formatNumber } from "../../i18n/format";
import { Choice } from "../slot";
import { useApp, useAppState, useLanguage } from "../store-context";

const DETOURS = [1, 1.2, 1.3, 1.4, 1.5];
const MINUTES_AN_HOUR = 60, METRES_A_KILOMETRE = 1000;

/** Who walks, with the speed, and how much longer than the straight line a walk is taken to be. */
export function WalkerChoices({ close }: { readonly close: () => void }) {
  const store = useApp();
  const { messages, language } = useLanguage();
  const { walker: chosen, detour } = useAppState(({ question }) => question);
  return (
    <>
      {WALKERS.map((walker) => (
        <Choice key={walker} pressed={walker === chosen} onChoose={() => { store.ask({ walker }); close(); }} aside={messages.speed(formatNumber((WALKER_METRES_PER_MINUTE[walker] * MINUTES_AN_HOUR) / METRES_A_KILOMETRE, language, 1))}>
          {messages.walker[walker]}
        </Choice>
      ))}
      <h2 className="choice-heading">{messages.detourLabel}</h2>
      <div className="choice-row">
        {DETOURS.map((factor) => (
          <Choice key={factor} pressed={factor === detour} onChoose={() => store.ask({ detour: factor })}>{messages.detour(formatNumber(factor, language, 1))}</Choice>
        ))}
      </div>
    </>
  );
}
