import type { Goal } from "../../domain/section";
import { useApp, useAppState, useLanguage } from "../store-context";
import { useCurrentInSight } from "./current-in-sight";
import { ProgrammeOverview } from "./programme-overview";
import { SectionPage } from "./section-page";

/** Goal → section → measures, indicators and money. */
export function ProgrammePage({ section }: { readonly section: string | null }) {
  const store = useApp();
  const { messages, language } = useLanguage();
  const { goals, sections } = useAppState(({ dataset }) => dataset);
  const open = (id: string | null): void => {
    store.show({ page: { kind: "programme", section: id } });
    document.querySelector(".page-body")?.scrollTo(0, 0);
  };
  const list = useCurrentInSight(section);
  const sectionsOf = (goal: Goal) => [...sections.values()].filter((one) => one.goal === goal.id && one.id !== "kpi");
  return (
    <main className="page" id="answer" tabIndex={-1}>
      <nav ref={list} className="page-nav" aria-label={messages.nav.programme}>
        <button type="button" aria-current={section === null ? "page" : undefined} onClick={() => open(null)}>
          {messages.programme.all}
        </button>
        {goals.map((goal) => (
          <div key={goal.id}>
            <h2>
              {goal.id >= 1 && goal.id <= 7 ? `${goal.id}. ` : ""}
              {goal.name[language]}
            </h2>
            <ul>
              {sectionsOf(goal).map(({ id, name }) => (
                <li key={id}>
                  <button type="button" aria-current={id === section ? "page" : undefined} onClick={() => open(id)}>
                    {/^\d/.test(id) ? <span className="section-number">{id}</span> : null}
                    {name[language]}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="page-body">{section === null ? <ProgrammeOverview /> : <SectionPage id={section} />}</div>
    </main>
  );
}
