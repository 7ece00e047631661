import type { Where } from "../../domain/question";
import type { Zone } from "../../domain/zone";
import { Choice } from "../slot";
import { useApp, useAppState, useLanguage } from "../store-context";

export function WhereChoices({ close }: { readonly close: () => void }) {
  const store = useApp();
  const { messages, language } = useLanguage();
  const { districts, polycentres } = useAppState(({ dataset }) => dataset);
  const where = useAppState(({ question }) => question.where);
  const choose = (next: Where) => () => {
    store.ask({ where: next });
    close();
  };
  const zones = (list: readonly Zone[], kind: "district" | "polycentre") =>
    list.map(({ id, name }) => <Choice key={id} pressed={where.kind === kind && where.id === id} onChoose={choose({ kind, id })}>{name[language]}</Choice>);
  return (
    <>
      <Choice pressed={where.kind === "city"} onChoose={choose({ kind: "city" })}>{messages.where.city}</Choice>
      <h2 className="choice-heading">{messages.where.districts}</h2>
      <div className="choice-columns">{zones(districts, "district")}</div>
      <h2 className="choice-heading">{messages.where.polycentres}</h2>
      <div className="choice-columns">{zones(polycentres, "polycentre")}</div>
      <p className="choice-hint">{messages.where.tapHint}</p>
    </>
  );
}
