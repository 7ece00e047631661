import { useId, useState } from "react";
import { useLanguage } from "../store-context";
import { commentText, mailDraft, type Comment } from "./comment-text";
import { CopyField } from "./copy-field";

/** Set at build time by whoever serves the app; see README. */
const RECIPIENT: string = import.meta.env["VITE_CONTACT"] ?? "";

/** A comment as a text to copy or a mail draft; the app itself sends nothing. */
export function CommentForm({ summary, comment }: { readonly summary: string; readonly comment: Comment }) {
  const {
    messages: { comment: words },
  } = useLanguage();
  const [own, setOwn] = useState("");
  const id = useId();
  return (
    <details className="comment">
      <summary>{summary}</summary>
      <p className="fine">{words.explain}</p>
      <label className="share-label" htmlFor={id}>
        {words.words}
      </label>
      <textarea id={id} className="share-text" rows={3} value={own} onChange={({ target }) => setOwn(target.value)} />
      <CopyField label={words.text} text={commentText(comment, own)} copy={words.copy} rows={7}>
        <a className="button" href={mailDraft(comment, own, RECIPIENT)}>
          {words.mail}
        </a>
      </CopyField>
      {RECIPIENT === "" ? <p className="fine">{words.mailAbout}</p> : null}
    </details>
  );
}
