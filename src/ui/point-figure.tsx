import { questionMetres } from "../domain/question";
import { walkMinutes } from "../domain/limit";
import type { FacilityNearby } from "../domain/coverage/nearest-facility";
import { facilityName } from "../state/derive/facility-name";
import type { PointAnswer } from "../state/derive/point-answer";
import { useApp, useAppState, useLanguage } from "./store-context";
import type { Nearby } from "../i18n/sentence";

/** The answer for a point: minutes to what is nearest, and the sentence. */
export function PointFigure({ answer }: { readonly answer: PointAnswer }) {
  const store = useApp();
  const { messages, grammar, language } = useLanguage();
  const question = useAppState((state) => state.question);
  const dataset = useAppState((state) => state.dataset);
  const nameOf = ({ facility }: FacilityNearby): string => facilityName(dataset, facility, language);
  const nearby = (found: FacilityNearby): Nearby => ({ name: nameOf(found), minutes: Math.max(1, Math.ceil(walkMinutes(found.metres, question, question.detour) - 1e-9)), walkedM: found.metres * question.detour, certain: found.facility.certain });
  const best = answer.planned ?? answer.today;
  return (
    <>
      {best === null ? null : (
        <p className={best.metres <= questionMetres(question) ? "figure" : "figure figure-far"} aria-hidden="true">
          {nearby(best).minutes}
          <span className="figure-unit">{messages.minuteShort}</span>
        </p>
      )}
      <p className="sentence">
        {grammar.point({
          service: question.service, limit: question.limit, year: question.year, today: answer.today ? nearby(answer.today) : null,
          planned: answer.planned ? { ...nearby(answer.planned), opens: answer.planned.facility.opens ?? question.year } : null,
        })}
      </p>
      <p className="point-actions">
        {[answer.today, answer.planned].flatMap((found) => (found === null ? [] : [
          <button key={found.facility.projectId} type="button" className="link" onClick={() => store.show({ selected: found.facility.projectId })}>{nameOf(found)}</button>,
        ]))}
      </p>
    </>
  );
}
