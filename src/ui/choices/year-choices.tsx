import { BASE_YEAR, YEARS } from "../../domain/years";
import { Choice } from "../slot";
import { useApp, useAppState, useLanguage } from "../store-context";

export function YearChoices({ close }: { readonly close: () => void }) {
  const store = useApp();
  const { messages } = useLanguage();
  const chosen = useAppState(({ question }) => question.year);
  return YEARS.map((year) => (
    <Choice
      key={year}
      pressed={year === chosen}
      onChoose={() => {
        store.ask({ year });
        close();
      }}
    >
      {year === BASE_YEAR ? messages.year.today(year) : year}
    </Choice>
  ));
}
