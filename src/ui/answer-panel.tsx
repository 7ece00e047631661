import { questionMetres } from "../domain/question";
import { formatMetres, shareFigure, wholePercent } from "../i18n/format";
import { openFacilityCount, unplacedOf } from "../state/derive/objects";
import { INCOMPLETE_TODAY } from "../domain/service";
import { useZoneAnswer } from "./use-zone-answer";
import { placeOf } from "./place-words";
import { StreetEdits } from "./street-edits";
import { EditEffect } from "./edit-effect";
import { MethodSwitch } from "./method-switch";
import { PlaceNote } from "./place-note";
import { PointAnswer } from "./point/point-answer";
import { usePointCard } from "./point/use-point-card";
import { useAppState, useLanguage } from "./store-context";
import { ZoneBars } from "./zone-bars";
import { ZoneTable } from "./zone-table";

/** The answer: a big figure, the sentence, bars by zone, the table, and how it was worked out. */
export function AnswerPanel() {
  const { messages, grammar, language } = useLanguage();
  const question = useAppState((state) => state.question);
  const dataset = useAppState((state) => state.dataset);
  const answers = useAppState((state) => state.answers);
  const failure = answers.failure;
  const zones = useZoneAnswer();
  const ofPoint = question.where.kind === "point", card = usePointCard();
  const unplaced = unplacedOf(dataset, question.service).map(({ name }) => name[language]);
  const atLeast = INCOMPLETE_TODAY.has(question.service);
  const lowerBound = messages.lowerBound[question.service];
  const metres = questionMetres(question);
  return (
    <section className="answer" aria-label={messages.answer} aria-live="polite">
      {failure === null ? null : <p className="notice-inline">{failure}</p>}
      <PlaceNote />
      {card !== null ? (
        <PointAnswer card={card} />
      ) : zones === null || ofPoint ? (
        <p className="waiting">{messages.computing}</p>
      ) : (
        <>
          {zones.asked.share === null ? null : (
            <p className="figure" aria-hidden="true">
              {atLeast ? `≥ ${wholePercent(zones.asked.share.sure)}` : shareFigure(zones.asked.share)}
              <span className="figure-unit">%</span>
            </p>
          )}
          <p className="sentence">
            {grammar.zone({
              place: placeOf(question.where, dataset), service: question.service, limit: question.limit, year: question.year, share: zones.asked.share,
              people: zones.asked.reach.within, gained: zones.asked.reach.gained, atLeast, none: openFacilityCount(dataset, question.service, question.year) === 0,
            })}
          </p>
        </>
      )}
      <EditEffect />
      {unplaced.length > 0 && !ofPoint ? <p className="sentence-more">{grammar.unplaced(unplaced)}</p> : null}
      {lowerBound === undefined || ofPoint ? null : <p className="sentence-more">{lowerBound}</p>}
      {zones === null || ofPoint ? null : <><ZoneBars answer={zones} /><ZoneTable answer={zones} /></>}
      <MethodSwitch />
      <StreetEdits />
      <details className="method">
        <summary>{messages.method}</summary>
        {question.method === "streets" ? <><p>{messages.streets.method}</p><p>{messages.streets.limits}</p></> : <p>{messages.methodText(formatMetres(metres, language), formatMetres(metres * question.detour, language), question.limit.kind === "minutes" ? grammar.limitLabel(question.limit) : null)}</p>}
        <p>{messages.modelled}</p>
        {question.where.kind === "polycentre" ? <p>{messages.polycentreNote}</p> : null}
      </details>
    </section>
  );
}
