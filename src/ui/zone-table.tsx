import { lazy, useRef, useState } from "react";
import type { ZoneAnswer } from "../state/derive/zone-answer";
import { Part } from "./part";
import { useLanguage } from "./store-context";

const TableContent = lazy(() => import("./zone-table-content").then(({ TableContent: content }) => ({ default: content })));

/** The figures by district and polycentre: sortable, copyable into a spreadsheet. */
export function ZoneTable({ answer }: { readonly answer: ZoneAnswer }) {
  const { messages } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = (): void => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="button" onClick={show}>
        {messages.table.title}
      </button>
      <dialog ref={dialog} className="table-dialog" aria-label={messages.table.title} onClose={() => setOpen(false)}>
        {open ? (
          <Part>
            <TableContent answer={answer} close={() => dialog.current?.close()} />
          </Part>
        ) : null}
      </dialog>
    </>
  );
}
