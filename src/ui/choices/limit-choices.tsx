import { CITY_GOAL_METRES } from "../../domain/service";
import { MAX_MINUTES, MIN_MINUTES } from "../../domain/limit";
import { formatMetres } from "../../i18n/format";
import { askableServices } from "../../state/derive/objects";
import { Choice } from "../slot";
import { useApp, useAppState, useLanguage } from "../store-context";

const USUAL_MINUTES = [5, 10, 15, 20, 30];
const FIRST_MINUTES = 15;

/** Minutes by list or slider, or the city's own goals in metres. The popover stays open while the slider moves. */
export function LimitChoices({ close }: { readonly close: () => void }) {
  const store = useApp();
  const { messages, grammar, language } = useLanguage();
  const limit = useAppState(({ question }) => question.limit);
  const askable = askableServices(useAppState((state) => state.dataset));
  const minutes = limit.kind === "minutes" ? limit.minutes : FIRST_MINUTES;
  return (
    <>
      <h2 className="choice-heading">{messages.limit.minutes}</h2>
      <label className="slider">
        <span className="visually-hidden">{messages.limit.custom}</span>
        <input
          type="range"
          min={MIN_MINUTES}
          max={MAX_MINUTES}
          value={minutes}
          aria-valuetext={grammar.limitLabel({ kind: "minutes", minutes })}
          onChange={({ target }) => store.ask({ limit: { kind: "minutes", minutes: Number(target.value) } })}
        />
        <output>{minutes}</output>
      </label>
      <div className="choice-row">
        {USUAL_MINUTES.map((value) => (
          <Choice
            key={value}
            pressed={limit.kind === "minutes" && limit.minutes === value}
            onChoose={() => {
              store.ask({ limit: { kind: "minutes", minutes: value } });
              close();
            }}
          >
            {value}
          </Choice>
        ))}
      </div>
      <h2 className="choice-heading">{messages.limit.goals}</h2>
      {(Object.entries(CITY_GOAL_METRES) as [keyof typeof CITY_GOAL_METRES, number][]).map(([service, metres]) => (
        <Choice
          key={service}
          pressed={limit.kind === "metres" && limit.metres === metres}
          onChoose={() => {
            store.ask({ limit: { kind: "metres", metres }, ...(askable.includes(service) ? { service } : {}) });
            close();
          }}
        >
          {messages.limit.goal(messages.service[service], formatMetres(metres, language))}
        </Choice>
      ))}
    </>
  );
}
