import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useLanguage } from "./store-context";

/** Heights of the answer's sheet on a phone, from a line to nearly the whole screen. */
export const SHEET_HEIGHTS = ["low", "middle", "high"] as const;
const HIGHEST = SHEET_HEIGHTS.length - 1;

/** Shorter pulls are taps. */
const TAP_PX = 6;
/** A pull of this length goes to the next height, however far that is. */
const FLICK_PX = 36;

type HandleProps = {
  readonly height: number;
  readonly onHeight: (height: number) => void;
  /** Height of the sheet in pixels while a finger holds it, null afterwards. */ readonly onDrag: (heightPx: number | null) => void;
};
type Pull = { readonly fromY: number; readonly fromPx: number; movedPx: number };

/** Pulls the sheet to one of three heights: with a finger, by a tap (the next height), with the arrow keys, Home and End. */
export function SheetHandle({ height, onHeight, onDrag }: HandleProps) {
  const { messages } = useLanguage();
  const pull = useRef<Pull | null>(null);
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    pull.current = { fromY: event.clientY, fromPx: event.currentTarget.parentElement?.getBoundingClientRect().height ?? 0, movedPx: 0 };
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (pull.current === null) return;
    pull.current.movedPx = pull.current.fromY - event.clientY;
    if (Math.abs(pull.current.movedPx) > TAP_PX) onDrag(Math.max(0, pull.current.fromPx + pull.current.movedPx));
  };
  const end = (): void => {
    if (pull.current === null) return;
    onHeight(heightAfter(height, pull.current, window.innerHeight));
    pull.current = null;
    onDrag(null);
  };
  const cancel = (): void => {
    pull.current = null;
    onDrag(null);
  };
  const press = (event: KeyboardEvent): void => {
    const next = heightOfKey(event.key, height);
    if (next === null) return;
    event.preventDefault();
    onHeight(next);
  };
  return (
    <div
      className="sheet-handle"
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={messages.sheet}
      aria-valuemin={0}
      aria-valuemax={HIGHEST}
      aria-valuenow={height}
      aria-valuetext={messages.sheetHeights[height]}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={cancel}
      onKeyDown={press}
    />
  );
}

function heightOfKey(key: string, height: number): number | null {
  switch (key) {
    case "ArrowUp":
    case "ArrowRight":
      return Math.min(HIGHEST, height + 1);
    case "ArrowDown":
    case "ArrowLeft":
      return Math.max(0, height - 1);
    case "Home":
      return 0;
    case "End":
      return HIGHEST;
    case "Enter":
    case " ":
      return (height + 1) % SHEET_HEIGHTS.length;
    default:
      return null;
  }
}

/** Where a sheet comes to rest: a tap goes on to the next height, a pull to the nearest, but at least one further in its direction. */
export function heightAfter(height: number, { fromPx, movedPx }: Pick<Pull, "fromPx" | "movedPx">, screenPx: number): number {
  if (Math.abs(movedPx) <= TAP_PX) return (height + 1) % SHEET_HEIGHTS.length;
  const share = (fromPx + movedPx) / screenPx;
  const nearest = share < 0.28 ? 0 : share < 0.62 ? 1 : 2;
  if (nearest !== height || Math.abs(movedPx) < FLICK_PX) return nearest;
  return Math.min(HIGHEST, Math.max(0, height + Math.sign(movedPx)));
}
