import { Fragment } from "react";
import { walkerMatters } from "../domain/question";
import type { QuestionPart, QuestionSlot } from "../i18n/sentence";
import { facilityName } from "../state/derive/facility-name";
import { walkerWords } from "./answer-words";
import { LimitChoices } from "./choices/limit-choices";
import { ServiceChoices } from "./choices/service-choices";
import { WalkerChoices } from "./choices/walker-choices";
import { WhereChoices } from "./choices/where-choices";
import { YearChoices } from "./choices/year-choices";
import { Slot } from "./slot";
import { useAppState, useLanguage } from "./store-context";
import { usePlace } from "./use-place";

const CHOICES: Readonly<Record<QuestionSlot, (props: { readonly close: () => void }) => React.ReactNode>> = {
  where: WhereChoices,
  service: ServiceChoices,
  limit: LimitChoices,
  year: YearChoices,
  walker: WalkerChoices,
};

/** The question as a sentence whose words are the controls. */
export function QuestionBar() {
  const { messages, grammar, language } = useLanguage();
  const question = useAppState((state) => state.question);
  const place = usePlace();
  const names: Readonly<Record<QuestionSlot, string>> = {
    where: messages.where.label,
    service: messages.serviceLabel,
    limit: messages.limit.label,
    year: messages.year.label,
    walker: messages.walkerLabel,
  };
  const way = useAppState((state) =>
    state.view.wayTo === null ? null : facilityName(state.dataset, { projectId: state.view.wayTo }, language),
  );
  const parts = grammar.question({
    place,
    service: question.service,
    limit: question.limit,
    year: question.year,
    method: question.method,
    walkerLabel: walkerMatters(question) ? walkerWords(question, language) : null,
    wayTo: way,
  });
  return (
    <h1 className="question">
      {parts.map((part, index) => (
        <Fragment key={keyOf(part, index)}>
          {part.kind === "slot" ? (
            <span className="slot-kept">
              <SlotOf part={part} name={names[part.slot]} />
              {punctuationOf(parts[index + 1])}
            </span>
          ) : (
            part.words.slice(parts[index - 1]?.kind === "slot" ? punctuationOf(part).length : 0)
          )}
        </Fragment>
      ))}
    </h1>
  );
}

/** What the words begin with that must not begin a line: it stays with the control before them. */
function punctuationOf(part: QuestionPart | undefined): string {
  return part?.kind === "words" ? (/^[.,:;?!)»”]*/.exec(part.words)?.[0] ?? "") : "";
}

function SlotOf({ part, name }: { readonly part: Extract<QuestionPart, { kind: "slot" }>; readonly name: string }) {
  const Choices = CHOICES[part.slot];
  return (
    <Slot name={name} label={part.label}>
      {(close) => <Choices close={close} />}
    </Slot>
  );
}

/** A control keeps its identity when the language moves it within the sentence. */
function keyOf(part: QuestionPart, index: number): string {
  return part.kind === "slot" ? part.slot : `words ${index}`;
}
