import { metresPerMinute, WALKERS } from "../../domain/walker";
import { formatNumber } from "../../i18n/format";
import { RESIDENT } from "../../i18n/resident";
import { Choice } from "../slot";
import { useApp, useAppState, useLanguage } from "../store-context";

const DETOURS = [1, 1.2, 1.3, 1.4, 1.5];
const MINUTES_AN_HOUR = 60,
  METRES_A_KILOMETRE = 1000;

/** Who walks, with the speed, and how much longer than the straight line a walk is taken to be. */
export function WalkerChoices({ close }: { readonly close: () => void }) {
  const store = useApp();
  const { messages, language } = useLanguage();
  const { walker: chosen, winter, detour } = useAppState(({ question }) => question);
  return (
    <>
      {WALKERS.map((walker) => (
        <Choice
          key={walker}
          pressed={walker === chosen}
          onChoose={() => {
            store.ask({ walker });
            close();
          }}
          aside={messages.speed(formatNumber((metresPerMinute({ walker, winter }) * MINUTES_AN_HOUR) / METRES_A_KILOMETRE, language, 1))}
        >
          {messages.walker[walker]}
        </Choice>
      ))}
      <Choice pressed={winter} onChoose={() => store.ask({ winter: !winter })}>
        {RESIDENT[language].winterChoice}
      </Choice>
      <h2 className="choice-heading">{messages.detourLabel}</h2>
      <div className="choice-row">
        {DETOURS.map((factor) => (
          <Choice key={factor} pressed={factor === detour} onChoose={() => store.ask({ detour: factor })}>
            {messages.detour(formatNumber(factor, language, 1))}
          </Choice>
        ))}
      </div>
    </>
  );
}
