import { useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useLanguage } from "../store-context";
import type { ShareContent } from "./share-content";

/** Hands the answer out: link, QR code, picture, page, print, embed code, comment. All of it is fetched when the button is first pressed. */
export function ShareButton() {
  const { messages } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [Content, setContent] = useState<typeof ShareContent | null>(null);
  const [open, setOpen] = useState(false);
  const [missing, setMissing] = useState(false);
  const show = (): void => {
    setOpen(true);
    setMissing(false);
    dialog.current?.showModal();
    import("./share-content").then(
      ({ ShareContent: loaded }) => setContent(() => loaded),
      () => setMissing(true),
    );
  };
  const close = (): void => dialog.current?.close();
  return (
    <>
      <button type="button" className="button share-open" aria-haspopup="dialog" onClick={show}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 15V3.500M7.500 8L12 3.500 16.500 8M5 12v8h14v-8" />
        </svg>
        <span>{messages.share.open}</span>
      </button>
      {/* Outside the answer, which is read out whenever something in it changes. */}
      {createPortal(
        <dialog ref={dialog} className="share-dialog" aria-label={messages.share.title} onClose={() => setOpen(false)}>
          <header className="dialog-header">
            <h2>{messages.share.title}</h2>
            <button type="button" className="button" onClick={close}>
              {messages.card.close}
            </button>
          </header>
          {missing ? <p role="alert">{messages.share.partMissing}</p> : null}
          {open && Content !== null ? <Content /> : null}
        </dialog>,
        document.body,
      )}
    </>
  );
}
