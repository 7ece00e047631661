import { useId, useRef, useState, type ReactNode, type ToggleEvent } from "react";
import { flushSync } from "react-dom";

type SlotProps = { readonly name: string; readonly label: string; readonly children: (close: () => void) => ReactNode };

const EDGE_PX = 8;

/**
 * A word of the question that opens its choices. The browser's popover gives light dismissal, Escape and the return of focus. The choices are
 * there while they are open: an answer that changes does not lay out what nobody sees.
 */
export function Slot({ name, label, children }: SlotProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const fill = ({ newState }: ToggleEvent<HTMLDivElement>): void => {
    if (newState === "open") flushSync(() => setOpen(true));
  };
  const place = (event: ToggleEvent<HTMLDivElement>): void => {
    // Emptied only now: the focus goes back to the word from a choice that is still there.
    if (event.newState === "closed") setOpen(false);
    if (event.newState !== "open" || !button.current || !panel.current) return;
    const anchor = button.current.getBoundingClientRect(),
      own = panel.current.getBoundingClientRect();
    panel.current.style.left = `${Math.max(EDGE_PX, Math.min(anchor.left, window.innerWidth - own.width - EDGE_PX))}px`;
    panel.current.style.top = `${anchor.bottom + 6}px`;
    panel.current.style.maxHeight = `${window.innerHeight - anchor.bottom - 6 - EDGE_PX}px`;
    // Whoever is in the panel already stays where they are: this event comes after the panel is shown.
    if (panel.current.contains(document.activeElement)) return;
    // A field to type in would bring up the keyboard of a phone over the other choices.
    panel.current
      .querySelector<HTMLElement>(
        matchMedia("(pointer: coarse)").matches ? "[aria-pressed=true], input:not([type=search])" : "[aria-pressed=true], input",
      )
      ?.focus();
  };
  const close = (): void => document.getElementById(id)?.hidePopover();
  return (
    <>
      <button ref={button} type="button" className="slot" popoverTarget={id} aria-label={`${name}: ${label}`} aria-haspopup="dialog">
        {label}
      </button>
      <div ref={panel} id={id} popover="auto" role="dialog" aria-label={name} className="slot-panel" onBeforeToggle={fill} onToggle={place}>
        {open ? children(close) : null}
      </div>
    </>
  );
}

type ChoiceProps = { readonly pressed: boolean; readonly onChoose: () => void; readonly children: ReactNode; readonly aside?: ReactNode };

export function Choice({ pressed, onChoose, children, aside }: ChoiceProps) {
  return (
    <button type="button" className="choice" aria-pressed={pressed} onClick={onChoose}>
      <span>{children}</span>
      {aside === undefined ? null : <span className="choice-aside">{aside}</span>}
    </button>
  );
}
