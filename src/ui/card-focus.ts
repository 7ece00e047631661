import { useEffect, useRef } from "react";

/**
 * Opening an object takes its row away, closing it takes the card away, and with them the focus: it goes on to the card's name, and back to
 * the row or, where that is not shown, to the open tab. A focus that is somewhere else, on the map for instance, stays there.
 */
export function useCardFocus(selected: string | null): void {
  const before = useRef(selected);
  useEffect(() => {
    const was = before.current;
    before.current = selected;
    if (was === selected || !isLost()) return;
    const next =
      selected !== null
        ? document.getElementById("card-name")
        : (document.querySelector<HTMLElement>(`.row[data-object="${CSS.escape(was ?? "")}"]`) ??
          document.querySelector<HTMLElement>("main [role=tab][aria-selected=true]"));
    next?.focus();
  }, [selected]);
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
