import { useEffect, useRef, type RefObject } from "react";

/** For a list of pages that scrolls on its own: its current entry is brought into sight. The page around it stays where it is. */
export function useCurrentInSight(current: string | null): RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null),
    shown = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    const entry = list.current?.querySelector("[aria-current=page]")?.getBoundingClientRect();
    if (!list.current || !entry) return;
    const { left, top, right, bottom, width, height } = list.current.getBoundingClientRect();
    if (entry.top < top || entry.bottom > bottom) list.current.scrollTop += entry.top - top - (height - entry.height) / 2;
    if (entry.left < left || entry.right > right) list.current.scrollLeft += entry.left - left - (width - entry.width) / 2;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is current is read from the page
  }, [current]);
  return list;
}
