import type { Store } from "../../state/store";

const PATIENCE_MS = 20_000,
  GLANCE_MS = 50;

/**
 * Opens the browser's print window, with the map already drawn in light colours where the screen is dark; the screen gets its colours back
 * when the window is closed. False where the browser did not open it, as in a frame that must not.
 */
export async function printPage(store: Store): Promise<boolean> {
  const { theme } = store.getState().view;
  let opened = false;
  const restore = (): void => store.show({ theme });
  window.addEventListener("beforeprint", () => void (opened = true), { once: true });
  window.addEventListener("afterprint", restore, { once: true });
  try {
    if (theme === "dark") {
      document.querySelector(".map")?.removeAttribute("data-drawn");
      store.show({ theme: "light" });
      await mapDrawn();
    }
    window.print();
  } catch {
    opened = false;
  }
  if (!opened) {
    window.removeEventListener("afterprint", restore);
    restore();
  }
  return opened;
}

/** Until the map on the screen, if there is one, has drawn what it was given; a map that never does must not keep the paper. */
async function mapDrawn(): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
    const map = document.querySelector(".map");
    if (map === null || map.hasAttribute("data-drawn")) return;
    await new Promise((resolve) => setTimeout(resolve, GLANCE_MS));
  }
}
