import { useSyncExternalStore } from "react";
import { useLanguage } from "./store-context";

/** A version of the app that lies ready, and what can be done about it. */
export type Updates = { subscribe(listen: () => void): () => void; isReady(): boolean; take(): void; later(): void };

/** Offers a new version; nothing changes until it is taken. */
export function UpdateNotice({ updates }: { readonly updates: Updates }) {
  const {
    messages: { offline: words },
  } = useLanguage();
  const ready = useSyncExternalStore(
    (listen) => updates.subscribe(listen),
    () => updates.isReady(),
  );
  if (!ready) return null;
  return (
    <div className="notice notice-update" role="status">
      <p>{words.update}</p>
      <button type="button" className="button" onClick={() => updates.take()}>
        {words.take}
      </button>
      <button type="button" className="link" onClick={() => updates.later()}>
        {words.later}
      </button>
    </div>
  );
}
