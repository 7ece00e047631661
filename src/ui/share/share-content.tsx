import { useState } from "react";
import { MESSAGES } from "../../i18n/messages";
import { questionText } from "../answer-words";
import { isOwnPosition } from "../../state/places";
import { useAppState, useLanguage } from "../store-context";
import { usePointCard } from "../point/use-point-card";
import { useShownGroups } from "../use-shown-groups";
import { useZoneAnswer } from "../use-zone-answer";
import { answerSentence } from "../answer-sentence";
import { answerHandout } from "./answer-handout";
import { answerComment } from "./comment-text";
import { CommentForm } from "./comment-form";
import { CopyField } from "./copy-field";
import { EmbedChoices } from "./embed-choices";
import { FileChoices } from "./file-choices";
import { useLinkTo } from "./link-context";
import { QrCode } from "./qr-picture";

/** All ways to hand the current answer out. */
export function ShareContent() {
  const { language } = useLanguage();
  const { share, comment } = MESSAGES[language];
  const state = useAppState((all) => all);
  const answered = { zones: useZoneAnswer(), card: usePointCard(), shown: useShownGroups() };
  const [keepsView, setKeepsView] = useState(false);
  // Without the camera the link is shorter, and a screen of another size looks at what is asked about by itself.
  const link = useLinkTo()({ ...state, view: { ...state.view, camera: keepsView ? state.view.camera : null } }, "given");
  const sentence = answerSentence(state, answered);
  const [now] = useState(() => new Date());
  const handout = answerHandout(state, answered, link, now);
  return (
    <div className="share-content">
      {isOwnPosition(state.question.where, state.places) ? <p className="notice-inline">{share.ownPosition}</p> : null}
      <section className="share-link">
        <QrCode link={link} />
        <div>
          <CopyField label={share.link} text={link} copy={share.copy} rows={3} />
          {state.view.camera === null ? null : (
            <label className="share-check">
              <input type="checkbox" checked={keepsView} onChange={({ target }) => setKeepsView(target.checked)} />
              {share.keepView}
            </label>
          )}
        </div>
      </section>
      <FileChoices handout={handout} />
      <EmbedChoices />
      <CommentForm
        summary={comment.aboutAnswer}
        comment={answerComment(questionText(state, language), sentence ?? "", link, state.dataset.version, language)}
      />
    </div>
  );
}
