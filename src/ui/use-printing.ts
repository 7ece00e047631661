import { useSyncExternalStore } from "react";

/** Whether the page is being printed now: what only paper shows is laid out only then. */
export function usePrinting(): boolean {
  return useSyncExternalStore(followPaper, () => matchMedia("print").matches);
}

function followPaper(onChange: () => void): () => void {
  const paper = matchMedia("print");
  paper.addEventListener("change", onChange);
  return () => paper.removeEventListener("change", onChange);
}
