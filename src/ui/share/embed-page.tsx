import type { ReactNode } from "react";
import { answerSentence } from "../answer-sentence";
import { answerLimits } from "../answer-words";
import { pointRemarks } from "../point/point-words";
import { usePointCard } from "../point/use-point-card";
import { Attribution } from "../attribution";
import { Legend } from "../legend";
import { Notice } from "../notice";
import { QuestionBar } from "../question-bar";
import { useAppState, useLanguage } from "../store-context";
import { useZoneAnswer } from "../use-zone-answer";
import { useLinkTo } from "./link-context";

/** What another site's page shows: the question, whose words can still be changed, its answer, the map, and the way to the full page. */
export function EmbedPage({ children }: { readonly children: ReactNode }) {
  const { messages, language } = useLanguage();
  const state = useAppState((all) => all);
  const linkTo = useLinkTo();
  const zones = useZoneAnswer(),
    card = usePointCard();
  const limits = card !== null ? pointRemarks(card, state, language) : zones === null ? [] : answerLimits(state, language);
  const sentence = answerSentence(state, { zones, card });
  return (
    <div className="embed">
      <QuestionBar />
      <main className="embed-answer">
        <Notice />
        <div aria-live="polite">
          {sentence === null ? <p className="waiting">{messages.computing}</p> : <p className="sentence">{sentence}</p>}
        </div>
        {limits.length === 0 ? null : (
          <details className="embed-limits">
            <summary>{messages.about}</summary>
            {limits.map((limit) => (
              <p key={limit} className="sentence-more">
                {limit}
              </p>
            ))}
          </details>
        )}
      </main>
      <div className="stage">
        {children}
        <div className="over-map">
          <Legend />
          <Attribution />
        </div>
      </div>
      <footer className="embed-foot">
        <span className="embed-brand">{messages.title}</span>
        <a href={linkTo({ ...state, view: { ...state.view, embed: false } }, "here")} target="_blank" rel="noopener">
          {messages.embed.fullPage}
        </a>
      </footer>
    </div>
  );
}
