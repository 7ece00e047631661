import { useApp, useAppState, useLanguage } from "./store-context";

/** Says what of an address could not be read. */
export function Notice() {
  const store = useApp();
  const { messages } = useLanguage();
  const dropped = useAppState(({ view }) => view.dropped);
  if (dropped.length === 0) return null;
  return (
    <div className="notice" role="status">
      <p>{messages.dropped(dropped.join(", "))}</p>
      <button type="button" className="button" onClick={() => store.show({ dropped: [] })}>{messages.dismiss}</button>
    </div>
  );
}
