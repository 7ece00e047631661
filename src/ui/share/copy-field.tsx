import { useId, useRef, useState, type ReactNode } from "react";
import { copyText } from "../copy-text";
import { useLanguage } from "../store-context";

type CopyFieldProps = {
  readonly label: string;
  readonly text: string;
  readonly copy: string;
  readonly rows: number;
  readonly children?: ReactNode;
};

/** A text to take away. Where copying is refused, it stands selected for the visitor to copy by hand. */
export function CopyField({ label, text, copy, rows, children }: CopyFieldProps) {
  const {
    messages: { share },
  } = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  const id = useId();
  const take = (): void =>
    void copyText(text).then((done) => {
      setCopied({ text, done });
      if (done) return;
      field.current?.focus();
      field.current?.select();
    });
  // What was copied is said of that text, not of one that came after it.
  const now = copied?.text === text ? copied : null;
  return (
    <div className="copy-field">
      <label className="share-label" htmlFor={id}>
        {label}
      </label>
      <textarea ref={field} id={id} className="share-text" readOnly rows={rows} value={text} onFocus={({ target }) => target.select()} />
      <div className="buttons">
        <button type="button" className="button" onClick={take}>
          {now?.done ? share.copied : copy}
        </button>
        {children}
      </div>
      <p role="status" className="share-said">
        {now?.done === false ? share.refused : ""}
      </p>
    </div>
  );
}
