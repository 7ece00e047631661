import type { Store } from "../state/store";

/** Paper is light whatever the screen is: the theme changes for as long as the page is being printed. */
export function followPrint(store: Store): void {
  let onScreen: "light" | "dark" | null = null;
  window.addEventListener("beforeprint", () => {
    const { theme } = store.getState().view;
    if (theme === "light") return;
    onScreen = theme;
    store.show({ theme: "light" });
  });
  window.addEventListener("afterprint", () => {
    if (onScreen !== null) store.show({ theme: onScreen });
    onScreen = null;
  });
}
