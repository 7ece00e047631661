import { lazy } from "react";
import { shareFigure, wholePercent } from "../i18n/format";
import { isLowerBound } from "../state/derive/lower-bound";
import { useZoneAnswer } from "./use-zone-answer";
import { answerLimits, methodNotes, zoneSentence } from "./answer-words";
import { EditEffect } from "./edit-effect";
import { MethodSwitch } from "./method-switch";
import { Part } from "./part";
import { PlaceNote } from "./place-note";
import { PointAnswer } from "./point/point-answer";
import { usePointCard } from "./point/use-point-card";
import { useAppState, useLanguage } from "./store-context";
import { ShareButton } from "./share/share-button";
import { ZoneBars } from "./zone-bars";
import { ZoneTable } from "./zone-table";

const StreetEdits = lazy(() => import("./street-edits").then(({ StreetEdits: edits }) => ({ default: edits })));

/** The answer: a big figure, the sentence, bars by zone, the table, and how it was worked out. */
export function AnswerPanel() {
  const { messages, language } = useLanguage();
  const question = useAppState((state) => state.question);
  const dataset = useAppState((state) => state.dataset);
  const answers = useAppState((state) => state.answers);
  const canEdit = useAppState(({ streets }) => streets.pack !== null) && question.method === "streets";
  const failure = answers.failure;
  const zones = useZoneAnswer();
  const ofPoint = question.where.kind === "point",
    card = usePointCard();
  const atLeast = isLowerBound(dataset, question.service);
  return (
    <section className="answer" aria-label={messages.answer} aria-live="polite">
      {failure === null ? null : <p className="notice-inline">{messages.packs.engine[failure.code]}</p>}
      <PlaceNote />
      {card !== null ? (
        <PointAnswer card={card} />
      ) : zones === null || ofPoint ? (
        <p className="waiting">{messages.computing}</p>
      ) : (
        <>
          {zones.asked.share === null || (atLeast && zones.asked.share.sure === 0) ? null : (
            <p className="figure" aria-hidden="true">
              {atLeast ? `≥ ${wholePercent(zones.asked.share.sure)}` : shareFigure(zones.asked.share)}
              <span className="figure-unit">%</span>
            </p>
          )}
          <p className="sentence">{zoneSentence(zones, { dataset, question }, language)}</p>
        </>
      )}
      <EditEffect />
      {ofPoint ? null : <ShareButton />}
      {ofPoint
        ? null
        : answerLimits({ dataset, question }, language).map((limit) => (
            <p key={limit} className="sentence-more">
              {limit}
            </p>
          ))}
      {zones === null || ofPoint ? null : (
        <>
          <ZoneBars answer={zones} />
          <ZoneTable answer={zones} />
        </>
      )}
      <MethodSwitch />
      {canEdit ? (
        <Part>
          <StreetEdits />
        </Part>
      ) : null}
      <details className="method">
        <summary>{messages.method}</summary>
        {methodNotes({ dataset, question }, language).map((note) => (
          <p key={note}>{note}</p>
        ))}
      </details>
    </section>
  );
}
